using RegionalBeps.Products.FreezeThaw;
using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>
/// The days of one pixel from 1 September of the year before to 31 December: what a column scheme fills day by day, what the products of
/// the year are derived from, and what of it is carried into the next year.
/// </summary>
/// <remarks>
/// Values are rounded to single precision when they are entered, so that a series that was carried through a file has the same bits as one
/// that was not. One instance serves a worker for all its pixels; nothing is allocated per pixel or day.
/// </remarks>
public sealed class DailySeries
{
    /// <summary>Days from 1 September to 31 December: what the products of a year look back on.</summary>
    public const int CarriedDays = 122;

    /// <summary>Days from day 213 of the longest year to its end, and those of the January after it: what a freeze period lies in.</summary>
    private const int AutumnDays = 154;

    private const int DaysOfJanuary = 31;
    private const int ReportedCount = PerLayer<double>.Count;
    private const int LongestYear = 366;
    private readonly SoilLayers _layers;
    private readonly double[] _nodeMean;
    private readonly double[] _thawedShare;
    private readonly double[] _reportedMean;
    private readonly double[] _reportedMinimum;
    private readonly double[] _reportedMaximum;
    private readonly double[] _snowDepth;
    private readonly double[][] _ground;
    private readonly double[] _autumnMinimum = new double[AutumnDays + DaysOfJanuary];
    private readonly double[] _autumnMaximum = new double[AutumnDays + DaysOfJanuary];
    private readonly bool[] _frozenAllPreviousYear;
    private bool _previousYearKnown;

    /// <summary>Makes room for the longest year of a column.</summary>
    /// <param name="layers">The column's layers.</param>
    public DailySeries(SoilLayers layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        _layers = layers;
        int days = CarriedDays + LongestYear;
        _nodeMean = new double[layers.Count * days];
        _thawedShare = new double[layers.Count * days];
        _reportedMean = new double[ReportedCount * days];
        _reportedMinimum = new double[ReportedCount * days];
        _reportedMaximum = new double[ReportedCount * days];
        _snowDepth = new double[days];
        _ground = [_nodeMean, _thawedShare, _reportedMean, _reportedMinimum, _reportedMaximum, _snowDepth];
        _frozenAllPreviousYear = new bool[layers.Count];
        Vegetation = new DailyVegetation(LongestYear);
        Climate = new DailyClimate(LongestYear);
    }

    /// <summary>The days of the calendar year that vegetation products are made of.</summary>
    public DailyVegetation Vegetation { get; }

    /// <summary>The weather of the calendar year.</summary>
    public DailyClimate Climate { get; }

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>Days of the calendar year.</summary>
    public int DaysInYear => DateTime.IsLeapYear(Year) ? LongestYear : LongestYear - 1;

    private int DayCount => CarriedDays + DaysInYear;

    /// <summary>Length of what <see cref="CarryTo"/> writes, in single precision values.</summary>
    public static int CarriedLength(int layerCount) => CarriedDays * ((2 * layerCount) + (3 * ReportedCount) + 1) + layerCount + 1 + (2 * AutumnDays);

    /// <summary>Begins a year of one pixel: its days are unknown until they are entered, those before it come from the year before.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="carried">What <see cref="CarryTo"/> wrote at the end of the year before, or empty at the start of a run.</param>
    public void Begin(int year, ReadOnlySpan<float> carried)
    {
        Year = year;
        foreach (double[] series in _ground)
        {
            series.AsSpan().Fill(double.NaN);
        }

        Vegetation.Clear();
        Climate.Clear();
        _autumnMinimum.AsSpan().Fill(double.NaN);
        _autumnMaximum.AsSpan().Fill(double.NaN);
        _previousYearKnown = !carried.IsEmpty && carried[KnownMark(_layers.Count)] > 0;
        if (carried.IsEmpty)
        {
            return;
        }

        ReadOnlySpan<float> rest = carried;
        foreach (double[] series in _ground)
        {
            for (int start = 0; start < SeriesIn(series) * DayCount; start += DayCount)
            {
                for (int day = 0; day < CarriedDays; day++)
                {
                    series[start + day] = rest[day];
                }

                rest = rest[CarriedDays..];
            }
        }

        for (int layer = 0; layer < _layers.Count; layer++)
        {
            _frozenAllPreviousYear[layer] = rest[layer] > 0;
        }

        rest = rest[(_layers.Count + 1)..];
        for (int day = 0; day < AutumnDays; day++)
        {
            _autumnMinimum[day] = rest[day];
            _autumnMaximum[day] = rest[AutumnDays + day];
        }
    }

