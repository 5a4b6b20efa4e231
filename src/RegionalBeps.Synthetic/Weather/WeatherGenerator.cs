using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Weather;

/// <summary>Makes daily weather with the statistics of a climate. It is not observed weather, and no day of it took place.</summary>
/// <remarks>
/// In the manner of Richardson (1981, Water Resources Research 17:182): a Markov chain decides whether a day is wet, and temperature,
/// light, humidity and wind are conditioned on that and persist from day to day. Beyond it, all random fields are correlated in space,
/// and whole seasons differ from year to year (<see cref="SeasonalAnomalies"/>). A seed and a place give the same day whatever the grid,
/// the period and the machine: every number is drawn by its position, the chains start well before the period and have forgotten their
/// start when it begins, and no function of the C library is used.
/// </remarks>
public sealed class WeatherGenerator
{
    private const int DaysToForgetTheStart = 150;
    private const double WetDayPersistence = 0.35;
    private const double Kelvin = 273.15;
    private const double SecondsInDay = 86400.0;
    private const double DaysInYear = 365.2425;
    private const int ColdestDayOfYear = 20;

    // Γ(2.25), the mean of E^1.25 for E exponential with mean 1.
    private const double MeanOfAmount = 1.1330030963193472;
    private const double SmallestAmount = 0.05;

    private const double LightOfWetDay = 0.60;
    private const double RangeOfWetDay = 0.65;
    private const double SmallestRange = 1.5;
    private const double DarkestDay = 0.06;
    private const double HumidityOfWetDay = 0.12;

    private readonly PlaceList _places;
    private readonly DailyClimate _climate;
    private readonly CounterRandom _random;
    private readonly WeatherFields _fields;
    private readonly double _warmingPerDecade;
    private readonly double[] _standardPressure;

    /// <summary>Prepares a generator.</summary>
    /// <param name="places">The places.</param>
    /// <param name="climate">Their monthly climate.</param>
    /// <param name="seed">Same seed, same weather.</param>
    /// <param name="warmingPerDecade">Trend of the annual mean temperature, K per decade.</param>
    public WeatherGenerator(
        PlaceList places, MonthlyClimate climate, long seed, double warmingPerDecade = SeasonalAnomalies.RegionalWarming)
    {
        ArgumentNullException.ThrowIfNull(places);
        _places = places;
        _climate = new DailyClimate(climate);
        _random = new CounterRandom(seed);
        _fields = new WeatherFields(places, _random);
        _warmingPerDecade = warmingPerDecade;
        _standardPressure = [.. places.Elevations.Select(z => double.IsFinite(z) ? MoistAir.StandardPressure(z) : double.NaN)];
    }

