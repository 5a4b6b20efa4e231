using FsCheck;
using FsCheck.Fluent;
using RegionalBeps.Products.Change;

namespace RegionalBeps.Products.Tests.Change;

public class TrendTests
{
    private const double Tolerance = 1e-6;

    private static double Sen(double[] values) => TheilSen.Slope(values, new double[TheilSen.PairCount(values.Length)]);

    // Whole numbers of limited size: shifts and scales by whole numbers are then exact, and ties stay ties.
    private static double[] Whole(int[] numbers) => [.. numbers.Select(number => (double)(number % 1000))];

    private static double[] Each(double[] values, Func<double, double> change) => [.. values.Select(change)];

    private static void ForAllSeries(Func<double[], bool> holds) =>
        Prop.ForAll<int[]>(numbers => holds(Whole(numbers))).QuickCheckThrowOnFailure();

    [Test]
    public void The_worked_example_is_met()
    {
        double[] series = StatisticsExample.GreenUp;
        MannKendall test = MannKendall.Of(series);
        Assert.Multiple(() =>
        {
            Assert.That(Sen(series), Is.EqualTo(StatisticsExample.Expected("sen_slope_per_yr")).Within(Tolerance));
            Assert.That(15 * Sen(series), Is.EqualTo(StatisticsExample.Expected("change_sen_x15")).Within(Tolerance));
            Assert.That(16 * Sen(series), Is.EqualTo(StatisticsExample.Expected("change_sen_x16")).Within(Tolerance));
            Assert.That(LeastSquares.Slope(series), Is.EqualTo(StatisticsExample.Expected("ols_slope")).Within(Tolerance));
            Assert.That(test.Statistic, Is.EqualTo(StatisticsExample.Expected("MK_S")));
            Assert.That(test.Variance, Is.EqualTo(StatisticsExample.Expected("MK_var")).Within(Tolerance));
            Assert.That(test.NormalScore, Is.EqualTo(StatisticsExample.Expected("MK_Z")).Within(Tolerance));
            Assert.That(test.PValue, Is.EqualTo(StatisticsExample.Expected("MK_p")).Within(Tolerance));
        });
    }

    [Test]
    public void A_shift_moves_no_slope_and_no_test()
    {
        ForAllSeries(series =>
        {
            double[] shifted = Each(series, value => value + 512);
            return Sen(shifted).Equals(Sen(series))
                && MannKendall.Of(shifted) == MannKendall.Of(series)
                && Near(LeastSquares.Slope(shifted), LeastSquares.Slope(series));
        });
    }

    [Test]
    public void A_scale_scales_the_slopes_and_leaves_the_test()
    {
        ForAllSeries(series =>
        {
            double[] scaled = Each(series, value => 4 * value);
            return Sen(scaled).Equals(4 * Sen(series))
                && MannKendall.Of(scaled) == MannKendall.Of(series)
                && Near(LeastSquares.Slope(scaled), 4 * LeastSquares.Slope(series));
        });
    }

    [Test]
    public void A_reversed_sign_reverses_the_slopes_and_keeps_the_p_value()
    {
        ForAllSeries(series =>
        {
            double[] negative = Each(series, value => -value);
            MannKendall test = MannKendall.Of(series);
            MannKendall reversed = MannKendall.Of(negative);
            return Sen(negative).Equals(-Sen(series))
                && reversed.Statistic.Equals(-test.Statistic)
                && reversed.PValue.Equals(test.PValue)
                && Near(LeastSquares.Slope(negative), -LeastSquares.Slope(series));
        });
    }

    [Test]
    public void Time_run_backwards_reverses_the_slopes()
    {
        ForAllSeries(series =>
        {
            double[] backwards = [.. series.Reverse()];
            return Sen(backwards).Equals(-Sen(series))
                && MannKendall.Of(backwards).PValue.Equals(MannKendall.Of(series).PValue);
        });
    }

