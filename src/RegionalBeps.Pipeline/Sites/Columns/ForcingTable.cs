using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Units;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Pipeline.Sites.Tables;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>The weather of one file, in the catalogue's units and on the file's own steps.</summary>
/// <param name="Table">The file.</param>
/// <param name="Axis">Its steps.</param>
/// <param name="Values">For each variable its values; a variable that is constant is not here.</param>
/// <param name="Columns">For each variable the column that it came from.</param>
internal sealed record ForcingTable(
    SiteTable Table, TableAxis Axis, Dictionary<string, double[]> Values, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Rain apart from snow: no variable of the catalogue, because precipitation and snowfall say the same.</summary>
    public const string Rainfall = "rainfall";

    private const double SlackOfRange = 0.01;
    private const double SecondsPerMinute = 60;

    private static readonly string[] Humidities =
        ["specific_humidity", "vapour_pressure_deficit", "relative_humidity", "dew_point_temperature", "vapour_pressure"];

    private static readonly string[] Falls = ["precipitation", Rainfall];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">A column is missing, a unit does not fit, or a value cannot be.</exception>
    public static ForcingTable Read(SiteTable table, SiteForcing settings)
    {
        TableAxis axis = TableAxis.Of(table, settings);
        ColumnNames names = ColumnNames.Of(table, settings, axis);
        table.Missing = [.. table.Missing, .. names.Missing];
        Dictionary<string, (string Column, string? Unit)> wanted = Wanted(table, settings, names);
        axis.RequireUnbroken(table);
        Dictionary<string, double[]> values = [];
        foreach ((string variable, (string column, string? unit)) in wanted)
        {
            values[variable] = ValuesOf(table, axis, variable, column, unit ?? table.UnitOf(column) ?? names.UnitOf(column));
        }

        return new ForcingTable(table, axis, values, wanted.ToDictionary(entry => entry.Key, entry => entry.Value.Column));
    }

    /// <summary>What is written of a variable's values in the catalogue; rain has the limits of precipitation.</summary>
    public static CatalogueVariable Describe(string variable) =>
        VariableCatalogue.Find(variable == Rainfall ? "precipitation" : variable);

    private static Dictionary<string, (string Column, string? Unit)> Wanted(SiteTable table, SiteForcing settings, ColumnNames names)
    {
        Dictionary<string, (string, string?)> wanted = [];
        foreach ((string variable, SiteColumn column) in settings.Columns)
        {
            if (column.Column is { } name)
            {
                table.Require(name, variable);
                wanted[variable] = (name, column.Unit);
            }
        }

        foreach ((string variable, string column) in names.ForcingIn(table))
        {
            bool isSaid = settings.Columns.ContainsKey(variable) || wanted.ContainsKey(variable)
                || IsSaidBy(Humidities, variable, settings, wanted) || IsSaidBy(Falls, variable, settings, wanted)
                || (variable.StartsWith("air_temperature_", StringComparison.Ordinal) && settings.Columns.ContainsKey("air_temperature_max"));
            if (!isSaid)
            {
                wanted[variable] = (column, null);
            }
        }

        return wanted;
    }

    /// <summary>Whether another variable of a kind is there already, so that this one would say the same again.</summary>
    private static bool IsSaidBy(string[] kind, string variable, SiteForcing settings, Dictionary<string, (string, string?)> wanted) =>
        kind.Contains(variable) && kind.Any(other => settings.Columns.ContainsKey(other) || wanted.ContainsKey(other));

    private static double[] ValuesOf(SiteTable table, TableAxis axis, string variable, string column, string? unit)
    {
        CatalogueVariable description = Describe(variable);
        if (unit is null)
        {
            throw new InputException(
                table.File, $"nothing states its unit, and it is to be {variable} [{description.Unit}]",
                $"write forcing.columns.{variable}: {{column: {column}, unit: ...}}", column);
        }

        if (!UnitConversion.TryFind(unit, description, out UnitConversion? conversion, out string? problem))
        {
            throw new InputException(table.File, problem, $"correct the unit of forcing.columns.{variable}", column, "header");
        }

        double[] written = table.Values(column);
        double[] values = [.. written];
        conversion.Apply(values, axis.Minutes * SecondsPerMinute);
        double slack = SlackOfRange * (description.ValidMaximum - description.ValidMinimum);
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row] < description.ValidMinimum - slack || values[row] > description.ValidMaximum + slack)
            {
                throw new InputException(
                    table.File,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{written[row]} {unit} cannot be {variable}, which lies between {description.ValidMinimum:G5} and {description.ValidMaximum:G5} {description.Unit}"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"name the number under 'missing' if it stands for a missing value ('missing: [{written[row]}]'), correct the unit, or mend the row"),
                    column,
                    table.PlaceOf(row));
            }

            values[row] = Math.Clamp(values[row], description.ValidMinimum, description.ValidMaximum);
        }

        return values;
    }
}
