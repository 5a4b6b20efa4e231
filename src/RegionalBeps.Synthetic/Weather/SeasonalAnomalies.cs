using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Weather;

/// <summary>What makes one year differ from another: anomalies of whole seasons, and the region's warming.</summary>
/// <remarks>
/// One value for each season (middle of January, April, July, October), each year and place, smooth over some 1500 km. Within 2000–2015
/// the random part is freed, season by season, of its mean and of its linear trend, so that these sixteen years have the climatology
/// that was given and the warming that was asked for, and not what chance would add. Four cold winters, 2009/10 to 2012/13, are part of
/// those years as they were of the real ones. Outside of them anomalies are free and the trend goes on.
/// </remarks>
public sealed class SeasonalAnomalies
{
    /// <summary>First year of the period whose mean and trend are as given.</summary>
    public const int FirstReferenceYear = 2000;

    /// <summary>Last year of the period whose mean and trend are as given.</summary>
    public const int LastReferenceYear = 2015;

    /// <summary>Warming of the region that the seasons' trends add up to if nothing else is asked for, K per decade.</summary>
    public const double RegionalWarming = 0.25;

    private const int Seasons = 4;
    private const int Winter = 0;
    private const int ReferenceYears = LastReferenceYear - FirstReferenceYear + 1;
    private const double ReferenceCentre = 2008.0;
    private const double CorrelationLengthKilometres = 1500.0;
    private const double SpreadOfAmounts = 0.18;
    private const double SmallestAmountFactor = 0.4;
    private const double DaysInYear = 365.2425;

    private static readonly double[] SpreadOfTemperature = [1.65, 1.35, 0.85, 1.35];
    private static readonly double[] ShareOfWarming = [0.0, 1.8, 1.4, 0.8];
    private static readonly double[] ColdWinters = ColdWinterPattern();

    private readonly double[][] _temperature;
    private readonly double[][] _amounts;
    private readonly int _firstYear;
    private readonly double _warmingPerYear;

