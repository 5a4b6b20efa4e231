using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;
using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Products.Tests.Attribution;

public class PartialCorrelationTests
{
    private const int Years = 16;

    private static double[] Partial(double[] target, double[][] drivers, bool[]? used = null)
    {
        double[] correlations = new double[drivers.Length];
        PartialCorrelation.Of(
            target,
            drivers.SelectMany(driver => driver).ToArray(),
            used ?? [.. drivers.Select(_ => true)],
            correlations,
            new double[PartialCorrelation.ScratchLength(drivers.Length)]);
        return correlations;
    }

    private static double[] Random(Random random) => [.. Enumerable.Range(0, Years).Select(_ => random.NextDouble())];

    [Test]
    public void It_is_the_correlation_of_what_regression_on_the_other_drivers_leaves([Range(1, 10)] int seed)
    {
        Random random = new(seed);
        double[] target = Random(random);
        double[][] drivers = [.. Enumerable.Range(0, 4).Select(_ => Random(random))];
        double[] expected = [.. Enumerable.Range(0, 4).Select(driver =>
        {
            double[][] others = [.. drivers.Where((_, other) => other != driver)];
            return Correlation.Pearson(Residual(target, others), Residual(drivers[driver], others));
        })];
        Assert.That(Partial(target, drivers), Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void With_one_driver_it_is_the_plain_correlation()
    {
        Random random = new(5);
        double[] target = Random(random);
        double[] driver = Random(random);
        Assert.That(Partial(target, [driver])[0], Is.EqualTo(Correlation.Pearson(target, driver)).Within(1e-12));
    }

    [Test]
    public void A_driver_that_acts_only_through_another_one_loses_its_correlation()
    {
        Random random = new(11);
        double[] cause = [.. Enumerable.Range(0, Years).Select(year => (double)year)];
        double[] shadow = [.. cause.Zip(Random(random), (value, noise) => value + (4 * noise))];
        double[] target = [.. cause.Zip(Random(random), (value, noise) => value + noise)];
        double[] partial = Partial(target, [cause, shadow]);
        Assert.That(partial[0], Is.GreaterThan(0.9));
        Assert.That(Math.Abs(partial[1]), Is.LessThan(0.5).And.LessThan(Correlation.Pearson(target, shadow)));
    }

    [Test]
    public void Drivers_left_out_have_none_and_take_nothing_from_the_others()
    {
        Random random = new(6);
        double[] target = Random(random);
        double[][] drivers = [Random(random), [.. Enumerable.Repeat(double.NaN, Years)], Random(random)];
        double[] partial = Partial(target, drivers, [true, false, true]);
        Assert.That(partial[1], Is.NaN);
        Assert.That(new[] { partial[0], partial[2] }, Is.EqualTo(Partial(target, [drivers[0], drivers[2]])).Within(1e-12));
    }

    [Test]
    public void Drivers_that_repeat_one_another_have_none()
    {
        Random random = new(8);
        double[] driver = Random(random);
        Assert.That(Partial(Random(random), [driver, [.. driver.Select(value => 3 - (2 * value))]]), Is.All.NaN);
    }

    private static double[] Residual(double[] values, double[][] others)
    {
        Matrix<double> design = Matrix<double>.Build.DenseOfColumnArrays([.. others, [.. Enumerable.Repeat(1.0, Years)]]);
        Vector<double> vector = Vector<double>.Build.Dense(values);
        return (vector - (design * design.QR().Solve(vector))).ToArray();
    }
}
