using RegionalBeps.Products.Area;
using RegionalBeps.Products.Change;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>Frozen area by layer: of each day, its annual means, and how fast it changes.</summary>
public static class FrozenAreaTables
{
    /// <summary>Days of the running mean over the rates of change [days].</summary>
    public const int SmoothingDays = 15;

    private const int Layers = PerLayer<double>.Count;

    /// <summary>Area with a daily mean below 0 °C [km²], a row for each day.</summary>
    public static CsvTable Daily(FrozenArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var table = new CsvTable(["year", "day_of_year", .. LayerColumns("_km2")]);
        for (int year = area.FirstYear; year < area.FirstYear + area.YearCount; year++)
        {
            for (int day = 1; day <= (DateTime.IsLeapYear(year) ? 366 : 365); day++)
            {
                table.Add([year, day, .. Enumerable.Range(0, Layers).Select(layer => (object)area.Of(year, layer, day))]);
            }
        }

        return table;
    }

    /// <summary>Annual means [km²], and the land that they are part of.</summary>
    public static CsvTable Annual(FrozenArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var table = new CsvTable(["year", "land_km2", .. LayerColumns("_km2")]);
        for (int year = area.FirstYear; year < area.FirstYear + area.YearCount; year++)
        {
            table.Add([year, area.LandArea(year), .. Enumerable.Range(0, Layers).Select(layer => (object)area.AnnualMean(year, layer))]);
        }

        return table;
    }

    /// <summary>Mean and change of the annual means.</summary>
    public static CsvTable Change(FrozenArea area)
    {
        var table = new CsvTable(
            "layer", "mean_km2", "theil_sen_km2_per_year", "change_km2", "change_ols_km2", "change_first_last_km2", "p_value", "change_percent_of_mean");
        for (int layer = 0; layer < Layers; layer++)
        {
            MultiYearStatistics statistics = FrozenAreaTrends.OfAnnualMean(area, layer);
            table.Add(
                NameOf(layer), statistics.Mean.Value, statistics.Trend.Value, statistics.Change.Value, statistics.ChangeLeastSquares.Value,
                statistics.ChangeFirstToLast.Value, statistics.PValue.Value, 100 * statistics.Change.Value / statistics.Mean.Value);
        }

        return table;
    }

    /// <summary>Rate of change by day of the year [km² per year], by least squares and Theil-Sen, and the 15-day running mean of the former.</summary>
    public static CsvTable ChangeByDay(FrozenArea area)
    {
        FrozenAreaRates rates = FrozenAreaRates.Of(area);
        var table = new CsvTable(
            ["day_of_year", .. LayerColumns("_ols_km2_per_year"), .. LayerColumns("_theil_sen_km2_per_year"), .. LayerColumns("_ols_15_day_mean_km2_per_year")]);
        for (int day = 0; day < FrozenAreaTrends.DaysOfCommonYear; day++)
        {
            table.Add(
            [
                day + 1, .. rates.LeastSquares.Select(curve => (object)curve[day]), .. rates.TheilSen.Select(curve => (object)curve[day]),
                .. rates.Smoothed.Select(curve => (object)curve[day]),
            ]);
        }

        return table;
    }

    /// <summary>The name of a reported layer.</summary>
    /// <param name="layer">0 to 4.</param>
    public static string NameOf(int layer) => $"L{layer + 1}";

    private static IEnumerable<string> LayerColumns(string suffix) => Enumerable.Range(0, Layers).Select(layer => NameOf(layer) + suffix);
}
