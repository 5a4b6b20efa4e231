using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Cover;

namespace RegionalBeps.Synthetic.Output;

/// <summary>Writes the layers of a data set, each in its file.</summary>
internal sealed class LayerWriter(string folder, DataSetDescription description)
{
    private const double Kelvin = 273.15;
    private const int YearOfMeanYear = 2001;

    /// <summary>Writes static layers, leaf area and monthly climate.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> Write(StaticLayers layers, MonthlyClimate climate) =>
    [
        WriteQuantity(VariableCatalogue.Find("elevation"), layers.Grid, layers.Elevation, layers.Sources.Elevation),
        WriteLandCover(layers),
        WritePercentage("sand", layers.Grid, layers.Sand, layers.Sources.Soil),
        WritePercentage("clay", layers.Grid, layers.Clay, layers.Sources.Soil),
        WritePercentage("organic_carbon", layers.Grid, layers.OrganicCarbon, layers.Sources.Soil),
        WriteLeafArea(layers),
        WriteClimate(layers.Grid, climate),
    ];

    // A GeoTIFF keeps the unit "%" but has no word for a share, so shares are written as percentages.
    private string WritePercentage(string name, GridSpec grid, double[] shares, string source)
    {
        CatalogueVariable variable = VariableCatalogue.Find(name) with { Unit = "%", ValidMaximum = 100, SignificantBits = 8 };
        return WriteQuantity(variable, grid, [.. shares.Select(share => 100.0 * share)], source);
    }

    private string WriteQuantity(CatalogueVariable variable, GridSpec grid, double[] values, string source)
    {
        string path = PathOf(variable.Name + ".tif");
        CloudOptimizedGeoTiff.Write(path, grid, variable, [.. values.Select(value => (float)value)], description.OfLayer(variable.LongName, source));
        return path;
    }

    private string WriteLandCover(StaticLayers layers)
    {
        string path = PathOf("land_cover.tif");
        CatalogueVariable variable = VariableCatalogue.Find("land_cover") with { Flags = CoverColours.FlagsOf(layers.Legend) };
        FileDescription about = description.OfLayer($"Land cover, legend {layers.Legend.Name}", layers.Sources.LandCover);
        CloudOptimizedGeoTiff.Write(path, layers.Grid, variable, layers.LandCover, about);
        return path;
    }

    private string WriteLeafArea(StaticLayers layers)
    {
        int[] starts = [.. Enumerable.Range(0, LeafAreaClimatology.Periods).Select(period => period * LeafAreaClimatology.DaysInPeriod)];
        CatalogueVariable variable = Mean("leaf_area_index", 8);
        return WriteMeanYear(
            "leaf_area_index.nc", "Mean yearly course of leaf area index", layers.Grid, starts, (variable, (step, pixel) => layers.LeafArea[step][pixel]));
    }

    private string WriteClimate(GridSpec grid, MonthlyClimate climate)
    {
        double[][] flux = MonthlyAmounts.ToFlux(climate.Precipitation);
        int[] starts = [.. Enumerable.Range(1, 12).Select(month => new DateOnly(YearOfMeanYear, month, 1).DayOfYear - 1)];
        return WriteMeanYear(
            "climate_monthly.nc",
            "Mean monthly climate",
            grid,
            starts,
            (Mean("air_temperature", 13), (month, pixel) => climate.Temperature[month][pixel] + Kelvin),
            (Mean("precipitation", 9), (month, pixel) => flux[month][pixel]),
            (ClimateVariables.DiurnalRange, (month, pixel) => climate.DiurnalRange[month][pixel]),
            (ClimateVariables.WetDayShare, (month, pixel) => climate.WetDayShare[month][pixel]),
            (Mean("relative_humidity", 9), (month, pixel) => climate.RelativeHumidity[month][pixel]),
            (Mean("wind_speed", 9), (month, pixel) => climate.WindSpeed[month][pixel]),
            (Mean("shortwave_down", 9), (month, pixel) => climate.Shortwave[month][pixel]));
    }

    private string WriteMeanYear(
        string name, string content, GridSpec grid, int[] starts, params (CatalogueVariable Variable, Func<int, int, double> ValueOf)[] variables)
    {
        DateTime origin = new(YearOfMeanYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        DateTime[] edges = [.. starts.Select(day => origin.AddDays(day)), origin.AddYears(1)];
        using MapFile file = MapFile.Create(
            PathOf(name), grid, description.OfMeanYear(content), [.. edges.Zip(edges.Skip(1), (begin, end) => new MapPeriod(begin, end))]);
        foreach ((CatalogueVariable variable, _) in variables)
        {
            file.Add(variable, overTime: true);
        }

        float[] map = new float[grid.PixelCount];
        foreach ((CatalogueVariable variable, Func<int, int, double> valueOf) in variables)
        {
            for (int step = 0; step < starts.Length; step++)
            {
                for (int pixel = 0; pixel < map.Length; pixel++)
                {
                    map[pixel] = (float)valueOf(step, pixel);
                }

                file.Put(variable, map, step);
            }
        }

        file.Commit();
        return PathOf(name);
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private static CatalogueVariable Mean(string name, int significantBits) =>
        VariableCatalogue.Find(name) with { CellMethods = "time: mean", SignificantBits = significantBits };
}
