using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Tests.Numerics;

public sealed class ReproducibleMathTests
{
    [Test]
    public void Functions_agree_with_the_library_to_a_few_units_in_the_last_place()
    {
        for (int i = -4000; i <= 4000; i++)
        {
            double x = i * 0.0071;
            Assert.That(ReproducibleMath.Exp(x), Is.EqualTo(Math.Exp(x)).Within(Math.Exp(x) * 1e-15), $"exp {x}");
            Assert.That(ReproducibleMath.Sin(x), Is.EqualTo(Math.Sin(x)).Within(4e-16), $"sin {x}");
            Assert.That(ReproducibleMath.Cos(x), Is.EqualTo(Math.Cos(x)).Within(4e-16), $"cos {x}");
            double positive = Math.Exp(x);
            Assert.That(ReproducibleMath.Log(positive), Is.EqualTo(Math.Log(positive)).Within((Math.Abs(x) * 4e-16) + 4e-16), $"log {positive}");
        }
    }

    [Test]
    public void The_logarithm_refuses_what_has_none([Values(0.0, -1.0, double.NaN, double.PositiveInfinity)] double x) =>
        Assert.That(() => ReproducibleMath.Log(x), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Bits_are_those_of_every_other_machine()
    {
        // Recorded once; a machine or a compiler that contracts or reorders operations would change the sum.
        ulong digest = 0;
        for (int i = 1; i <= 20000; i++)
        {
            double x = (i - 10000) * 0.00197;
            digest = Fold(digest, ReproducibleMath.Exp(x));
            digest = Fold(digest, ReproducibleMath.Cos(x));
            digest = Fold(digest, ReproducibleMath.Sin(x));
            digest = Fold(digest, ReproducibleMath.Log(i * 0.37));
            digest = Fold(digest, NormalDistribution.Quantile(i / 20001.0));
        }

        Assert.That(digest.ToString("x16", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo("376b0250304bebd7"));
    }

    private static ulong Fold(ulong digest, double value) =>
        ((digest << 7) | (digest >> 57)) ^ (BitConverter.DoubleToUInt64Bits(value) * 0x9E3779B97F4A7C15UL);
}
