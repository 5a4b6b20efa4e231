using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Architecture;

/// <summary>
/// The improved column may call no function whose last bits depend on the machine: those of the C library, fused multiplication,
/// estimates, and sums in an order of the runtime's choice. The baseline column is scalar and compared by tolerance: it may.
/// </summary>
public sealed class ReproducibleArithmeticTests
{
    private const string Baseline = "RegionalBeps.Column.Baseline";
    private const string Lanes = "RegionalBeps.Column.Lanes";
    private const string Intrinsics = "System.Runtime.Intrinsics";

    /// <summary>Of System.Math and System.Double: exact, or rounded the same everywhere.</summary>
    private static readonly HashSet<string> ExactFunctions =
    [
        nameof(Math.Abs), nameof(Math.Sqrt), nameof(Math.Floor), nameof(Math.Ceiling), nameof(Math.Round), nameof(Math.Truncate),
        nameof(Math.Min), nameof(Math.Max), nameof(Math.Clamp), nameof(Math.Sign), nameof(Math.CopySign), nameof(Math.DivRem),
        nameof(double.IsNaN), nameof(double.IsFinite), nameof(double.IsInfinity), nameof(double.IsNegative), nameof(double.Equals),
        nameof(double.GetHashCode), nameof(double.ToString), nameof(double.CompareTo), nameof(double.Parse), nameof(double.TryParse),
    ];

    /// <summary>Words in the names of vector functions that are not reproducible.</summary>
    private static readonly string[] InexactVectorWords =
    [
        "Exp", "Log", "Pow", "Sin", "Cos", "Tan", "Hypot", "Cbrt", "Fused", "MultiplyAdd", "Estimate", "Reciprocal", "Sum", "Dot", "Native",
    ];

    [Test]
    public void The_improved_column_calls_nothing_whose_bits_depend_on_the_machine()
    {
        string[] offences =
        [
            .. typeof(LaneMath).Assembly.GetTypes()
                .Where(type => !IsIn(type, Baseline))
                .SelectMany(CalledMethods.From)
                .Where(call => IsBanned(call.Caller, call.Called))
                .Select(call => $"{call.Caller.DeclaringType}.{call.Caller.Name} calls {call.Called.DeclaringType}.{call.Called.Name}"),
        ];
        Assert.That(offences, Is.Empty);
    }

    [Test]
    public void The_ban_sees_each_kind_of_offence()
    {
        string[] found =
        [
            .. CalledMethods.From(typeof(Offender)).Where(call => IsBanned(call.Caller, call.Called)).Select(call => call.Caller.Name),
        ];
        string[] expected = [.. typeof(Offender).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)];
        Assert.That(found, Is.EquivalentTo(expected));
    }

    private static bool IsBanned(MethodBase caller, MethodBase called)
    {
        Type type = called.DeclaringType!;
        string home = type.Namespace ?? "";
        bool isVector = home.StartsWith(Intrinsics, StringComparison.Ordinal);
        return type == typeof(MathF)
            || home.StartsWith("System.Numerics", StringComparison.Ordinal)
            || ((type == typeof(Math) || type == typeof(double)) && !called.Name.StartsWith("op_", StringComparison.Ordinal)
                && !ExactFunctions.Contains(called.Name))
            || (isVector && !IsIn(caller.DeclaringType!, Lanes))
            || (isVector && InexactVectorWords.Any(word => called.Name.Contains(word, StringComparison.Ordinal)))
            || type == typeof(Fma);
    }

    private static bool IsIn(Type type, string home) =>
        type.Namespace is { } name && (name == home || name.StartsWith(home + ".", StringComparison.Ordinal));

    private static class Offender
    {
        public static double Exponential(double x) => Math.Exp(x);

        public static double ExponentialOfTheType(double x) => double.Exp(x);

        public static float SingleRoot(float x) => MathF.Sqrt(x);

        public static double Fused(double x) => Math.FusedMultiplyAdd(x, x, x);

        public static double Estimate(double x) => Math.ReciprocalEstimate(x);

        public static Func<double, double> AsDelegate() => Math.Log;

        public static Vector128<double> VectorOutsideLanes(Vector128<double> x) => Vector128.Abs(x);

        public static Vector128<double> FusedVector(Vector128<double> x) => Fma.MultiplyAdd(x, x, x);

        public static System.Numerics.Vector<double> WidthOfTheMachine(System.Numerics.Vector<double> x) => System.Numerics.Vector.Abs(x);
    }
}
