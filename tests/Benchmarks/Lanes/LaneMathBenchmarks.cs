using BenchmarkDotNet.Attributes;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Benchmarks.Lanes;

/// <summary>Time per value of the lanes' functions, by lane width.</summary>
public class LaneMathBenchmarks
{
    private const int Values = 4096;

    private readonly double[] _arguments = new double[Values];
    private readonly double[] _results = new double[Values];

    /// <summary>The lane.</summary>
    [Params(LaneWidth.Scalar, LaneWidth.Wide256, LaneWidth.Wide512)]
    public LaneWidth Width { get; set; }

    /// <summary>Draws positive arguments.</summary>
    [GlobalSetup]
    public void Draw()
    {
        Random draw = new(1);
        for (int i = 0; i < Values; i++)
        {
            _arguments[i] = 20.0 * draw.NextDouble();
        }
    }

    /// <summary>Exponential.</summary>
    [Benchmark(OperationsPerInvoke = Values)]
    public void Exp() => Run<Exponential>();

    /// <summary>Natural logarithm.</summary>
    [Benchmark(OperationsPerInvoke = Values)]
    public void Log() => Run<Logarithm>();

    /// <summary>Sine.</summary>
    [Benchmark(OperationsPerInvoke = Values)]
    public void Sin() => Run<Sine>();

    private void Run<TFunction>()
        where TFunction : struct, IFunction
    {
        Work<TFunction> work = new(_arguments, _results);
        LaneWidths.Run(Width, ref work);
    }

    private interface IFunction
    {
        public static abstract T Of<T>(T x)
            where T : unmanaged, ILane<T>;
    }

    private readonly struct Exponential : IFunction
    {
        public static T Of<T>(T x)
            where T : unmanaged, ILane<T> => LaneMath.Exp(x);
    }

    private readonly struct Logarithm : IFunction
    {
        public static T Of<T>(T x)
            where T : unmanaged, ILane<T> => LaneMath.Log(x);
    }

    private readonly struct Sine : IFunction
    {
        public static T Of<T>(T x)
            where T : unmanaged, ILane<T> => LaneMath.Sin(x);
    }

    private readonly struct Work<TFunction>(double[] arguments, double[] results) : ILaneWork
        where TFunction : struct, IFunction
    {
        public void Run<T>()
            where T : unmanaged, ILane<T>
        {
            ReadOnlySpan<double> from = arguments;
            Span<double> to = results;
            for (int at = 0; at < from.Length; at += T.Count)
            {
                TFunction.Of(T.Load(from[at..])).Store(to[at..]);
            }
        }
    }
}
