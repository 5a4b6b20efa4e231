using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Pipeline.Weather;

/// <summary>Gives the hours of each day to a group of columns that are computed together.</summary>
/// <typeparam name="T">The lane.</typeparam>
public sealed class HourlyWeather<T>
    where T : struct, ILane<T>
{
    private const int DaysOfMonthlyRange = 30;
    private readonly TileWeather _weather;
    private readonly WeatherForm _form;
    private readonly ForcingPlace<T> _place;
    private readonly int[] _cells;
    private readonly HourlyForcing<T>[] _hours = new HourlyForcing<T>[SunDay.Hours];
    private readonly DailyWeather<T>[] _days = new DailyWeather<T>[3];
    private readonly StepWeather<T>[] _steps;
    private readonly double[] _values = new double[T.Count];

    /// <summary>Prepares to give weather to a group.</summary>
    /// <param name="weather">The tile's weather of the year.</param>
    /// <param name="form">How it is to be read.</param>
    /// <param name="place">Where the columns are.</param>
    /// <param name="firstCell">Place in the tile of the first column.</param>
    /// <param name="count">Number of columns, 1 to the lane's width; further lanes repeat the last column.</param>
    public HourlyWeather(TileWeather weather, WeatherForm form, in ForcingPlace<T> place, int firstCell, int count)
    {
        ArgumentNullException.ThrowIfNull(form);
        _weather = weather;
        _form = form;
        _place = place;
        _cells = [.. Enumerable.Range(0, T.Count).Select(lane => firstCell + Math.Min(lane, count - 1))];
        _steps = new StepWeather<T>[form.Steps.StepsPerDay + 2];
    }

    /// <summary>The 24 hours of a day.</summary>
    /// <param name="sun">The sun of the day; the day begins when this says.</param>
    /// <param name="cloudCover">Cloud cover, 0 to 1, carried from day to day by the columns' state.</param>
    /// <param name="possible">Mask of the columns whose weather lies in the range of what is possible.</param>
    public ReadOnlySpan<HourlyForcing<T>> HoursOf(SunDay sun, ref T cloudCover, out T possible)
    {
        ArgumentNullException.ThrowIfNull(sun);
        int first = _weather.StepAt(sun.BeginUtc);
        if (_form.IsDaily)
        {
            for (int day = 0; day < _days.Length; day++)
            {
                _days[day] = Day(first + day - 1);
            }

            possible = DailyToHourly.Fill(
                sun, _place, _days[0], _days[1], _days[2], _form.Daily, _form.Corrections, ref cloudCover, _hours);
            return _hours;
        }

        for (int step = 0; step < _steps.Length; step++)
        {
            _steps[step] = Step(first + step - 1);
        }

        possible = StepsToHourly.Fill(sun, _place, _steps, _form.Steps, _form.Corrections, ref cloudCover, _hours);
        return _hours;
    }

    private DailyWeather<T> Day(int step) => new()
    {
        MinimumTemperature = Field(WeatherField.MinimumTemperature, step),
        MaximumTemperature = Field(WeatherField.MaximumTemperature, step),
        MeanTemperature = Field(WeatherField.MeanTemperature, step),
        DayTemperature = Field(WeatherField.DayTemperature, step),
        NightTemperature = Field(WeatherField.NightTemperature, step),
        MonthlyDiurnalRange = _form.Daily.HasShortwave ? 0.0 : MonthlyDiurnalRange(step),
        Humidity = Field(WeatherField.Humidity, step),
        Pressure = Field(WeatherField.Pressure, step),
        Shortwave = Field(WeatherField.Shortwave, step),
        Longwave = Field(WeatherField.Longwave, step),
        Precipitation = Field(WeatherField.Precipitation, step),
        SnowFraction = SnowFraction(step),
        WindSpeed = Wind(step),
    };

    private StepWeather<T> Step(int step) => new()
    {
        Temperature = Field(WeatherField.MeanTemperature, step),
        Humidity = Field(WeatherField.Humidity, step),
        Pressure = Field(WeatherField.Pressure, step),
        Shortwave = Field(WeatherField.Shortwave, step),
        Longwave = Field(WeatherField.Longwave, step),
        Precipitation = Field(WeatherField.Precipitation, step),
        SnowFraction = SnowFraction(step),
        WindSpeed = Wind(step),
    };

    private T Field(WeatherField field, int step)
    {
        if (!_form.Has(field))
        {
            return 0.0;
        }

        for (int lane = 0; lane < _values.Length; lane++)
        {
            _values[lane] = _weather.Value(field, _cells[lane], step);
        }

        return T.Load(_values);
    }

    private T Wind(int step)
    {
        if (_form.Has(WeatherField.WindSpeed))
        {
            return Field(WeatherField.WindSpeed, step);
        }

        T eastward = Field(WeatherField.EastwardWind, step);
        T northward = Field(WeatherField.NorthwardWind, step);
        return T.Sqrt((eastward * eastward) + (northward * northward));
    }

    private T SnowFraction(int step)
    {
        T precipitation = Field(WeatherField.Precipitation, step);
        return T.Select(0.0, precipitation, T.Min(Field(WeatherField.Snowfall, step) / T.Max(precipitation, 1e-30), 1.0), 0.0);
    }

    private T MonthlyDiurnalRange(int step)
    {
        T sum = 0.0;
        for (int day = step - (DaysOfMonthlyRange / 2); day < step + (DaysOfMonthlyRange / 2); day++)
        {
            sum += Field(WeatherField.MaximumTemperature, day) - Field(WeatherField.MinimumTemperature, day);
        }

        return sum / DaysOfMonthlyRange;
    }
}
