using BenchmarkDotNet.Attributes;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Verification.Ground;

namespace RegionalBeps.Benchmarks.Ground;

/// <summary>What an hour of the ground costs for one column, by the lane width. The columns differ in soil and weather, as those of a tile do.</summary>
[MemoryDiagnoser]
public class GroundHourBenchmark
{
    private const int Columns = 8;
    private const int Hours = 240;
    private const int FirstHour = 24 * 60;

    private GroundBundle<Scalar> scalar = null!;
    private GroundBundle<Wide256> wide256 = null!;
    private GroundBundle<Wide512> wide512 = null!;

    /// <summary>Eight random columns and ten days of their weather in March, when soils, snow and ponds freeze and thaw.</summary>
    [GlobalSetup]
    public void MakeColumns()
    {
        RandomGround[] columns = [.. Enumerable.Range(0, Columns).Select(seed => new RandomGround(seed))];
        scalar = new GroundBundle<Scalar>(columns, FirstHour, Hours);
        wide256 = new GroundBundle<Wide256>(columns, FirstHour, Hours);
        wide512 = new GroundBundle<Wide512>(columns, FirstHour, Hours);
    }

    /// <summary>One column after the other.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Columns * Hours)]
    public double Scalar() => scalar.Run();

    /// <summary>Four columns together.</summary>
    [Benchmark(OperationsPerInvoke = Columns * Hours)]
    public double Wide256() => wide256.Run();

    /// <summary>Eight columns together.</summary>
    [Benchmark(OperationsPerInvoke = Columns * Hours)]
    public double Wide512() => wide512.Run();
}
