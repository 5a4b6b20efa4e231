using FsCheck;
using FsCheck.Fluent;
using RegionalBeps.Grids.Store;

namespace RegionalBeps.Grids.Tests.Store;

public class MantissaRoundingTests
{
    [Test]
    public void The_error_never_exceeds_the_stated_bound_and_rounding_again_changes_nothing()
    {
        Arbitrary<float> anyPattern = Gen.Choose(int.MinValue, int.MaxValue).Select(BitConverter.Int32BitsToSingle)
            .Where(float.IsNormal).Where(value => Math.Abs(value) < 1e38f).ToArbitrary();
        Arbitrary<int> anyBits = Gen.Choose(1, MantissaRounding.AllBits).ToArbitrary();
        Prop.ForAll(anyPattern, anyBits, (value, bits) =>
        {
            float rounded = MantissaRounding.Round(value, bits);
            double error = Math.Abs((double)rounded - value) / Math.Abs((double)value);
            return error <= MantissaRounding.RelativeErrorBound(bits) && MantissaRounding.Round(rounded, bits) == rounded;
        }).QuickCheckThrowOnFailure();
    }

    [TestCase(273.15f, 8, 273f)]
    [TestCase(1.5f, 1, 1.5f)]
    [TestCase(1.25f, 1, 1f)]
    [TestCase(1.75f, 1, 2f)]
    [TestCase(-1.75f, 1, -2f)]
    [TestCase(0f, 3, 0f)]
    [TestCase(float.NaN, 3, float.NaN)]
    [TestCase(float.NegativeInfinity, 3, float.NegativeInfinity)]
    public void A_number_goes_to_its_nearest_and_a_tie_to_the_even_one(float value, int bits, float expected)
    {
        Assert.That(MantissaRounding.Round(value, bits), Is.EqualTo(expected));
    }

    [Test]
    public void The_largest_number_stays_finite()
    {
        Assert.That(float.IsFinite(MantissaRounding.Round(float.MaxValue, 4)), Is.True);
    }

    [Test]
    public void All_bits_kept_means_nothing_changed()
    {
        Assert.That(MantissaRounding.Round(MathF.PI, 23), Is.EqualTo(MathF.PI));
        Assert.That(MantissaRounding.RelativeErrorBound(23), Is.Zero);
    }
}
