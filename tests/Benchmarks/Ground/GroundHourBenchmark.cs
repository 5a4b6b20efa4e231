using BenchmarkDotNet.Attributes;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Benchmarks.Ground;

/// <summary>What an hour of the ground costs for one column, by the lane width. The columns of a kind differ in climate, as those of a tile do.</summary>
[MemoryDiagnoser]
public class GroundHourBenchmark
{
    private const int Operations = GroundColumns.Count * GroundColumns.Hours;

    private GroundBundle<Scalar> scalar = null!;
    private GroundBundle<Wide256> wide256 = null!;
    private GroundBundle<Wide512> wide512 = null!;

    /// <summary>The kind of columns.</summary>
    [ParamsAllValues]
    public GroundCase Kind { get; set; }

    /// <summary>Eight columns and a year of their weather.</summary>
    [GlobalSetup]
    public void MakeColumns()
    {
        GroundColumn[] columns = GroundColumns.Of(Kind);
        scalar = new GroundBundle<Scalar>(columns);
        wide256 = new GroundBundle<Wide256>(columns);
        wide512 = new GroundBundle<Wide512>(columns);
    }

    /// <summary>One column after the other.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public double Scalar() => scalar.Run();

    /// <summary>Four columns together.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public double Wide256() => wide256.Run();

    /// <summary>Eight columns together.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public double Wide512() => wide512.Run();
}
