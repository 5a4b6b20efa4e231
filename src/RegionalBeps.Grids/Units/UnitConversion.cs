using System.Diagnostics.CodeAnalysis;
using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Units;

/// <summary>The way from a file's unit to the catalogue's.</summary>
/// <param name="Scale">Factor.</param>
/// <param name="Offset">What is added after scaling.</param>
/// <param name="IsAmountOfInterval">True if the file holds the amount of a whole interval, which must be divided by the interval's seconds.</param>
/// <param name="From">The file's text.</param>
/// <param name="To">The catalogue's text.</param>
public sealed record UnitConversion(double Scale, double Offset, bool IsAmountOfInterval, string From, string To)
{
    private const double WaterDensity = 1000.0;
    private const double StandardGravity = 9.80665;
    private static readonly Dimensions WaterFlux = new(Mass: 1, Length: -2, Time: -1);
    private static readonly Dimensions WaterAmount = new(Mass: 1, Length: -2);
    private static readonly Dimensions Depth = new(Length: 1);
    private static readonly Dimensions DepthRate = new(Length: 1, Time: -1);
    private static readonly Dimensions EnergyFlux = new(Mass: 1, Time: -3);
    private static readonly Dimensions EnergyAmount = new(Mass: 1, Time: -2);
    private static readonly Dimensions Geopotential = new(Length: 2, Time: -2);

    /// <summary>True if nothing changes.</summary>
    public bool IsIdentity => Scale == 1.0 && Offset == 0.0 && !IsAmountOfInterval;

    /// <summary>Finds the way for a variable.</summary>
    /// <remarks>
    /// Besides units of the same kind: a depth of water times 1000 kg m⁻³ is an amount; an amount, or an energy, of an interval over its
    /// seconds is a flux; geopotential over 9.80665 m s⁻² is an elevation.
    /// </remarks>
    /// <param name="text">The file's unit.</param>
    /// <param name="variable">What the values are.</param>
    /// <param name="conversion">The way, if there is one.</param>
    /// <param name="problem">What is wrong, if there is none.</param>
    public static bool TryFind(
        string? text, CatalogueVariable variable, [NotNullWhen(true)] out UnitConversion? conversion, [NotNullWhen(false)] out string? problem)
    {
        conversion = null;
        if (!UnitText.TryParse(variable.Unit, out Unit to, out problem) || !UnitText.TryParse(text, out Unit from, out problem))
        {
            return false;
        }

        if (Bridge(from.Dimensions, to.Dimensions, variable.Name) is not var (factor, isAmount))
        {
            problem = $"it has the unit '{text}', which is no unit of {variable.Name} (wanted is {variable.Unit} or what converts to it)";
            return false;
        }

        conversion = new UnitConversion(from.Scale * factor / to.Scale, (from.Offset * factor) - to.Offset, isAmount, text!, variable.Unit);
        return true;
    }

    /// <summary>Converts values in place; missing ones (NaN) stay missing.</summary>
    /// <param name="values">Values in the file's unit; in the catalogue's afterwards.</param>
    /// <param name="intervalSeconds">Length of the interval, used for amounts.</param>
    public void Apply(Span<double> values, double intervalSeconds)
    {
        if (IsIdentity)
        {
            return;
        }

        double scale = IsAmountOfInterval ? Scale / intervalSeconds : Scale;
        foreach (ref double value in values)
        {
            value = (value * scale) + Offset;
        }
    }

    /// <summary>The factor that joins two kinds of quantity and whether it asks for the interval; null if they have nothing in common.</summary>
    private static (double Factor, bool IsAmount)? Bridge(Dimensions source, Dimensions to, string variable)
    {
        if (source == to)
        {
            return (1.0, false);
        }

        Dimensions whole = source with { Step = 0 };
        bool perStepOrAmount = source.Step is 0 or -1;
        return whole switch
        {
            _ when to == WaterFlux && whole == DepthRate && source.Step == 0 => (WaterDensity, false),
            _ when to == WaterFlux && whole == WaterAmount && perStepOrAmount => (1.0, true),
            _ when to == WaterFlux && whole == Depth && perStepOrAmount => (WaterDensity, true),
            _ when to == EnergyFlux && whole == EnergyAmount && perStepOrAmount => (1.0, true),
            _ when variable == "elevation" && source == Geopotential => (1.0 / StandardGravity, false),
            _ => null,
        };
    }
}
