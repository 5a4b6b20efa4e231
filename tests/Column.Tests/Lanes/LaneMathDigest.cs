using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Probes;

namespace RegionalBeps.Column.Tests.Lanes;

/// <summary>Digest of every function of <see cref="LaneMath"/> and every operation of a lane over scattered and extreme arguments.</summary>
internal struct LaneMathDigest : ILaneWork
{
    private static readonly double[] Extremes =
    [
        0.0, -0.0, 1.0, -1.0, 0.5, 2.5, -2.5, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 1e-310, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN, 709.78, 709.79, -708.5, -745.13, -745.14, 1.4142135623730951,
    ];

    private readonly double[] _arguments;
    private readonly double[] _others;

    private LaneMathDigest(int points)
    {
        _arguments = Arguments(points, seed: 1);
        _others = Arguments(points, seed: 2);
    }

    private ulong Result { get; set; }

    /// <summary>The digest over the given number of arguments, a multiple of eight.</summary>
    public static ulong Of(LaneWidth width, int points)
    {
        LaneMathDigest work = new(points);
        LaneWidths.Run(width, ref work);
        return work.Result;
    }

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        Span<double> results = new double[_arguments.Length];
        Digest digest = new();
        foreach (Func<T, T, T> function in Functions<T>())
        {
            for (int at = 0; at < _arguments.Length; at += T.Count)
            {
                function(T.Load(_arguments.AsSpan(at)), T.Load(_others.AsSpan(at))).Store(results[at..]);
            }

            digest.Add(results);
        }

        Result = digest.Value;
    }

    private static Func<T, T, T>[] Functions<T>()
        where T : struct, ILane<T> =>
    [
        (x, _) => LaneMath.Exp(x), (x, _) => LaneMath.Log(x), (x, _) => LaneMath.Log10(x), (x, y) => LaneMath.Pow(T.Abs(x), y),
        (x, _) => LaneMath.Sin(x), (x, _) => LaneMath.Cos(x), (x, y) => LaneMath.Atan2(x, y), (x, _) => LaneMath.Acos(x),
        (x, _) => LaneMath.Tanh(x), (x, y) => x + y, (x, y) => x - y, (x, y) => x * y, (x, y) => x / y, (x, _) => -x,
        (x, y) => x * y + x, T.Min, T.Max, (x, _) => T.Abs(x), (x, _) => T.Sqrt(x), (x, _) => T.Floor(x), (x, _) => T.RoundToNearest(x),
        (x, y) => T.Select(x, y, 1.0, 2.0), (x, y) => T.Blend(T.LessThan(x, y), x, y), (x, y) => T.Blend(T.LessThanOrEqual(x, y), x, y),
        (x, y) => T.Blend(T.Or(T.AreEqual(x, y), T.And(T.LessThan(x, 0.0), T.Not(T.LessThan(y, 1.0)))), x, y),
    ];

    /// <summary>The extremes first, then all magnitudes that a double can have, angles and ordinary numbers in turn.</summary>
    private static double[] Arguments(int points, int seed)
    {
        Random draw = new(seed);
        double[] arguments = new double[points];
        for (int i = 0; i < points; i++)
        {
            arguments[i] = (i % 4) switch
            {
                0 => BitConverter.Int64BitsToDouble(draw.NextInt64(long.MinValue, long.MaxValue)),
                1 => 2000.0 * (draw.NextDouble() - 0.5),
                2 => 20.0 * (draw.NextDouble() - 0.5),
                _ => draw.NextDouble(),
            };
        }

        for (int i = 0; i < Extremes.Length * Extremes.Length && i < points; i++)
        {
            arguments[i] = seed == 1 ? Extremes[i % Extremes.Length] : Extremes[i / Extremes.Length];
        }

        return arguments;
    }
}
