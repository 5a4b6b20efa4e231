using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Units;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Constants that stand in place of files.</summary>
public static class InputConstant
{
    /// <summary>A constant in the catalogue's unit.</summary>
    /// <param name="key">The configuration key, for the message.</param>
    /// <param name="variable">What it stands for.</param>
    /// <param name="value">The number as it was written.</param>
    /// <param name="unit">Its unit; null for the catalogue's.</param>
    /// <param name="step">The time step of the variable, which turns an amount into a flux; null for a static layer.</param>
    /// <exception cref="InputException">The unit does not fit, or the value cannot be true.</exception>
    public static double InCatalogueUnit(string key, CatalogueVariable variable, double value, string? unit, TimeSpan? step = null)
    {
        if (!UnitConversion.TryFind(unit ?? variable.Unit, variable, out UnitConversion? conversion, out string? problem))
        {
            throw new InputException(key, problem, $"state the right 'unit', for example 'unit: {variable.Unit}'");
        }

        double[] converted = [value];
        conversion.Apply(converted, step?.TotalSeconds ?? double.NaN);
        return converted[0] >= variable.ValidMinimum && converted[0] <= variable.ValidMaximum
            ? converted[0]
            : throw new InputException(
                key,
                FormattableString.Invariant(
                    $"the constant {value}{After(unit ?? variable.Unit)} lies outside {variable.ValidMinimum:G6} to {variable.ValidMaximum:G6}{After(variable.Unit)}"),
                "state the right 'unit', or correct the value");
    }

    /// <summary>A value in the catalogue's unit, for people.</summary>
    internal static string Text(double value, CatalogueVariable variable) => FormattableString.Invariant($"{value:G6}{After(variable.Unit)}");

    private static string After(string unit) => unit == "1" ? "" : " " + unit;
}
