using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>Gathers the hours of one pixel's day: means of nodes, and mean, lowest and highest of the five reported layers.</summary>
public sealed class DailyAccumulator
{
    private const int ReportedCount = PerLayer<double>.Count;
    private static readonly double[] ReportedBottoms = [0.05, 0.15, 0.35, 0.75, 2.00];
    private readonly double[,] _weights;
    private readonly double[] _nodeSum;
    private readonly double[] _thawedSum;
    private readonly double[] _reportedSum = new double[ReportedCount];
    private readonly double[] _lowest = new double[ReportedCount];
    private readonly double[] _highest = new double[ReportedCount];
    private double _snowDepthSum;
    private int _hours;

    /// <summary>Prepares to gather days of a column.</summary>
    /// <param name="layers">The column's layers.</param>
    public DailyAccumulator(SoilLayers layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        _nodeSum = new double[layers.Count];
        _thawedSum = new double[layers.Count];
        _weights = WeightsOfReportedLayers(layers.Bottoms);
        Clear();
    }

    /// <summary>Adds an hour.</summary>
    /// <param name="temperature">Temperature at each node, °C.</param>
    /// <param name="thawedShare">Thawed share of the freezable water at each node, 0 to 1.</param>
    /// <param name="snowDepth">Snow depth, m.</param>
    public void AddHour(ReadOnlySpan<double> temperature, ReadOnlySpan<double> thawedShare, double snowDepth)
    {
        for (int node = 0; node < _nodeSum.Length; node++)
        {
            _nodeSum[node] += temperature[node];
            _thawedSum[node] += thawedShare[node];
        }

        for (int layer = 0; layer < ReportedCount; layer++)
        {
            double mean = 0;
            for (int node = 0; node < _nodeSum.Length; node++)
            {
                mean += _weights[layer, node] * temperature[node];
            }

            _reportedSum[layer] += mean;
            _lowest[layer] = Math.Min(_lowest[layer], mean);
            _highest[layer] = Math.Max(_highest[layer], mean);
        }

        _snowDepthSum += snowDepth;
        _hours++;
    }

    /// <summary>Enters the day that was gathered into a series and begins the next one.</summary>
    /// <param name="series">The pixel's series.</param>
    /// <param name="dayOfYear">1 to 366.</param>
    public void CloseDay(DailySeries series, int dayOfYear)
    {
        Divide(_nodeSum);
        Divide(_thawedSum);
        Divide(_reportedSum);
        series.Enter(dayOfYear, new DailyGround
        {
            NodeMean = _nodeSum,
            ThawedShare = _thawedSum,
            ReportedMean = _reportedSum,
            ReportedMinimum = _lowest,
            ReportedMaximum = _highest,
            SnowDepth = _snowDepthSum / _hours,
        });
        Clear();
    }

    private void Clear()
    {
        Array.Clear(_nodeSum);
        Array.Clear(_thawedSum);
        Array.Clear(_reportedSum);
        Array.Fill(_lowest, double.PositiveInfinity);
        Array.Fill(_highest, double.NegativeInfinity);
        _snowDepthSum = 0;
        _hours = 0;
    }

    private void Divide(double[] sums)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] /= _hours;
        }
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
