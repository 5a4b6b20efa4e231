using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Heat;

/// <summary>Lanes from and to numbers.</summary>
internal static class Lanes
{
    /// <summary>The value of the first column.</summary>
    public static double First<T>(T lane)
        where T : unmanaged, ILane<T> => Columns(lane)[0];

    /// <summary>The values of all columns.</summary>
    public static double[] Columns<T>(T lane)
        where T : unmanaged, ILane<T>
    {
        double[] values = new double[T.Count];
        lane.Store(values);
        return values;
    }

    /// <summary>The results of an experiment in a lane width.</summary>
    public static double[] Run<TExperiment>(LaneWidth width, TExperiment experiment)
        where TExperiment : struct, IExperiment
    {
        LaneWidths.Run(width, ref experiment);
        return experiment.Results;
    }

    /// <summary>A value of items side by side; lanes beyond the last item repeat it.</summary>
    public static T Pack<TItem, T>(TItem[] items, int first, Func<TItem, double> value)
        where T : unmanaged, ILane<T> =>
        T.Load([.. Enumerable.Range(first, T.Count).Select(column => value(items[Math.Min(column, items.Length - 1)]))]);

    /// <summary>Adds the values of each of the first columns to a list, column by column.</summary>
    public static void Append<T>(List<double> results, T[] values, int columns)
        where T : unmanaged, ILane<T>
    {
        double[][] ofValues = [.. values.Select(Columns)];
        for (int column = 0; column < columns; column++)
        {
            results.AddRange(ofValues.Select(value => value[column]));
        }
    }
}