    /// <summary>The weather of a period, day by day. The object is the same for every day: use or copy it before going on.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public IEnumerable<DailyWeather> Days(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The period ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.");
        }

        return Generate(from, to);
    }

    private IEnumerable<DailyWeather> Generate(DateOnly from, DateOnly to)
    {
        DateOnly start = from.AddDays(-DaysToForgetTheStart);
        SeasonalAnomalies seasons = new(_random, _places, from.Year, to.Year, _warmingPerDecade);
        DailyWeather weather = new(_places.Count);
        bool[] wet = new bool[_places.Count];
        _fields.Start(start.DayNumber);
        for (DateOnly day = start; day <= to; day = day.AddDays(1))
        {
            if (day > start)
            {
                _fields.Advance(day.DayNumber);
            }

            _climate.MoveTo(day.DayOfYear);
            DecideWetDays(wet);
            if (day >= from)
            {
                weather.Date = day;
                Fill(weather, wet, seasons);
                yield return weather;
            }
        }
    }

    private void DecideWetDays(bool[] wet)
    {
        for (int place = 0; place < wet.Length; place++)
        {
            double share = _climate.WetDayShare(place);
            if (double.IsFinite(share))
            {
                double probability = (share * (1.0 - WetDayPersistence)) + (wet[place] ? WetDayPersistence : 0.0);
                wet[place] = _fields.WetDay.At(place) < NormalDistribution.Quantile(probability);
            }
        }
    }

    private void Fill(DailyWeather weather, bool[] wet, SeasonalAnomalies seasons)
    {
        SeasonPosition season = seasons.Position(weather.Date);
        double winter = ReproducibleMath.Cos(2.0 * Math.PI * (weather.Date.DayOfYear - ColdestDayOfYear) / DaysInYear);
        double litLatitude = double.NaN;
        double lightAtTop = 0.0;
        for (int place = 0; place < _places.Count; place++)
        {
            double latitude = _places.Latitudes[place];
            if (latitude != litLatitude)
            {
                litLatitude = latitude;
                lightAtTop = DaylightGeometry.TopOfAtmosphere(latitude, weather.Date.DayOfYear);
            }

            double share = _climate.WetDayShare(place);
            double cloud = _fields.Cloud.At(place);
            double mean = MeanTemperature(place, wet[place], share, winter) + seasons.Temperature(season, place);
            double range = Math.Max(
                SmallestRange,
                _climate.DiurnalRange(place) * OnWetOrDryDay(RangeOfWetDay, wet[place], share) * (1.0 + (0.25 * cloud)));
            double clear = lightAtTop * DaylightGeometry.ClearSkyShare(_places.Elevations[place]);
            double light = _climate.Shortwave(place) * OnWetOrDryDay(LightOfWetDay, wet[place], share) * (1.0 + (0.15 * cloud));
            double pressure = Pressure(place, wet[place], winter);
            double vapour = VapourPressure(place, wet[place], share, mean, mean - (0.5 * range));

            weather.TemperatureMax[place] = mean + (0.5 * range) + Kelvin;
            weather.TemperatureMin[place] = mean - (0.5 * range) + Kelvin;
            weather.Precipitation[place] = Amount(place, wet[place], share) * seasons.AmountFactor(season, place) / SecondsInDay;
            weather.Shortwave[place] = Math.Clamp(light, DarkestDay * clear, clear);
            weather.SpecificHumidity[place] = MoistAir.SpecificHumidity(vapour, pressure);
            weather.WindSpeed[place] = _climate.WindSpeed(place) * Math.Max(0.2, 1.0 + (0.4 * _fields.Wind.At(place)));
            weather.Pressure[place] = pressure;
        }
    }

    // Snowfall comes with milder air, summer rain with cooler air; both leave the mean as it is.
    private double MeanTemperature(int place, bool wet, double share, double winter)
    {
        double spread = 3.5 + (1.15 * winter);
        double wetDayShift = 0.3 + (1.5 * winter);
        return _climate.Temperature(place) + (spread * _fields.Temperature.At(place)) + (wetDayShift * ((wet ? 1.0 : 0.0) - share));
    }

    // A sum of two squared normals is exponential, and keeps their correlation in space; the power makes its tail heavier.
    private double Amount(int place, bool wet, double share)
    {
        if (!wet)
        {
            return double.IsNaN(share) ? double.NaN : 0.0;
        }

        double first = _fields.AmountFirst.At(place);
        double second = _fields.AmountSecond.At(place);
        double exponential = 0.5 * ((first * first) + (second * second));
        double transformed = exponential * Math.Sqrt(Math.Sqrt(exponential)) / MeanOfAmount;
        return Math.Max(SmallestAmount, _climate.Precipitation(place) / share * transformed);
    }

    private double Pressure(int place, bool wet, double winter)
    {
        double anomaly = ((500.0 + (250.0 * winter)) * _fields.Pressure.At(place)) - (wet ? 300.0 : 0.0);
        return _standardPressure[place] * (1.0 + (anomaly / 101325.0));
    }

    // The night's cold takes out what the air cannot hold: the dew point does not exceed the lowest temperature.
    private double VapourPressure(int place, bool wet, double share, double mean, double lowest)
    {
        double shift = wet ? HumidityOfWetDay : -HumidityOfWetDay * share / (1.0 - share);
        double relative = _climate.RelativeHumidity(place) + shift + (0.07 * _fields.Humidity.At(place));
        return Math.Min(Math.Clamp(relative, 0.12, 1.0) * MoistAir.SaturationPressure(mean), MoistAir.SaturationPressure(lowest));
    }

    private static double OnWetOrDryDay(double onWetDay, bool wet, double share) =>
        wet ? onWetDay : (1.0 - (onWetDay * share)) / (1.0 - share);
}
