using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Synthetic.Weather;

namespace RegionalBeps.Synthetic.Output;

/// <summary>Writes daily weather, one file for each variable and year.</summary>
internal sealed class WeatherWriter(string folder, GridSpec grid, DataSetDescription description)
{
    private static readonly (CatalogueVariable Variable, Func<DailyWeather, double[]> Values)[] Variables =
    [
        (Mean("air_temperature_max"), day => day.TemperatureMax),
        (Mean("air_temperature_min"), day => day.TemperatureMin),
        (Mean("precipitation"), day => day.Precipitation),
        (Mean("shortwave_down"), day => day.Shortwave),
        (Mean("specific_humidity"), day => day.SpecificHumidity),
        (Mean("wind_speed"), day => day.WindSpeed),
        (Mean("surface_pressure"), day => day.Pressure),
    ];

    /// <summary>Names of the variables, with which the names of the files begin.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Variables.Select(variable => variable.Variable.Name)];

    /// <summary>Writes the days of one year, or of the part of it that is wanted. Files of a year that is not completed vanish.</summary>
    /// <param name="first">First day.</param>
    /// <param name="count">Number of days, all of the same year.</param>
    /// <param name="days">The weather, which stands at the day before the first one.</param>
    /// <param name="afterDay">Called after each day.</param>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> WriteYear(DateOnly first, int count, IEnumerator<DailyWeather> days, Action afterDay)
    {
        DateTime start = first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        MapPeriod[] periods = [.. Enumerable.Range(0, count).Select(day => new MapPeriod(start.AddDays(day), start.AddDays(day + 1)))];
        string[] paths = [.. Names.Select(name => Path.Combine(folder, FormattableString.Invariant($"{name}_{first.Year:0000}.nc")))];
        List<MapFile> files = [];
        try
        {
            foreach (((CatalogueVariable variable, _), string path) in Variables.Zip(paths))
            {
                MapFile file = MapFile.Create(path, grid, description.OfWeather(variable.LongName), periods);
                files.Add(file);
                file.Add(variable, overTime: true);
            }

            float[] map = new float[grid.PixelCount];
            for (int step = 0; step < count && days.MoveNext(); step++)
            {
                for (int v = 0; v < Variables.Length; v++)
                {
                    double[] values = Variables[v].Values(days.Current);
                    for (int pixel = 0; pixel < map.Length; pixel++)
                    {
                        map[pixel] = (float)values[pixel];
                    }

                    files[v].Put(Variables[v].Variable, map, step);
                }

                afterDay();
            }

            files.ForEach(file => file.Commit());
            return paths;
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static CatalogueVariable Mean(string name)
    {
        CatalogueVariable variable = VariableCatalogue.Find(name);
        return variable with { CellMethods = variable.CellMethods ?? "time: mean" };
    }
}
