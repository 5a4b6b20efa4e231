using System.Globalization;
using System.Text;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Scores;

namespace RegionalBeps.Pipeline.Sites.Reports;

/// <summary>The days of a column with the observations beside them, as CSV.</summary>
internal static class DailyTable
{
    /// <summary>The table; units stand in the header, missing values are empty.</summary>
    public static string Of(SiteSeries series, IReadOnlyList<ObservedSeries> observed)
    {
        List<(string Name, double[] Values)> columns = [.. Modelled(series), .. observed.Select(one => (ObservedName(one), one.Daily))];
        var text = new StringBuilder("date");
        foreach ((string name, _) in columns)
        {
            text.Append(',').Append(name);
        }

        text.Append('\n');
        for (int day = 0; day < series.Days; day++)
        {
            text.Append(series.First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach ((_, double[] values) in columns)
            {
                text.Append(',').Append(double.IsNaN(values[day]) ? "" : Math.Round(values[day], 5).ToString("G7", CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, double[] Values)> Modelled(SiteSeries series)
    {
        for (int node = 0; node < series.Layers.Count; node++)
        {
            double depth = series.Layers.Nodes[node];
            string name = string.Create(CultureInfo.InvariantCulture, $"soil_temperature_{depth:0.###}m [degC]");
            yield return (name, series.DailyOf(SiteQuantity.SoilTemperature, depth));
        }

        for (int node = 0; node < series.Layers.Count && series.Layers.Bottoms[node] <= 2; node++)
        {
            double depth = series.Layers.Nodes[node];
            string name = string.Create(CultureInfo.InvariantCulture, $"liquid_soil_water_{depth:0.###}m [1]");
            yield return (name, series.DailyOf(SiteQuantity.SoilMoisture, depth));
        }

        foreach (SiteQuantity quantity in SiteQuantity.Single)
        {
            yield return ($"{quantity.Name} [{quantity.Unit}]", series.DailyOf(quantity, double.NaN));
        }
    }

    private static string ObservedName(ObservedSeries series) => series.Quantity.HasDepth
        ? string.Create(CultureInfo.InvariantCulture, $"observed_{series.Quantity.Name}_{series.Depth:0.###}m_{series.Column} [{series.Quantity.Unit}]")
        : $"observed_{series.Quantity.Name}_{series.Column} [{series.Quantity.Unit}]";
}
