using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Products.Tests.Attribution;

public class GreyRelationTests
{
    private static readonly string[] Names = ["Tair", "P", "OST"];

    private static double[] Grades(double[] target, double[][] drivers, bool aligned)
    {
        double[] scaledTarget = [.. target];
        GreyRelation.Normalise(scaledTarget);
        foreach (double[] driver in drivers)
        {
            GreyRelation.Normalise(driver);
        }

        double[] grades = new double[drivers.Length];
        GreyRelation.Grade(scaledTarget, drivers.SelectMany(driver => driver).ToArray(), [.. drivers.Select(_ => true)], aligned, grades);
        return grades;
    }

    private static double[] Random(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 50)];

    [TestCase(false, "GRA_minmax_rho05")]
    [TestCase(true, "GRA_sign_aligned_rho05")]
    public void The_worked_example_is_met(bool aligned, string expected)
    {
        double[] grades = Grades(StatisticsExample.GreenUp, [.. Names.Select(StatisticsExample.Driver)], aligned);
        Assert.That(grades, Is.EqualTo(Names.Select(name => StatisticsExample.Expected(expected, name))).Within(1e-6));
    }

    [Test]
    public void Grades_equal_those_written_out_step_by_step([Range(1, 20)] int seed, [Values] bool aligned)
    {
        Random random = new(seed);
        int years = random.Next(10, 20);
        double[] target = Random(random, years);
        double[][] drivers = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Random(random, years))];

        double[] y0 = Scaled(target);
        double[][] y = [.. drivers.Select(driver =>
        {
            double[] scaled = Scaled(driver);
            bool inverse = MathNet.Numerics.Statistics.Correlation.Pearson(target, driver) < 0;
            return aligned && inverse ? [.. scaled.Select(value => 1 - value)] : scaled;
        })];
        double[][] delta = [.. y.Select(yi => yi.Zip(y0, (a, b) => Math.Abs(a - b)).ToArray())];
        double m = delta.Min(row => row.Min());
        double M = delta.Max(row => row.Max());
        double[] expected = [.. delta.Select(row => row.Average(d => (m + (0.5 * M)) / (d + (0.5 * M))))];

        Assert.That(Grades(target, drivers, aligned), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void A_reversed_driver_keeps_its_aligned_grade_and_loses_its_classic_one()
    {
        double[] rising = [.. Enumerable.Range(0, 12).Select(year => year + (0.3 * Math.Sin(year)))];
        double[] noise = Random(new Random(4), 12);
        double[] falling = [.. rising.Select(value => -value)];
        Assert.Multiple(() =>
        {
            Assert.That(Grades(rising, [falling, [.. noise]], aligned: true)[0], Is.EqualTo(1).Within(1e-12));
            Assert.That(Grades(rising, [falling, [.. noise]], aligned: false)[0], Is.LessThan(0.7));
        });
    }

    [Test]
    public void Shift_and_scale_of_a_series_do_not_matter()
    {
        Random random = new(7);
        double[] target = Random(random, 14);
        double[] one = Random(random, 14);
        double[] other = Random(random, 14);
        double[] before = Grades(target, [[.. one], [.. other]], aligned: false);
        double[] after = Grades([.. target.Select(value => (8 * value) - 3)], [[.. one.Select(value => value + 273.15)], [.. other]], aligned: false);
        Assert.That(after, Is.EqualTo(before).Within(1e-10));
    }

    [Test]
    public void Drivers_that_all_equal_the_target_have_grade_one()
    {
        double[] target = Random(new Random(3), 12);
        Assert.That(Grades(target, [[.. target], [.. target]], aligned: false), Is.EqualTo(new double[] { 1, 1 }));
    }

    private static double[] Scaled(double[] values) => [.. values.Select(value => (value - values.Min()) / (values.Max() - values.Min()))];
}
