using System.Globalization;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Reports;

/// <summary>The hours of a column as a CF time series of one station.</summary>
internal static class HourlyFile
{
    private const float Missing = -9999f;
    private const int HoursPerDay = 24;

    /// <summary>Writes the file.</summary>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static void Write(string path, SiteConfiguration site, SiteWeather weather, SiteResult result)
    {
        using DataSet file = DataSet.Open(path, DataSetMode.Create);
        SiteSeries series = result.Series;
        int hours = series.Days * HoursPerDay;
        int nodes = series.Layers.Count;
        file.AddDimension("station", 1);
        file.AddDimension("time", hours);
        file.AddDimension("depth", nodes);
        file.AddDimension("bounds", 2);
        file.AddDimension("name_length", site.Site.Name.Length);
        DefineAxes(file, weather, series);
        string[] layered = ["soil_temperature", "soil_liquid_water", "soil_water"];
        foreach (string name in layered)
        {
            file.Add(name, ["station", "time", "depth"], [1, HoursPerDay * 31, nodes], Missing);
            file.PutAttr(name, "units", name == "soil_temperature" ? "degC" : "m3 m-3");
            file.PutAttr(name, "long_name", name.Replace('_', ' '));
            file.PutAttr(name, "coordinates", "station_name latitude longitude altitude");
            file.PutAttr(name, "cell_methods", "time: point");
        }

        file.PutAttr("soil_temperature", "standard_name", "soil_temperature");
        foreach (SiteQuantity quantity in SiteQuantity.Single)
        {
            file.Add(quantity.Name, ["station", "time"], [1, HoursPerDay * 31], Missing);
            file.PutAttr(quantity.Name, "units", quantity.Unit.StartsWith("gC", StringComparison.Ordinal) ? "g m-2 d-1" : quantity.Unit);
            file.PutAttr(quantity.Name, "long_name", quantity.Title);
            file.PutAttr(quantity.Name, "coordinates", "station_name latitude longitude altitude");
            if (quantity.StandardName is { } standard)
            {
                file.PutAttr(quantity.Name, "standard_name", standard);
            }
        }

        Describe(file, site, weather, result);
        PutAxes(file, site, series);
        file.PutData("soil_temperature", Layered(series, node => series.TemperatureOf(node)));
        file.PutData("soil_liquid_water", Layered(series, node => series.LiquidOf(node)));
        file.PutData("soil_water", Layered(series, node => series.WaterOf(node)));
        foreach (SiteQuantity quantity in SiteQuantity.Single)
        {
            file.PutData<float>(quantity.Name, Array.ConvertAll(series.HourlyOf(quantity, double.NaN), Stored));
        }

        file.Commit();
    }

    private delegate ReadOnlySpan<double> SeriesOfNode(int node);

    private static float[] Layered(SiteSeries series, SeriesOfNode ofNode)
    {
        int nodes = series.Layers.Count;
        var values = new float[series.Days * HoursPerDay * nodes];
        for (int node = 0; node < nodes; node++)
        {
            ReadOnlySpan<double> hours = ofNode(node);
            for (int hour = 0; hour < hours.Length; hour++)
            {
                values[(hour * nodes) + node] = Stored(hours[hour]);
            }
        }

        return values;
    }

    private static float Stored(double value) => double.IsNaN(value) ? Missing : (float)value;

    private static void DefineAxes(DataSet file, SiteWeather weather, SiteSeries series)
    {
        file.Add<double>("time", "time");
        file.PutAttr("time", "standard_name", "time");
        file.PutAttr("time", "units", string.Create(
            CultureInfo.InvariantCulture, $"hours since {weather.Clock.BeginOf(series.First):yyyy-MM-dd HH:mm:ss}"));
        file.PutAttr("time", "calendar", "standard");
        file.PutAttr("time", "axis", "T");
        file.PutAttr("time", "bounds", "time_bounds");
        file.Add<double>("time_bounds", "time", "bounds");
        file.Add<double>("depth", "depth");
        file.PutAttr("depth", "standard_name", "depth");
        file.PutAttr("depth", "units", "m");
        file.PutAttr("depth", "positive", "down");
        file.PutAttr("depth", "axis", "Z");
        file.PutAttr("depth", "bounds", "depth_bounds");
        file.Add<double>("depth_bounds", "depth", "bounds");
        file.Add<sbyte>("station_name", "station", "name_length");
        file.PutAttr("station_name", "cf_role", "timeseries_id");
        foreach ((string name, string standard, string unit) in new[]
        {
            ("latitude", "latitude", "degrees_north"), ("longitude", "longitude", "degrees_east"), ("altitude", "altitude", "m"),
        })
        {
            file.Add<double>(name, "station");
            file.PutAttr(name, "standard_name", standard);
            file.PutAttr(name, "units", unit);
        }
    }

    private static void Describe(DataSet file, SiteConfiguration site, SiteWeather weather, SiteResult result)
    {
        file.PutAttr(null, "Conventions", "CF-1.10");
        file.PutAttr(null, "featureType", "timeSeries");
        file.PutAttr(null, "title", $"{site.Site.Title ?? site.Site.Name}: hours of the {result.Variant.Name} column");
        file.PutAttr(null, "source", "RegionalBeps");
        file.PutAttr(null, "history", $"regionalbeps site {Path.GetFileName(site.SourceFile)}");
        file.PutAttr(null, "comment", $"State at the end of the hour, fluxes as means over it. Precipitation: {weather.Precipitation}.");
        if (site.Site.Source is { } source)
        {
            file.PutAttr(null, "references", source);
        }
    }

    private static void PutAxes(DataSet file, SiteConfiguration site, SiteSeries series)
    {
        int hours = series.Days * HoursPerDay;
        file.PutData<double>("time", [.. Enumerable.Range(1, hours).Select(hour => (double)hour)]);
        file.PutData<double>("time_bounds", [.. Enumerable.Range(0, hours).SelectMany(hour => new double[] { hour, hour + 1 })]);
        file.PutData("depth", series.Layers.Nodes);
        double[] bottoms = series.Layers.Bottoms.ToArray();
        file.PutData<double>("depth_bounds", [.. bottoms.SelectMany((bottom, layer) => new[] { layer == 0 ? 0 : bottoms[layer - 1], bottom })]);
        file.PutData<sbyte>("station_name", [.. site.Site.Name.Select(letter => (sbyte)letter)]);
        file.PutData<double>("latitude", [site.Site.Latitude]);
        file.PutData<double>("longitude", [site.Site.Longitude]);
        file.PutData<double>("altitude", [site.Site.Elevation]);
    }
}
