using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Weather;

/// <summary>The mean climate of a day of the year, from monthly means.</summary>
public sealed class DailyClimate
{
    private const double SmallestNodeShare = 0.3;
    private const double DaysInMonth = 30.436875;

    private readonly double[][] _temperature;
    private readonly double[][] _precipitation;
    private readonly double[][] _diurnalRange;
    private readonly double[][] _wetDayShare;
    private readonly double[][] _relativeHumidity;
    private readonly double[][] _windSpeed;
    private readonly double[][] _shortwave;
    private int _first;
    private int _second;
    private double _weight;

    /// <summary>Prepares the yearly courses.</summary>
    /// <param name="climate">Monthly means.</param>
    public DailyClimate(MonthlyClimate climate)
    {
        ArgumentNullException.ThrowIfNull(climate);
        _temperature = Nodes(climate.Temperature, double.NegativeInfinity);
        _precipitation = Nodes(climate.Precipitation, SmallestNodeShare);
        _diurnalRange = Nodes(climate.DiurnalRange, SmallestNodeShare);
        _wetDayShare = Nodes(climate.WetDayShare, SmallestNodeShare);
        _relativeHumidity = Nodes(climate.RelativeHumidity, SmallestNodeShare);
        _windSpeed = Nodes(climate.WindSpeed, SmallestNodeShare);
        _shortwave = Nodes(climate.Shortwave, SmallestNodeShare);
    }

    /// <summary>Chooses the day that the other members answer for.</summary>
    /// <param name="dayOfYear">1 to 366.</param>
    public void MoveTo(int dayOfYear) => (_first, _second, _weight) = MonthlyCurve.Between(dayOfYear);

    /// <summary>Mean temperature, °C.</summary>
    /// <param name="place">Index of the place.</param>
    public double Temperature(int place) => Value(_temperature, place);

    /// <summary>Mean precipitation, mm per day.</summary>
    /// <param name="place">Index of the place.</param>
    public double Precipitation(int place) => Value(_precipitation, place) / DaysInMonth;

    /// <summary>Mean diurnal range of temperature, K.</summary>
    /// <param name="place">Index of the place.</param>
    public double DiurnalRange(int place) => Value(_diurnalRange, place);

    /// <summary>Share of wet days.</summary>
    /// <param name="place">Index of the place.</param>
    public double WetDayShare(int place) => Value(_wetDayShare, place);

    /// <summary>Mean relative humidity, 0 to 1.</summary>
    /// <param name="place">Index of the place.</param>
    public double RelativeHumidity(int place) => Value(_relativeHumidity, place);

    /// <summary>Mean wind speed, m s⁻¹.</summary>
    /// <param name="place">Index of the place.</param>
    public double WindSpeed(int place) => Value(_windSpeed, place);

    /// <summary>Mean shortwave radiation, W m⁻².</summary>
    /// <param name="place">Index of the place.</param>
    public double Shortwave(int place) => Value(_shortwave, place);

    private static double[][] Nodes(double[][] means, double floor)
    {
        int places = means[0].Length;
        double[][] nodes = MonthlyClimate.NewField(places);
        Span<double> ofPlace = stackalloc double[MonthlyCurve.Months];
        for (int place = 0; place < places; place++)
        {
            for (int month = 0; month < MonthlyCurve.Months; month++)
            {
                ofPlace[month] = means[month][place];
            }

            double[] nodesOfPlace = MonthlyCurve.Nodes(ofPlace, floor);
            for (int month = 0; month < MonthlyCurve.Months; month++)
            {
                nodes[month][place] = nodesOfPlace[month];
            }
        }

        return nodes;
    }

    private double Value(double[][] nodes, int place) =>
        ((1.0 - _weight) * nodes[_first][place]) + (_weight * nodes[_second][place]);
}
