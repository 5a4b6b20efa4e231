using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.FreezeThaw;

/// <summary>The daily series of a made-up pixel, written layer by layer, from 1 September of the year before unless told otherwise.</summary>
internal sealed class DailySeries
{
    public static readonly SoilLayers FiveLayers = new([0.05, 0.15, 0.35, 0.75, 2.00]);

    private readonly int _daysBeforeYear;
    private readonly double[] _reportedMean;
    private readonly double[] _minimum;
    private readonly double[] _maximum;

    public DailySeries(int year = 2001, int daysBeforeYear = 122, int daysAfterYear = 0, SoilLayers? layers = null)
    {
        Year = year;
        Layers = layers ?? FiveLayers;
        _daysBeforeYear = daysBeforeYear;
        DayCount = daysBeforeYear + (DateTime.IsLeapYear(year) ? 366 : 365) + daysAfterYear;
        _reportedMean = new double[5 * DayCount];
        _minimum = new double[5 * DayCount];
        _maximum = new double[5 * DayCount];
        NodeMean = Layers.Count == 5 ? _reportedMean : new double[Layers.Count * DayCount];
    }

    public int Year { get; }

    public int DayCount { get; }

    public SoilLayers Layers { get; }

    public double[] NodeMean { get; }

    public double[] ThawedShare { get; set; } = [];

    public double[] SnowDepth { get; set; } = [];

    public bool[] FrozenAllPreviousYear { get; set; } = [];

    public GroundYear Ground => new()
    {
        Year = Year,
        DaysBeforeYear = _daysBeforeYear,
        DayCount = DayCount,
        Layers = Layers,
        NodeMean = NodeMean,
        ReportedMean = _reportedMean,
        ReportedMinimum = _minimum,
        ReportedMaximum = _maximum,
        ThawedShare = ThawedShare,
        SnowDepth = SnowDepth,
        FrozenAllPreviousYear = FrozenAllPreviousYear,
    };

    /// <summary>Sets a layer's daily means on the days of year first to last (0 and below: before 1 January); minimum and maximum lie 1 K apart from it.</summary>
    public DailySeries Set(int layer, int first, int last, double mean) => Set(layer, first, last, mean, mean - 1, mean + 1);

    public DailySeries Set(int layer, int first, int last, double mean, double lowest, double highest)
    {
        for (int day = first; day <= last; day++)
        {
            int place = (layer * DayCount) + _daysBeforeYear + day - 1;
            _reportedMean[place] = mean;
            _minimum[place] = lowest;
            _maximum[place] = highest;
        }

        return this;
    }

    /// <summary>Sets the whole profile on the days first to last.</summary>
    public DailySeries SetProfile(int first, int last, params double[] means)
    {
        for (int node = 0; node < means.Length; node++)
        {
            for (int day = first; day <= last; day++)
            {
                NodeMean[(node * DayCount) + _daysBeforeYear + day - 1] = means[node];
            }
        }

        return this;
    }

    /// <summary>A mean for every day of all five layers from the day of year (1 = 1 January; below 1 before it).</summary>
    public DailySeries SetAll(Func<int, int, double> meanOfLayerAndDay, double halfRange = 1)
    {
        for (int layer = 0; layer < 5; layer++)
        {
            for (int day = 1 - _daysBeforeYear; day <= DayCount - _daysBeforeYear; day++)
            {
                double mean = meanOfLayerAndDay(layer, day);
                Set(layer, day, day, mean, mean - halfRange, mean + halfRange);
            }
        }

        return this;
    }

    /// <summary>A layer that is frozen until the day before <paramref name="thaw"/>, thawed from it to the day before <paramref name="freeze"/>, and frozen after.</summary>
    public static DailySeries WithSummer(int thaw, int freeze, int year = 2001, int daysBeforeYear = 122) =>
        new DailySeries(year, daysBeforeYear).SetAll((_, day) => day >= thaw && day < freeze ? 8 : -8);
}