    /// <summary>Draws the anomalies of all seasons that the days of a period need.</summary>
    /// <param name="random">Source of numbers.</param>
    /// <param name="places">The places.</param>
    /// <param name="firstYear">First year of the period.</param>
    /// <param name="lastYear">Last year of the period.</param>
    /// <param name="warmingPerDecade">Trend of the annual mean temperature, K per decade.</param>
    public SeasonalAnomalies(CounterRandom random, PlaceList places, int firstYear, int lastYear, double warmingPerDecade)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(places);
        CorrelatedPattern pattern = new(places, CorrelationLengthKilometres);
        _firstYear = firstYear - 1;
        _warmingPerYear = warmingPerDecade / 10.0;
        int nodes = (lastYear - firstYear + 3) * Seasons;
        _temperature = new double[nodes][];
        _amounts = new double[nodes][];
        double[][][] reference = ReferenceKnots(random, pattern);
        double[] knots = new double[pattern.KnotCount];
        for (int node = 0; node < nodes; node++)
        {
            int year = _firstYear + (node / Seasons);
            int season = node % Seasons;
            bool conditioned = year is >= FirstReferenceYear and <= LastReferenceYear;
            pattern.Draw(random, NoiseSource.SeasonalTemperature, node + ((long)_firstYear * Seasons), knots);
            double[] source = conditioned ? reference[season][year - FirstReferenceYear] : knots;
            double shift = conditioned && season == Winter ? ColdWinters[year - FirstReferenceYear] : 0.0;
            _temperature[node] = Evaluate(pattern, places, source, SpreadOfTemperature[season], shift);
            pattern.Draw(random, NoiseSource.SeasonalPrecipitation, node + ((long)_firstYear * Seasons), knots);
            _amounts[node] = Evaluate(pattern, places, knots, SpreadOfAmounts, 0.0);
        }
    }

    /// <summary>The day's position between two seasons, the same for all places.</summary>
    /// <param name="day">A day of the period.</param>
    public SeasonPosition Position(DateOnly day)
    {
        int node = ((day.Year - _firstYear) * Seasons) + ((day.Month - 1) / 3);
        if (day < MiddleOfSeason(node))
        {
            node--;
        }

        int start = MiddleOfSeason(node).DayNumber;
        double second = (day.DayNumber - start) / (double)(MiddleOfSeason(node + 1).DayNumber - start);
        double first = 1.0 - second;
        double norm = 1.0 / Math.Sqrt((first * first) + (second * second));
        double year = day.Year + ((day.DayOfYear - 0.5) / DaysInYear);
        double share = (first * ShareOfWarming[node % Seasons]) + (second * ShareOfWarming[(node + 1) % Seasons]);
        return new SeasonPosition(node, first * norm, second * norm, _warmingPerYear * share * (year - ReferenceCentre));
    }

    /// <summary>Anomaly of the temperature, K.</summary>
    /// <param name="position">Where the day stands between seasons.</param>
    /// <param name="place">Index of the place.</param>
    public double Temperature(in SeasonPosition position, int place) =>
        (position.WeightOfFirst * _temperature[position.First][place])
        + (position.WeightOfSecond * _temperature[position.First + 1][place])
        + position.Warming;

    /// <summary>Factor on the precipitation of wet days; its mean is 1.</summary>
    /// <param name="position">Where the day stands between seasons.</param>
    /// <param name="place">Index of the place.</param>
    public double AmountFactor(in SeasonPosition position, int place) => Math.Max(
        SmallestAmountFactor,
        1.0 + (position.WeightOfFirst * _amounts[position.First][place]) + (position.WeightOfSecond * _amounts[position.First + 1][place]));

    private static double[] Evaluate(CorrelatedPattern pattern, PlaceList places, double[] knots, double spread, double shift)
    {
        double[] values = new double[places.Count];
        for (int place = 0; place < values.Length; place++)
        {
            values[place] = (spread * pattern.At(place, knots)) + shift;
        }

        return values;
    }

    private static double[][][] ReferenceKnots(CounterRandom random, CorrelatedPattern pattern)
    {
        double[][][] knots = new double[Seasons][][];
        double restoreSpread = Math.Sqrt(ReferenceYears / (ReferenceYears - 2.0));
        Span<double> course = stackalloc double[ReferenceYears];
        for (int season = 0; season < Seasons; season++)
        {
            knots[season] = new double[ReferenceYears][];
            for (int year = 0; year < ReferenceYears; year++)
            {
                knots[season][year] = new double[pattern.KnotCount];
                long time = ((long)(FirstReferenceYear + year) * Seasons) + season;
                pattern.Draw(random, NoiseSource.SeasonalTemperature, time, knots[season][year]);
            }

            for (int knot = 0; knot < pattern.KnotCount; knot++)
            {
                for (int year = 0; year < ReferenceYears; year++)
                {
                    course[year] = knots[season][year][knot];
                }

                RemoveMeanAndTrend(course);
                for (int year = 0; year < ReferenceYears; year++)
                {
                    knots[season][year][knot] = course[year] * restoreSpread;
                }
            }
        }

        return knots;
    }

    private static double[] ColdWinterPattern()
    {
        double[] pattern = new double[ReferenceYears];
        for (int year = 0; year < ReferenceYears; year++)
        {
            pattern[year] = FirstReferenceYear + year is >= 2010 and <= 2013 ? -1.8 : 0.6;
        }

        RemoveMeanAndTrend(pattern);
        return pattern;
    }

    private static void RemoveMeanAndTrend(Span<double> course)
    {
        double centre = (course.Length - 1) / 2.0;
        double mean = 0.0;
        double product = 0.0;
        double squares = 0.0;
        for (int i = 0; i < course.Length; i++)
        {
            mean += course[i] / course.Length;
            product += (i - centre) * course[i];
            squares += (i - centre) * (i - centre);
        }

        for (int i = 0; i < course.Length; i++)
        {
            course[i] -= mean + (product / squares * (i - centre));
        }
    }

    private DateOnly MiddleOfSeason(int node) => new(_firstYear + (node / Seasons), 1 + (3 * (node % Seasons)), 15);
}
