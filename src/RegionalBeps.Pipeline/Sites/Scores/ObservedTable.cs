using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Pipeline.Sites.Tables;

namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>The observations of one file.</summary>
/// <param name="table">The file.</param>
/// <param name="settings">What the site file says of it.</param>
/// <param name="period">The days of the run.</param>
/// <param name="shift">By how much the days of the run are ahead of the file's clock.</param>
internal sealed class ObservedTable(SiteTable table, SiteObservations settings, PeriodSettings period, TimeSpan shift)
{
    private TableAxis _axis = null!;
    private ColumnNames _names = null!;

    /// <summary>The quantities without a depth, and what the site file says of each.</summary>
    public static IEnumerable<(string Quantity, SiteColumn? Settings)> SingleOf(SiteObservations observations) =>
    [
        ("snow_depth", observations.SnowDepth), ("snow_water", observations.SnowWater), ("latent_heat", observations.LatentHeat),
        ("sensible_heat", observations.SensibleHeat), ("net_radiation", observations.NetRadiation), ("ground_heat", observations.GroundHeat),
        ("gross_primary_productivity", observations.GrossPrimaryProductivity), ("ecosystem_respiration", observations.EcosystemRespiration),
        ("surface_temperature", observations.SurfaceTemperature),
    ];

    /// <summary>Reads every series.</summary>
    /// <param name="path">The section of the site file, for messages.</param>
    /// <exception cref="InputException">A column is missing, a unit does not fit, or a value cannot be.</exception>
    public IReadOnlyList<ObservedSeries> Read(string path)
    {
        _axis = TableAxis.Of(table, settings);
        _names = ColumnNames.Of(table, settings, _axis);
        table.Missing = [.. table.Missing, .. _names.Missing];
        var all = new List<ObservedSeries>();
        foreach ((string column, SiteSensor sensor) in settings.SoilTemperature)
        {
            all.Add(SeriesOf(SiteQuantity.SoilTemperature, column, sensor.Unit, sensor.Quality, sensor.Depth!.Value, $"{path}.soil_temperature.{column}"));
        }

        foreach ((string column, SiteSensor sensor) in settings.SoilMoisture)
        {
            all.Add(SeriesOf(SiteQuantity.SoilMoisture, column, sensor.Unit, sensor.Quality, sensor.Depth!.Value, $"{path}.soil_moisture.{column}"));
        }

        Dictionary<string, string> found = _names.FluxesIn(table).ToDictionary(entry => entry.Quantity, entry => entry.Column);
        foreach ((string name, SiteColumn? column) in SingleOf(settings))
        {
            string? held = column?.Column ?? found.GetValueOrDefault(name);
            if (held is not null)
            {
                all.Add(SeriesOf(SiteQuantity.Find(name), held, column?.Unit, column?.Quality, double.NaN, $"{path}.{name}"));
            }
        }

        return all;
    }

    private ObservedSeries SeriesOf(SiteQuantity quantity, string column, string? unit, string? quality, double depth, string path)
    {
        table.Require(column, path);
        double[] written = table.Values(column);
        double[] values = [.. written];
        string? stated = unit ?? table.UnitOf(column) ?? _names.UnitOf(column);
        if (quantity.Convert(stated, values) is { } problem)
        {
            throw new InputException(table.File, problem, $"write {path}: {{..., unit: ...}}", column, "header");
        }

        RefuseImpossible(quantity, column, stated!, written, values);
        LeaveOut(values, column, quality, quantity.HasDepth);
        return ObservedSeries.Of(quantity, column, depth, _axis, values, period, shift);
    }

    private void RefuseImpossible(SiteQuantity quantity, string column, string unit, double[] written, double[] values)
    {
        double slack = 0.01 * (quantity.Highest - quantity.Lowest);
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row] < quantity.Lowest - slack || values[row] > quantity.Highest + slack)
            {
                throw new InputException(
                    table.File,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{written[row]} {unit} cannot be {quantity.Name}, which lies between {quantity.Lowest} and {quantity.Highest} {quantity.Unit}"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"name the number under 'missing' if it stands for a missing value ('missing: [{written[row]}]'), correct the unit, or mend the row"),
                    column,
                    table.PlaceOf(row));
            }
        }
    }

    private void LeaveOut(double[] values, string column, string? quality, bool isInSoil)
    {
        if (quality is not null)
        {
            table.Require(quality, $"the quality of {column}");
        }

        double[]? flags = (quality ?? _names.QualityOf(table, column)) is { } name ? table.Values(name) : null;
        for (int row = 0; row < values.Length; row++)
        {
            bool isExcluded = isInSoil && settings.Exclude.Any(span => span.Contains(DateOnly.FromDateTime(_axis.Begins[row])));
            if (isExcluded || (flags is not null && !IsGood(flags[row])))
            {
                values[row] = double.NaN;
            }
        }
    }

    private bool IsGood(double flag)
    {
        if (double.IsNaN(flag))
        {
            return false;
        }

        double? least = settings.QualityAtLeast ?? (settings.QualityFlags is null ? _names.QualityAtLeast : null);
        return least is { } limit ? flag >= limit : (settings.QualityFlags ?? _names.QualityFlags).Contains((int)Math.Round(flag));
    }
}
