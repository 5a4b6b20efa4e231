using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>
/// Gathers the hours of one pixel's day: means of nodes; mean, lowest and highest of the five reported layers; snow, vegetation and weather. A day
/// that is not complete when a year's computation ends is carried into the next year.
/// </summary>
public sealed class DailyAccumulator
{
    private const int ReportedCount = PerLayer<double>.Count;
    private const int HourCount = 0;
    private const int SnowDepthSum = 1;
    private const int ProductivitySum = 2;
    private const int RespirationSum = 3;
    private const int LatentHeatSum = 4;
    private const int AirTemperatureSum = 5;
    private const int PrecipitationSum = 6;
    private const int ShortwaveSum = 7;
    private const int ScalarCount = 8;
    private static readonly double[] ReportedBottoms = [0.05, 0.15, 0.35, 0.75, 2.00];
    private readonly int _nodes;
    private readonly double[,] _weights;
    private readonly double[] _gathered;
    private readonly double[] _mean;

    /// <summary>Prepares to gather days of a column.</summary>
    /// <param name="layers">The column's layers.</param>
    public DailyAccumulator(SoilLayers layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        _nodes = layers.Count;
        _weights = WeightsOfReportedLayers(layers.Bottoms);
        _gathered = new double[CarriedLength(_nodes)];
        _mean = new double[(2 * _nodes) + ReportedCount];
        Clear();
    }

    /// <summary>Length of what <see cref="CarryTo"/> writes, in double precision values.</summary>
    public static int CarriedLength(int layerCount) => ScalarCount + (2 * layerCount) + (3 * ReportedCount);

    private Span<double> NodeSum => _gathered.AsSpan(ScalarCount, _nodes);

    private Span<double> ThawedSum => _gathered.AsSpan(ScalarCount + _nodes, _nodes);

    private Span<double> ReportedSum => _gathered.AsSpan(ScalarCount + (2 * _nodes), ReportedCount);

    private Span<double> Lowest => _gathered.AsSpan(ScalarCount + (2 * _nodes) + ReportedCount, ReportedCount);

    private Span<double> Highest => _gathered.AsSpan(ScalarCount + (2 * _nodes) + (2 * ReportedCount), ReportedCount);

    /// <summary>Adds an hour.</summary>
    /// <param name="hour">What the column was like.</param>
    public void AddHour(in ColumnHourly hour)
    {
        Span<double> nodeSum = NodeSum;
        Span<double> thawedSum = ThawedSum;
        for (int node = 0; node < nodeSum.Length; node++)
        {
            nodeSum[node] += hour.Temperature[node];
            thawedSum[node] += hour.ThawedShare[node];
        }

        Span<double> reportedSum = ReportedSum;
        Span<double> lowest = Lowest;
        Span<double> highest = Highest;
        for (int layer = 0; layer < ReportedCount; layer++)
        {
            double mean = 0;
            for (int node = 0; node < nodeSum.Length; node++)
            {
                mean += _weights[layer, node] * hour.Temperature[node];
            }

            reportedSum[layer] += mean;
            lowest[layer] = Math.Min(lowest[layer], mean);
            highest[layer] = Math.Max(highest[layer], mean);
        }

        _gathered[HourCount]++;
        _gathered[SnowDepthSum] += hour.SnowDepth;
        _gathered[ProductivitySum] += hour.GrossPrimaryProductivity;
        _gathered[RespirationSum] += hour.EcosystemRespiration;
        _gathered[LatentHeatSum] += hour.LatentHeatFlux;
        _gathered[AirTemperatureSum] += hour.AirTemperature;
        _gathered[PrecipitationSum] += hour.Precipitation;
        _gathered[ShortwaveSum] += hour.Shortwave;
    }

    /// <summary>Enters the day that was gathered into a series and begins the next one.</summary>
    /// <param name="series">The pixel's series.</param>
    /// <param name="dayOfYear">1 to 366.</param>
    /// <param name="leafAreaIndex">Leaf area index of the day, m² m⁻².</param>
    public void CloseDay(DailySeries series, int dayOfYear, double leafAreaIndex)
    {
        ArgumentNullException.ThrowIfNull(series);
        double hours = _gathered[HourCount];
        for (int i = 0; i < _mean.Length; i++)
        {
            _mean[i] = _gathered[ScalarCount + i] / hours;
        }

        series.Enter(dayOfYear, new DailyGround
        {
            NodeMean = _mean.AsSpan(0, _nodes),
            ThawedShare = _mean.AsSpan(_nodes, _nodes),
            ReportedMean = _mean.AsSpan(2 * _nodes, ReportedCount),
            ReportedMinimum = Lowest,
            ReportedMaximum = Highest,
            SnowDepth = _gathered[SnowDepthSum] / hours,
        });
        DailyVegetation vegetation = series.Vegetation;
        vegetation.LeafAreaIndex[dayOfYear - 1] = leafAreaIndex;
        vegetation.GrossPrimaryProductivity[dayOfYear - 1] = _gathered[ProductivitySum];
        vegetation.EcosystemRespiration[dayOfYear - 1] = _gathered[RespirationSum];
        vegetation.LatentHeatFlux[dayOfYear - 1] = _gathered[LatentHeatSum] / hours;
        DailyClimate climate = series.Climate;
        climate.AirTemperature[dayOfYear - 1] = _gathered[AirTemperatureSum] / hours;
        climate.Precipitation[dayOfYear - 1] = _gathered[PrecipitationSum];
        climate.Shortwave[dayOfYear - 1] = _gathered[ShortwaveSum] / hours;
        Clear();
    }

    /// <summary>Takes up a day that another year left incomplete.</summary>
    /// <param name="carried">What <see cref="CarryTo"/> wrote.</param>
    public void Resume(ReadOnlySpan<double> carried) => carried.CopyTo(_gathered);

    /// <summary>Writes the day that is not yet complete.</summary>
    /// <param name="carried">Room for <see cref="CarriedLength"/> values.</param>
    public void CarryTo(Span<double> carried) => _gathered.CopyTo(carried);

    /// <summary>Begins an empty day.</summary>
    public void Clear()
    {
        Array.Clear(_gathered);
        Lowest.Fill(double.PositiveInfinity);
        Highest.Fill(double.NegativeInfinity);
    }

    // Each reported layer is the thickness-weighted mean of the column's layers, as far as they lie within it.
    private static double[,] WeightsOfReportedLayers(ReadOnlySpan<double> bottoms)
    {
        var weights = new double[ReportedCount, bottoms.Length];
        double reportedTop = 0;
        for (int layer = 0; layer < ReportedCount; layer++)
        {
            double top = 0;
            for (int node = 0; node < bottoms.Length; node++)
            {
                double overlap = Math.Min(bottoms[node], ReportedBottoms[layer]) - Math.Max(top, reportedTop);
                weights[layer, node] = Math.Max(overlap, 0) / (ReportedBottoms[layer] - reportedTop);
                top = bottoms[node];
            }

            reportedTop = ReportedBottoms[layer];
        }

        return weights;
    }
}