    /// <summary>Enters the ground of one day.</summary>
    /// <param name="dayOfYear">1 to 366.</param>
    /// <param name="ground">The day's values.</param>
    public void Enter(int dayOfYear, in DailyGround ground)
    {
        int day = CarriedDays + dayOfYear - 1;
        Enter(_nodeMean, day, ground.NodeMean);
        Enter(_thawedShare, day, ground.ThawedShare);
        Enter(_reportedMean, day, ground.ReportedMean);
        Enter(_reportedMinimum, day, ground.ReportedMinimum);
        Enter(_reportedMaximum, day, ground.ReportedMaximum);
        _snowDepth[day] = (float)ground.SnowDepth;
        if (dayOfYear <= DaysOfJanuary)
        {
            _autumnMinimum[AutumnDays + dayOfYear - 1] = (float)ground.ReportedMinimum[0];
            _autumnMaximum[AutumnDays + dayOfYear - 1] = (float)ground.ReportedMaximum[0];
        }
    }

    /// <summary>The freeze period that began in the autumn of the year before, now that this year's January is known.</summary>
    public FreezeThawPeriod FreezePeriodOfYearBefore()
    {
        int daysOfYearBefore = DateTime.IsLeapYear(Year - 1) ? LongestYear : LongestYear - 1;
        return DiurnalCycles.FreezePeriod(_autumnMinimum, _autumnMaximum, daysOfYearBefore - AutumnDays + 1, Year - 1);
    }

    /// <summary>The vegetation and carbon products of the year.</summary>
    public VegetationYear VegetationYear() => Products.Phenology.VegetationYear.Of(
        Year,
        Vegetation.LeafAreaIndex.AsSpan(0, DaysInYear),
        Vegetation.LatentHeatFlux.AsSpan(0, DaysInYear),
        Vegetation.GrossPrimaryProductivity.AsSpan(0, DaysInYear),
        Vegetation.EcosystemRespiration.AsSpan(0, DaysInYear));

    /// <summary>The series as the freeze-thaw products take them.</summary>
    public GroundYear AsGroundYear() => new()
    {
        Year = Year,
        DaysBeforeYear = CarriedDays,
        DayCount = DayCount,
        Layers = _layers,
        NodeMean = Known(_nodeMean),
        ReportedMean = Known(_reportedMean),
        ReportedMinimum = Known(_reportedMinimum),
        ReportedMaximum = Known(_reportedMaximum),
        ThawedShare = Known(_thawedShare),
        SnowDepth = Known(_snowDepth),
        FrozenAllPreviousYear = _previousYearKnown ? _frozenAllPreviousYear : [],
    };

    /// <summary>Writes what the products of the next year look back on.</summary>
    /// <param name="carried">Room for <see cref="CarriedLength"/> values.</param>
    public void CarryTo(Span<float> carried)
    {
        Span<float> rest = carried;
        foreach (double[] series in _ground)
        {
            for (int end = DayCount; end <= SeriesIn(series) * DayCount; end += DayCount)
            {
                for (int day = 0; day < CarriedDays; day++)
                {
                    rest[day] = (float)series[end - CarriedDays + day];
                }

                rest = rest[CarriedDays..];
            }
        }

        GroundYear year = AsGroundYear();
        Span<bool> frozen = stackalloc bool[_layers.Count];
        Permafrost.FrozenAllYear(year, frozen);
        for (int layer = 0; layer < _layers.Count; layer++)
        {
            rest[layer] = frozen[layer] ? 1 : 0;
        }

        rest[_layers.Count] = year.HasEnoughDays ? 1 : 0;
        rest = rest[(_layers.Count + 1)..];
        for (int day = 0; day < AutumnDays; day++)
        {
            rest[day] = (float)_reportedMinimum[DayCount - AutumnDays + day];
            rest[AutumnDays + day] = (float)_reportedMaximum[DayCount - AutumnDays + day];
        }
    }

    private static int KnownMark(int layerCount) => CarriedLength(layerCount) - 1 - (2 * AutumnDays);

    private static int SeriesIn(double[] series) => series.Length / (CarriedDays + LongestYear);

    private ReadOnlySpan<double> Known(double[] series) => series.AsSpan(0, SeriesIn(series) * DayCount);

    private void Enter(double[] series, int day, ReadOnlySpan<double> values)
    {
        for (int layer = 0; layer < values.Length; layer++)
        {
            series[(layer * DayCount) + day] = (float)values[layer];
        }
    }
}
