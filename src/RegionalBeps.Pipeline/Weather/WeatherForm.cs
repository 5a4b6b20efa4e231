using RegionalBeps.Column.Forcing;

namespace RegionalBeps.Pipeline.Weather;

/// <summary>Which weather a run has, in which form, and how columns are to read it.</summary>
public sealed class WeatherForm
{
    private const double FreezingPoint = 273.15;
    private const double SecondsPerHour = 3600;
    private const int HoursPerDay = 24;

    private static readonly Dictionary<string, (WeatherField Field, HumidityForm Humidity)> Fields = new()
    {
        ["air_temperature"] = (WeatherField.MeanTemperature, HumidityForm.None),
        ["air_temperature_min"] = (WeatherField.MinimumTemperature, HumidityForm.None),
        ["air_temperature_max"] = (WeatherField.MaximumTemperature, HumidityForm.None),
        ["air_temperature_day"] = (WeatherField.DayTemperature, HumidityForm.None),
        ["air_temperature_night"] = (WeatherField.NightTemperature, HumidityForm.None),
        ["specific_humidity"] = (WeatherField.Humidity, HumidityForm.SpecificHumidity),
        ["dew_point_temperature"] = (WeatherField.Humidity, HumidityForm.DewPoint),
        ["vapour_pressure"] = (WeatherField.Humidity, HumidityForm.VapourPressure),
        ["relative_humidity"] = (WeatherField.Humidity, HumidityForm.RelativeHumidity),
        ["vapour_pressure_deficit"] = (WeatherField.Humidity, HumidityForm.VapourPressureDeficit),
        ["surface_pressure"] = (WeatherField.Pressure, HumidityForm.None),
        ["precipitation"] = (WeatherField.Precipitation, HumidityForm.None),
        ["snowfall"] = (WeatherField.Snowfall, HumidityForm.None),
        ["shortwave_down"] = (WeatherField.Shortwave, HumidityForm.None),
        ["longwave_down"] = (WeatherField.Longwave, HumidityForm.None),
        ["wind_speed"] = (WeatherField.WindSpeed, HumidityForm.None),
        ["eastward_wind"] = (WeatherField.EastwardWind, HumidityForm.None),
        ["northward_wind"] = (WeatherField.NorthwardWind, HumidityForm.None),
    };

    private readonly Dictionary<WeatherField, WeatherSource> _sources = [];

    /// <summary>Puts together the form.</summary>
    /// <param name="hoursPerStep">Length of a step, h: 1, 3, 6 or 24.</param>
    /// <param name="sources">For each catalogue variable that the run has, where its values are.</param>
    /// <param name="instants">The catalogue variables whose values are those of an instant.</param>
    /// <param name="corrections">What is corrected on the way to the column.</param>
    /// <exception cref="ArgumentException">A variable is no weather, or two variables say the same thing.</exception>
    /// <exception cref="InvalidOperationException">The variables do not suffice for a column.</exception>
    public WeatherForm(
        int hoursPerStep, IReadOnlyDictionary<string, WeatherSource> sources, IReadOnlySet<string> instants, ForcingCorrections corrections)
    {
        HoursPerStep = hoursPerStep;
        Corrections = corrections;
        HumidityForm humidity = HumidityForm.None;
        foreach ((string name, WeatherSource source) in sources)
        {
            if (!Fields.TryGetValue(name, out (WeatherField Field, HumidityForm Humidity) meaning))
            {
                throw new ArgumentException($"'{name}' is no variable of the weather.", nameof(sources));
            }

            if (!_sources.TryAdd(meaning.Field, source))
            {
                throw new ArgumentException($"'{name}' says what another variable says already: give one form of humidity.", nameof(sources));
            }

            humidity = meaning.Humidity == HumidityForm.None ? humidity : meaning.Humidity;
        }

        Daily = new DailyWeatherForm
        {
            Temperature = TemperatureFormOfDays(),
            Humidity = humidity,
            HasPressure = Has(WeatherField.Pressure),
            HasShortwave = Has(WeatherField.Shortwave),
            HasLongwave = Has(WeatherField.Longwave),
            HasSnowFraction = Has(WeatherField.Snowfall),
        };
        Steps = new StepWeatherForm
        {
            HoursPerStep = IsDaily ? 1 : hoursPerStep,
            Humidity = humidity,
            TemperatureIsInstant = instants.Contains("air_temperature"),
            HumidityIsInstant = Fields.Any(field => field.Value.Field == WeatherField.Humidity && instants.Contains(field.Key)),
            PressureIsInstant = instants.Contains("surface_pressure"),
            WindIsInstant = instants.Overlaps(["wind_speed", "eastward_wind", "northward_wind"]),
            HasPressure = Has(WeatherField.Pressure),
            HasLongwave = Has(WeatherField.Longwave),
            HasSnowFraction = Has(WeatherField.Snowfall),
        };
        if (IsDaily)
        {
            Daily.Check();
        }
        else
        {
            Steps.Check();
        }

        DewPointIsGiven = humidity == HumidityForm.DewPoint;
    }

    /// <summary>Length of a step, h.</summary>
    public int HoursPerStep { get; }

    /// <summary>Whether a step is a day.</summary>
    public bool IsDaily => HoursPerStep == HoursPerDay;

    /// <summary>How columns read daily records.</summary>
    public DailyWeatherForm Daily { get; }

    /// <summary>How columns read records with steps of some hours.</summary>
    public StepWeatherForm Steps { get; }

    /// <summary>What is corrected on the way to the column.</summary>
    public ForcingCorrections Corrections { get; }

    private bool DewPointIsGiven { get; }

    /// <summary>Whether the run has a field.</summary>
    public bool Has(WeatherField field) => _sources.ContainsKey(field);

    /// <summary>Where a field's values are.</summary>
    public WeatherSource SourceOf(WeatherField field) => _sources[field];

    /// <summary>Converts a stored value to the unit in which columns take the field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="stored">The value in the catalogue's unit.</param>
    /// <returns>Temperatures and dew point in °C, precipitation and snowfall in kg m⁻² per step, all else unchanged.</returns>
    public double InColumnUnit(WeatherField field, double stored) => field switch
    {
        WeatherField.MeanTemperature or WeatherField.MinimumTemperature or WeatherField.MaximumTemperature
            or WeatherField.DayTemperature or WeatherField.NightTemperature => stored - FreezingPoint,
        WeatherField.Humidity when DewPointIsGiven => stored - FreezingPoint,
        WeatherField.Precipitation or WeatherField.Snowfall => Math.Max(stored, 0) * SecondsPerHour * HoursPerStep,
        _ => stored,
    };

    private TemperatureForm TemperatureFormOfDays()
    {
        if (!Has(WeatherField.MinimumTemperature))
        {
            return Has(WeatherField.DayTemperature) ? TemperatureForm.MeansOfDayAndNight : TemperatureForm.Mean;
        }

        return Has(WeatherField.MeanTemperature) ? TemperatureForm.MinimumMaximumAndMean : TemperatureForm.MinimumAndMaximum;
    }
}