    [Test]
    public void A_straight_line_has_its_own_slope_by_both_methods_even_with_gaps()
    {
        double[] line = [.. Enumerable.Range(0, 16).Select(year => year is 3 or 4 or 11 ? double.NaN : 7 - (0.25 * year))];
        Assert.Multiple(() =>
        {
            Assert.That(Sen(line), Is.EqualTo(-0.25).Within(1e-12));
            Assert.That(LeastSquares.Slope(line), Is.EqualTo(-0.25).Within(1e-12));
            Assert.That(MannKendall.Of(line).Statistic, Is.EqualTo(-13 * 12 / 2));
        });
    }

    [Test]
    public void A_year_without_value_is_left_out_and_not_counted_as_zero()
    {
        double[] gap = [10, double.NaN, 14, 13, double.NaN, 20];
        Assert.Multiple(() =>
        {
            Assert.That(Sen(gap), Is.EqualTo(new[] { 2, 1, 2, -1, 2, 7 / 2.0 }.Order().Skip(2).Take(2).Average()).Within(1e-12));
            Assert.That(MannKendall.Of(gap), Is.EqualTo(MannKendall.Of([10, 14, 13, 20])));
        });
    }

    [Test]
    public void One_wild_year_bends_least_squares_but_hardly_the_median_slope()
    {
        double[] series = [.. Enumerable.Range(0, 16).Select(year => year == 15 ? 1000.0 : year)];
        Assert.Multiple(() =>
        {
            Assert.That(Sen(series), Is.EqualTo(1).Within(1e-12));
            Assert.That(LeastSquares.Slope(series), Is.GreaterThan(10));
        });
    }

    [Test]
    public void Ties_lower_the_variance_of_the_test()
    {
        // n = 6 with a pair and a triple: (6·5·17 − 2·1·9 − 3·2·11) / 18.
        MannKendall test = MannKendall.Of([1, 2, 2, 3, 3, 3]);
        Assert.Multiple(() =>
        {
            Assert.That(test.Variance, Is.EqualTo((510 - 18 - 66) / 18.0).Within(1e-12));
            Assert.That(test.Statistic, Is.EqualTo(11));
        });
    }

    [Test]
    public void A_constant_series_has_no_trend_and_p_of_one()
    {
        double[] constant = [.. Enumerable.Repeat(4.0, 16)];
        Assert.Multiple(() =>
        {
            Assert.That(Sen(constant), Is.Zero);
            Assert.That(LeastSquares.Slope(constant), Is.Zero);
            Assert.That(MannKendall.Of(constant), Is.EqualTo(new MannKendall(0, 0, 0, 1)));
            Assert.That(Autocorrelation.LagOne(constant), Is.NaN);
        });
    }

    [Test]
    public void Fewer_than_two_years_have_no_slope()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Sen([]), Is.NaN);
            Assert.That(Sen([3]), Is.NaN);
            Assert.That(Sen([double.NaN, 3]), Is.NaN);
            Assert.That(LeastSquares.Slope([3]), Is.NaN);
        });
    }

    [Test]
    public void Autocorrelation_follows_its_definition()
    {
        // Deviations −1.5 −0.5 0.5 1.5: products 0.75 − 0.25 + 0.75, squares 5.
        Assert.Multiple(() =>
        {
            Assert.That(Autocorrelation.LagOne([1, 2, 3, 4]), Is.EqualTo(1.25 / 5).Within(1e-12));
            Assert.That(Autocorrelation.LagOne([1, -1, 1, -1]), Is.EqualTo(-0.75).Within(1e-12));
            Assert.That(Autocorrelation.LagOne([1, double.NaN, 2, 3, 4]), Is.EqualTo((-0.25 + 0.75) / 5).Within(1e-12));
        });
    }

    private static bool Near(double one, double other) =>
        (double.IsNaN(one) && double.IsNaN(other)) || Math.Abs(one - other) <= 1e-9 * (1 + Math.Abs(other));
}
