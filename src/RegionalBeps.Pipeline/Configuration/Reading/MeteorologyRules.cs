using RegionalBeps.Grids.Time;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>The rules between the keys of the weather.</summary>
internal static class MeteorologyRules
{
    private const string Section = "inputs.meteorology";

    private static readonly string[] HumidityNames =
        ["specific_humidity", "relative_humidity", "dew_point_temperature", "vapour_pressure", "vapour_pressure_deficit"];

    private static readonly string[] DayAndNightNames = ["air_temperature_day", "air_temperature_night"];

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new([$"{Section}.variables", $"{Section}.files"], (configuration, _) => SourceFaults(configuration.Inputs.Meteorology)),
        new([$"{Section}.variables", $"{Section}.step"], (configuration, _) => TemperatureFaults(configuration.Inputs.Meteorology)),
        new([$"{Section}.variables", $"{Section}.step"], (configuration, _) => DayAndNightFaults(configuration.Inputs.Meteorology)),
        new([$"{Section}.variables"], (configuration, _) => CompletenessFaults(configuration.Inputs.Meteorology.Variables)),
        new([$"{Section}.variables", $"{Section}.step"], (configuration, _) => EstimateFaults(configuration.Inputs.Meteorology)),
        new([$"{Section}.step", $"{Section}.clock", $"{Section}.time_label", $"{Section}.variables"], (configuration, _) => ClockFaults(configuration.Inputs.Meteorology)),
        new([$"{Section}.elevation", $"{Section}.corrections"], (configuration, _) => ElevationFaults(configuration.Inputs.Meteorology)),
    ];

    private static List<(string Path, string Message)> SourceFaults(MeteorologySettings weather)
    {
        List<(string, string)> faults = [.. InputRules.PatternFaults($"{Section}.files", weather.Files)];
        foreach ((string name, MeteorologyVariable variable) in weather.Variables)
        {
            string path = $"{Section}.variables.{name}";
            faults.AddRange(InputRules.ExactlyOne(path, ("variable", variable.Variable is not null), ("constant", variable.Constant is not null)));
            faults.AddRange(InputRules.OnlyWithFile(path, variable.Variable is not null, ("files", variable.Files is not null), ("label", variable.Label is not null)));
            faults.AddRange(InputRules.PatternFaults($"{path}.files", variable.Files));
            if (variable is { Variable: not null, Files: null } && weather.Files is null)
            {
                faults.Add((path, $"no files are named for it; add {Section}.files, or 'files' here."));
            }
        }

        return faults;
    }

    private static IEnumerable<(string Path, string Message)> TemperatureFaults(MeteorologySettings weather)
    {
        bool mean = weather.Variables.ContainsKey("air_temperature");
        bool max = weather.Variables.ContainsKey("air_temperature_max");
        bool min = weather.Variables.ContainsKey("air_temperature_min");
        if (weather.Step != WeatherStep.Day && (max || min))
        {
            string name = max ? "air_temperature_max" : "air_temperature_min";
            yield return ($"{Section}.variables.{name}", "goes with 'step: 1d' alone; at shorter steps give air_temperature.");
        }
        else if (max != min)
        {
            (string lacks, string has) = max ? ("air_temperature_min", "air_temperature_max") : ("air_temperature_max", "air_temperature_min");
            yield return ($"{Section}.variables", $"lacks {lacks}, without which {has} says nothing of the day; add it.");
        }
        else if (!mean && !max)
        {
            yield return ($"{Section}.variables", weather.Step == WeatherStep.Day
                ? "lacks the temperature: add air_temperature_max and air_temperature_min, or air_temperature."
                : "lacks the temperature: add air_temperature.");
        }
    }

    private static IEnumerable<(string Path, string Message)> DayAndNightFaults(MeteorologySettings weather)
    {
        string[] given = [.. DayAndNightNames.Where(weather.Variables.ContainsKey)];
        if (given.Length == 0)
        {
            yield break;
        }

        if (weather.Step != WeatherStep.Day)
        {
            yield return ($"{Section}.variables.{given[0]}", "goes with 'step: 1d' alone; at shorter steps give air_temperature.");
        }
        else if (given.Length == 1 || !weather.Variables.ContainsKey("air_temperature"))
        {
            yield return ($"{Section}.variables", "needs air_temperature, air_temperature_day and air_temperature_night together; add what is lacking.");
        }
        else if (weather.Variables.ContainsKey("air_temperature_max"))
        {
            yield return ($"{Section}.variables.{given[0]}", "does not go with air_temperature_max and air_temperature_min, which say more of the day; keep those.");
        }
    }

    private static IEnumerable<(string Path, string Message)> CompletenessFaults(IReadOnlyDictionary<string, MeteorologyVariable> variables)
    {
        if (!variables.ContainsKey("precipitation"))
        {
            yield return ($"{Section}.variables", "lacks precipitation; add it, if need be as a constant.");
        }

        bool eastward = variables.ContainsKey("eastward_wind");
        bool northward = variables.ContainsKey("northward_wind");
        bool speed = variables.ContainsKey("wind_speed");
        if (speed && (eastward || northward))
        {
            yield return ($"{Section}.variables.wind_speed", "does not go with eastward_wind and northward_wind; keep the speed or the two components.");
        }
        else if (eastward != northward)
        {
            yield return ($"{Section}.variables", $"lacks {(eastward ? "northward_wind" : "eastward_wind")}; a wind needs both components, or wind_speed.");
        }
        else if (!speed && !eastward)
        {
            yield return ($"{Section}.variables", "lacks the wind: add wind_speed (if need be as a constant), or eastward_wind and northward_wind.");
        }

        string[] humidities = [.. HumidityNames.Where(variables.ContainsKey)];
        foreach (string second in humidities.Skip(1))
        {
            yield return ($"{Section}.variables.{second}", $"does not go with {humidities[0]}: one measure of humidity is enough.");
        }
    }

    /// <summary>What can be estimated where it is not given, and from what.</summary>
    private static IEnumerable<(string Path, string Message)> EstimateFaults(MeteorologySettings weather)
    {
        bool hasShortwave = weather.Variables.ContainsKey("shortwave_down");
        if (weather.Step == WeatherStep.Day)
        {
            if (!hasShortwave && weather.Variables.ContainsKey("air_temperature") && !weather.Variables.ContainsKey("air_temperature_max"))
            {
                yield return ($"{Section}.variables",
                    "gives neither shortwave_down nor the range of temperature from which it could be estimated: add it, or air_temperature_max and air_temperature_min.");
            }

            yield break;
        }

        if (!hasShortwave)
        {
            yield return ($"{Section}.variables", "lacks shortwave_down, which is estimated for daily weather alone; add it.");
        }

        if (!HumidityNames.Any(weather.Variables.ContainsKey))
        {
            yield return ($"{Section}.variables", $"lacks the humidity, which is estimated for daily weather alone; add one of {string.Join(", ", HumidityNames)}.");
        }
    }

    private static IEnumerable<(string Path, string Message)> ClockFaults(MeteorologySettings weather)
    {
        if (weather.Clock.IsLocalSolarDay && weather.Step != WeatherStep.Day)
        {
            yield return ($"{Section}.clock", "local_solar_day goes with 'step: 1d' alone; give the hours ahead of UTC.");
        }

        if (weather.Step == WeatherStep.Day && weather.TimeLabel == TimeLabel.AccumulatedDay)
        {
            yield return ($"{Section}.time_label", "accum_day is a running total within the day and does not go with 'step: 1d'; use mean_begin or mean_end.");
        }

        foreach ((string name, MeteorologyVariable variable) in weather.Variables)
        {
            if (weather.Step == WeatherStep.Day && variable.Label == TimeLabel.AccumulatedDay)
            {
                yield return ($"{Section}.variables.{name}.label", "accum_day is a running total within the day and does not go with 'step: 1d'; use mean_begin or mean_end.");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> ElevationFaults(MeteorologySettings weather)
    {
        if (weather.Corrections.LapseRate is not null && weather.Elevation is null)
        {
            yield return ($"{Section}.corrections.lapse_rate", $"needs {Section}.elevation, the surface of the weather's own grid; add it.");
        }

        foreach ((string Path, string Message) fault in InputRules.RasterFaults($"{Section}.elevation", weather.Elevation))
        {
            yield return fault;
        }
    }
}
