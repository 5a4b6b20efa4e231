using System.Globalization;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Tests;

namespace RegionalBeps.Column.Tests.Lanes;

/// <summary>LaneMath against tables computed with 60 decimal digits (Tables/elementary_functions.py), and at the edges of its range.</summary>
public sealed class LaneMathTests
{
    [Test]
    public void Exponential_is_within_one_unit_in_the_last_place() => Check("exp.csv", x => LaneMath.Exp(x), 1, units: 1.0);

    [Test]
    public void The_exponential_of_a_small_number_has_the_bits_of_the_exponential()
    {
        double half = 0.5 * Math.Log(2.0);
        for (double x = -half; x < half; x += 1e-5)
        {
            Assert.That(LaneMath.ExpOfSmall<Scalar>(x).Value, Is.EqualTo(LaneMath.Exp<Scalar>(x).Value));
        }
    }

    [Test]
    public void Logarithm_is_within_one_unit_in_the_last_place() => Check("log.csv", x => LaneMath.Log(x), 1, units: 1.0);

    [Test]
    public void Sine_is_within_two_units_in_the_last_place() => Check("sine_cosine.csv", LaneMath.Sin, 1, units: 2.0);

    [Test]
    public void Cosine_is_within_two_units_in_the_last_place() => Check("sine_cosine.csv", LaneMath.Cos, 3, units: 2.0);

    [Test]
    public void Arctangent_is_within_two_units_in_the_last_place() =>
        Check("arctangent.csv", x => LaneMath.Atan2<Scalar>(x, 1.0), 1, units: 2.0);

    [Test]
    public void Hyperbolic_tangent_is_within_two_units_in_the_last_place() =>
        Check("hyperbolic_tangent.csv", LaneMath.Tanh, 1, units: 2.0);

    [TestCase(0.0, 1.0)]
    [TestCase(-0.0, 1.0)]
    [TestCase(double.Epsilon, 1.0)]
    [TestCase(709.782712893384, 1.797693134862273e308)]
    [TestCase(709.7827128933841, double.PositiveInfinity)]
    [TestCase(1e300, double.PositiveInfinity)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(-745.1332191019411, double.Epsilon)]
    [TestCase(-745.1332191019412, 0.0)]
    [TestCase(-1e300, 0.0)]
    [TestCase(double.NegativeInfinity, 0.0)]
    [TestCase(double.NaN, double.NaN)]
    public void Exponential_keeps_to_the_edges(double x, double expected) =>
        Assert.That(LaneMath.Exp<Scalar>(x).Value, Is.EqualTo(expected).Within(1).Ulps);

    [TestCase(1.0, 0.0)]
    [TestCase(0.0, double.NegativeInfinity)]
    [TestCase(-0.0, double.NegativeInfinity)]
    [TestCase(double.Epsilon, -744.4400719213812)]
    [TestCase(double.MaxValue, 709.782712893384)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(-double.Epsilon, double.NaN)]
    [TestCase(-1.0, double.NaN)]
    [TestCase(double.NegativeInfinity, double.NaN)]
    [TestCase(double.NaN, double.NaN)]
    public void Logarithm_keeps_to_the_edges(double x, double expected) =>
        Assert.That(LaneMath.Log<Scalar>(x).Value, Is.EqualTo(expected).Within(1).Ulps);

    [TestCase(2.0, 10.0, 1024.0)]
    [TestCase(2.0, -0.5, 0.7071067811865476)]
    [TestCase(0.3, 11.1, 1.5705288816817585e-06)]
    [TestCase(0.0, 2.0, 0.0)]
    [TestCase(1.0, 1e300, 1.0)]
    [TestCase(-2.0, 2.0, double.NaN)]
    public void Power_of_a_positive_number(double x, double y, double expected) =>
        Assert.That(LaneMath.Pow<Scalar>(x, y).Value, Is.EqualTo(expected).Within(1e-12).Percent);

    [TestCase(1.0, 0.0)]
    [TestCase(0.0, 1.5707963267948966)]
    [TestCase(-1.0, 3.141592653589793)]
    [TestCase(0.5, 1.0471975511965979)]
    [TestCase(-0.9999999, 3.141145439990684)]
    [TestCase(1.0000001, double.NaN)]
    [TestCase(double.NaN, double.NaN)]
    public void Arc_cosine_at_known_angles(double cosine, double expected) =>
        Assert.That(LaneMath.Acos<Scalar>(cosine).Value, Is.EqualTo(expected).Within(3).Ulps);

    [TestCase(0.0, 0.0, 0.0)]
    [TestCase(1.0, 0.0, 1.5707963267948966)]
    [TestCase(-1.0, 0.0, -1.5707963267948966)]
    [TestCase(0.0, -1.0, 3.141592653589793)]
    [TestCase(-1.0, -1.0, -2.356194490192345)]
    [TestCase(1.0, -1.0, 2.356194490192345)]
    public void Angle_of_a_point_in_every_quadrant(double y, double x, double expected) =>
        Assert.That(LaneMath.Atan2<Scalar>(y, x).Value, Is.EqualTo(expected).Within(1).Ulps);

    [Test]
    public void Decadic_logarithm_of_powers_of_ten([Range(-300, 300, 20)] int power) =>
        Assert.That(LaneMath.Log10<Scalar>(double.Parse($"1e{power}", CultureInfo.InvariantCulture)).Value, Is.EqualTo((double)power).Within(2).Ulps);

    private static void Check(string table, Func<Scalar, Scalar> function, int column, double units)
    {
        string path = Path.Combine(ReferenceData.RepositoryRoot, "tests", "Column.Tests", "Lanes", "Tables", table);
        double worst = 0;
        foreach (string[] row in File.ReadLines(path).Skip(1).Select(line => line.Split(',')))
        {
            double actual = function(FromBits(row[0])).Value;
            double nearest = FromBits(row[column]);
            double beyond = double.Parse(row[column + 1], CultureInfo.InvariantCulture);
            double error = Math.Abs((actual - nearest) / (Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest)) - beyond);
            Assert.That(error, Is.LessThanOrEqualTo(units), () => $"{table}: argument {FromBits(row[0]):R}, got {actual:R}, nearest {nearest:R}");
            worst = Math.Max(worst, error);
        }

        TestContext.Out.WriteLine($"{table}: at most {worst:F3} units in the last place");
        Assert.That(worst, Is.GreaterThan(0), "a table without rows proves nothing");
    }

    private static double FromBits(string digits) => BitConverter.UInt64BitsToDouble(ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
