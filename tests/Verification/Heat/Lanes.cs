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

    /// <summary>Runs in all widths and asserts that every bit is the same.</summary>
    public static void AssertSameBits<TExperiment>(TExperiment experiment)
        where TExperiment : struct, IExperiment
    {
        double[] scalar = Run(LaneWidth.Scalar, experiment);
        Assert.That(scalar, Is.Not.Empty.And.None.NaN);
        Assert.That(Bits(Run(LaneWidth.Wide256, experiment)), Is.EqualTo(Bits(scalar)), "Wide256");
        Assert.That(Bits(Run(LaneWidth.Wide512, experiment)), Is.EqualTo(Bits(scalar)), "Wide512");
    }

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
