using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>The ground of one column as maps and tables describe it.</summary>
public sealed record GroundDescription
{
    /// <summary>The soil.</summary>
    public SoilProfile Soil { get; init; } = new();

    /// <summary>Heat from the earth below, W m⁻².</summary>
    public double GeothermalFlux { get; init; } = 0.05;

    /// <summary>Share of free drainage at 2 m: 1 deep soil, 0.1 bedrock within 2 m, 0.02 wetland.</summary>
    public double DrainageFactor { get; init; } = 1.0;

    /// <summary>Depth of the water table of a column that stands on ground water, m; infinity elsewhere.</summary>
    public double WaterTableDepth { get; init; } = double.PositiveInfinity;

    /// <summary>Most water that can stand on the soil, kg m⁻²: 50 flat land and wetland, 20 most, 5 slopes.</summary>
    public double PondLimit { get; init; } = 20.0;

    /// <summary>Largest share of the ground that is saturated and sheds what falls on it.</summary>
    public double SaturatedShareLimit { get; init; } = 0.4;

    /// <summary>Height of the plants, m.</summary>
    public double CanopyHeight { get; init; }

    /// <summary>Area of litter on the ground, m² m⁻².</summary>
    public double LitterArea { get; init; }

    /// <summary>Albedo of dry soil.</summary>
    public double SoilAlbedoDry { get; init; } = 0.28;

    /// <summary>Albedo of wet soil.</summary>
    public double SoilAlbedoWet { get; init; } = 0.14;

    /// <summary>Whether the snow collects the litter of trees, which darkens it.</summary>
    public bool IsForest { get; init; }

    /// <summary>The parameters of the column.</summary>
    /// <param name="switches">The improvements that are on.</param>
    public GroundParameters<Scalar> Parameters(Improvements switches) => new()
    {
        Layers = Soil.Layers(switches),
        GeothermalFlux = GeothermalFlux,
        DrainageFactor = DrainageFactor,
        WaterTableDepth = WaterTableDepth,
        PondLimit = PondLimit,
        SaturatedShareLimit = SaturatedShareLimit,
        CanopyHeight = CanopyHeight,
        LitterArea = LitterArea,
        SoilAlbedoDry = SoilAlbedoDry,
        SoilAlbedoWet = SoilAlbedoWet,
        OldSnowAlbedoVisible = IsForest ? 0.60 : 0.70,
        OldSnowAlbedoNearInfrared = IsForest ? 0.35 : 0.42,
    };
}
