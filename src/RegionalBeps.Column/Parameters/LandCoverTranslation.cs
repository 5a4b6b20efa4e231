namespace RegionalBeps.Column.Parameters;

/// <summary>What one value of a land-cover legend means in BEPS classes.</summary>
/// <param name="Value">The value in the map.</param>
/// <param name="Name">Its name in the legend.</param>
/// <param name="SurfaceType">What kind of surface it is.</param>
/// <param name="FirstCode">BEPS code of the first part; none where no column runs, or where the needle rule decides.</param>
/// <param name="IsNeedleleaf">Whether the first part is needleleaf forest of a kind that the climate decides.</param>
/// <param name="FirstFraction">Share of the first part, 0..1.</param>
/// <param name="SecondCode">BEPS code of the rest; none where the first part is all.</param>
/// <param name="Note">What else the value says of the place, in words; often empty.</param>
public sealed record LandCoverTranslation(
    int Value, string Name, SurfaceType SurfaceType, int? FirstCode, bool IsNeedleleaf, double FirstFraction, int? SecondCode, string Note)
{
    /// <summary>
    /// Annual mean air temperature below which needleleaf forest is taken to be larch, °C: this project's choice for the region.
    /// </summary>
    public const double LarchBelow = -1.0;

    private const int EvergreenNeedleleafCode = 1;
    private const int DeciduousNeedleleafCode = 2;

    /// <summary>Whether a column runs on this cover; water, ice and invalid values have none.</summary>
    public bool HasColumn => SurfaceType is not (SurfaceType.Water or SurfaceType.Ice or SurfaceType.Invalid);

    /// <summary>The class of a pixel with this cover.</summary>
    /// <param name="annualMeanAirTemperature">°C; decides between larch and evergreen needleleaf forest where the legend does not.</param>
    /// <exception cref="InvalidOperationException">No column runs on this cover.</exception>
    public LandCoverClass ClassAt(double annualMeanAirTemperature)
    {
        int code = FirstCode
            ?? (IsNeedleleaf
                ? annualMeanAirTemperature < LarchBelow ? DeciduousNeedleleafCode : EvergreenNeedleleafCode
                : throw new InvalidOperationException($"No column runs on '{Name}' (value {Value})."));
        LandCoverClass first = LandCoverClasses.ByCode(code);
        return SecondCode is int second ? LandCoverClass.Blend(first, FirstFraction, LandCoverClasses.ByCode(second)) : first;
    }
}
