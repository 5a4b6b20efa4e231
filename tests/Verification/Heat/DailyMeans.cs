using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>Collects the daily means of soil layers, degC, over columns side by side.</summary>
/// <param name="grid">The layers.</param>
/// <param name="stepsPerDay">Steps of a day.</param>
/// <param name="results">Takes, for each climate, every day's means of all layers.</param>
/// <param name="first">The climate of the first column.</param>
internal sealed class DailyMeans<T>(SoilGrid grid, int stepsPerDay, List<double>[] results, int first)
    where T : unmanaged, ILane<T>
{
    private readonly T[] _sum = new T[grid.Count];
    private int _steps;

    /// <summary>Adds a step.</summary>
    /// <param name="temperature">Of each layer, degC.</param>
    public void Add(ReadOnlySpan<T> temperature)
    {
        for (int layer = 0; layer < _sum.Length; layer++)
        {
            _sum[layer] += temperature[layer];
        }

        _steps++;
        if (_steps % stepsPerDay != 0)
        {
            return;
        }

        double[][] means = [.. _sum.Select(each => Lanes.Columns(each / stepsPerDay))];
        for (int lane = 0; lane < T.Count && first + lane < results.Length; lane++)
        {
            results[first + lane].AddRange(means.Select(each => each[lane]));
        }

        Array.Fill(_sum, T.Broadcast(0.0));
    }
}
