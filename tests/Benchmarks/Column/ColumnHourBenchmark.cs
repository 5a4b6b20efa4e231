using BenchmarkDotNet.Attributes;
using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Profiling;

namespace RegionalBeps.Benchmarks.Column;

/// <summary>
/// What an hour of a column costs, the reference's and the improved one's by lane width, on the same forcing in one run:
/// 1 / mean is column-hours per second and core, the ratio is what issue and performance page speak of.
/// </summary>
/// <remarks>
/// Eight land covers with eight neighbours each, ordered by cover as the pixels of a tile are. The mixed lanes hold eight covers each: the
/// worst order.
/// </remarks>
[MemoryDiagnoser]
public class ColumnHourBenchmark
{
    /// <summary>Hours of all columns in one call.</summary>
    internal const int ColumnHours = BenchmarkPixel.Days * SunDay.Hours * 8 * BenchmarkPixel.Neighbours;

    private static readonly int[] Covers = [1, 2, 6, 13, 26, 27, 28, 40];

    private BenchmarkPixel[] pixels = null!;
    private BaselineParameters[] parameters = null!;
    private ColumnLanes<Scalar> scalar = null!;
    private ColumnLanes<Wide256> wide256 = null!;
    private ColumnLanes<Wide512> wide512 = null!;
    private ColumnLanes<Wide512> mixed512 = null!;

    /// <summary>Makes columns and weather.</summary>
    [GlobalSetup]
    public void MakeColumns()
    {
        pixels = [.. Covers.SelectMany(cover => Enumerable.Range(0, BenchmarkPixel.Neighbours).Select(place => new BenchmarkPixel(cover, place)))];
        parameters = [.. pixels.Select(pixel => pixel.Baseline)];
        scalar = new ColumnLanes<Scalar>(pixels);
        wide256 = new ColumnLanes<Wide256>(pixels);
        wide512 = new ColumnLanes<Wide512>(pixels);
        mixed512 = new ColumnLanes<Wide512>(
            [.. Enumerable.Range(0, BenchmarkPixel.Neighbours).SelectMany(place => pixels.Where((_, index) => index % BenchmarkPixel.Neighbours == place))]);
    }

    /// <summary>The reference column, one after the other.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = ColumnHours)]
    public double Reference()
    {
        double photosynthesis = 0.0;
        for (int pixel = 0; pixel < pixels.Length; pixel++)
        {
            BaselineForcing[] year = pixels[pixel].Reference;
            BaselineState state = new BaselineInitialConditions(year[0].AirTemperature, -10.0, 0.3, 20.0, default).ToState(parameters[pixel]);
            foreach (ref readonly BaselineForcing hour in year.AsSpan())
            {
                BaselineHour.Advance(ref state, parameters[pixel], hour, BaselineVariant.Repaired, out BaselineFluxes fluxes);
                photosynthesis += fluxes.GrossPrimaryProduction;
            }
        }

        return photosynthesis;
    }

    /// <summary>The improved column, one after the other.</summary>
    [Benchmark(OperationsPerInvoke = ColumnHours)]
    public double Scalar() => scalar.Run();

    /// <summary>Four columns at a time.</summary>
    [Benchmark(OperationsPerInvoke = ColumnHours)]
    public double Wide256() => wide256.Run();

    /// <summary>Eight columns at a time.</summary>
    [Benchmark(OperationsPerInvoke = ColumnHours)]
    public double Wide512() => wide512.Run();

    /// <summary>Eight columns at a time, of as many covers.</summary>
    [Benchmark(OperationsPerInvoke = ColumnHours)]
    public double Mixed512() => mixed512.Run();

    /// <summary>The improved column in lanes of the given width, with a clock that is told what each part of the hour was.</summary>
    internal double Profile<TClock>(LaneWidth width, ref TClock clock)
        where TClock : struct, IProcessClock => width switch
        {
            LaneWidth.Wide512 => wide512.Run(ref clock),
            LaneWidth.Wide256 => wide256.Run(ref clock),
            _ => scalar.Run(ref clock),
        };
}
