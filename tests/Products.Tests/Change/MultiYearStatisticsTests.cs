using RegionalBeps.Products.Change;

namespace RegionalBeps.Products.Tests.Change;

public class MultiYearStatisticsTests
{
    private static MultiYearStatistics Summary(double[] values, Validity reason = Validity.NeverThawed)
    {
        Validity[] flags = [.. values.Select(value => double.IsNaN(value) ? reason : Validity.Valid)];
        return MultiYearStatistics.Of(values, flags, new double[TheilSen.PairCount(values.Length)]);
    }

    private static double[] Years(int count, int valid) =>
        [.. Enumerable.Range(0, count).Select(year => year < valid ? year : double.NaN)];

    [Test]
    public void The_worked_example_is_met()
    {
        MultiYearStatistics summary = Summary(StatisticsExample.GreenUp);
        Assert.Multiple(() =>
        {
            Assert.That(summary.YearCount, Is.EqualTo(16));
            Assert.That(summary.Mean.Value, Is.EqualTo(StatisticsExample.GreenUp.Average()).Within(1e-12));
            Assert.That(summary.Trend.Value, Is.EqualTo(StatisticsExample.Expected("sen_slope_per_yr")).Within(1e-6));
            Assert.That(summary.Change.Value, Is.EqualTo(StatisticsExample.Expected("change_sen_x16")).Within(1e-6));
            Assert.That(summary.ChangeLeastSquares.Value, Is.EqualTo(16 * StatisticsExample.Expected("ols_slope")).Within(1e-6));
            Assert.That(summary.ChangeFirstToLast.Value, Is.EqualTo(StatisticsExample.Expected("last_minus_first")));
            Assert.That(summary.PValue.Value, Is.EqualTo(StatisticsExample.Expected("MK_p")).Within(1e-6));
            Assert.That(summary.ChangeLateMinusEarly.Value, Is.EqualTo(((117 + 113 + 110 + 114 + 109) - (121 + 118 + 125 + 119 + 117)) / 5.0).Within(1e-12));
        });
    }

    [TestCase(16, 10)]
    [TestCase(4, 3)]
    [TestCase(5, 3)]
    [TestCase(1, 1)]
    public void A_mean_needs_three_fifths_of_the_years(int years, int required)
    {
        Assert.Multiple(() =>
        {
            Assert.That(ValidYears.RequiredForMean(years), Is.EqualTo(required));
            Assert.That(Summary(Years(years, required)).Mean.IsValid);
            Assert.That(Summary(Years(years, required - 1)).Mean.IsValid, Is.False);
        });
    }

    [Test]
    public void Ten_valid_years_have_a_change_and_nine_have_none()
    {
        Assert.That(Summary(Years(16, 10)).Change, Is.EqualTo(FlaggedValue.Of(16)));
        MultiYearStatistics nine = Summary(Years(16, 9));
        Assert.Multiple(() =>
        {
            Assert.That(nine.Change, Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
            Assert.That(nine.Trend.Value, Is.NaN);
            Assert.That(nine.PValue.Value, Is.NaN);
            Assert.That(nine.YearCount, Is.EqualTo(9));
        });
    }

    [Test]
    public void Four_complete_years_have_a_mean_and_no_change()
    {
        MultiYearStatistics summary = Summary(Years(4, 4));
        Assert.That(summary.Mean, Is.EqualTo(FlaggedValue.Of(1.5)));
        Assert.That(summary.Change.Flag, Is.EqualTo(Validity.NotEnoughValid));
    }

    [Test]
    public void A_reason_that_most_years_share_is_given_instead_of_too_few_years()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Summary(Years(16, 0)).Mean.Flag, Is.EqualTo(Validity.NeverThawed));
            Assert.That(Summary(Years(16, 7)).Change.Flag, Is.EqualTo(Validity.NeverThawed));
            Assert.That(Summary(Years(16, 8)).Change.Flag, Is.EqualTo(Validity.NotEnoughValid));
        });
    }

    [Test]
    public void Last_minus_first_needs_both_of_these_years()
    {
        double[] values = Years(16, 16);
        values[15] = double.NaN;
        MultiYearStatistics summary = Summary(values);
        Assert.Multiple(() =>
        {
            Assert.That(summary.ChangeFirstToLast, Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
            Assert.That(summary.ChangeLateMinusEarly.Value, Is.EqualTo(12.5 - 2));
        });
    }

    [Test]
    public void Late_minus_early_needs_three_years_at_each_end()
    {
        double[] values = Years(16, 16);
        values[0] = values[1] = values[2] = double.NaN;
        Assert.That(Summary(values).ChangeLateMinusEarly, Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
    }

    [Test]
    public void A_constant_series_has_a_change_of_zero_and_no_autocorrelation()
    {
        MultiYearStatistics summary = Summary([.. Enumerable.Repeat(100.0, 16)]);
        Assert.Multiple(() =>
        {
            Assert.That(summary.Change, Is.EqualTo(FlaggedValue.Of(0)));
            Assert.That(summary.PValue, Is.EqualTo(FlaggedValue.Of(1)));
            Assert.That(summary.LagOneAutocorrelation, Is.EqualTo(FlaggedValue.Missing(Validity.CriterionNeverMet)));
        });
    }

    [Test]
    public void Values_and_flags_of_different_length_are_refused()
    {
        Assert.That(() => MultiYearStatistics.Of(new double[3], new Validity[2], new double[3]), Throws.ArgumentException);
    }

    [Test]
    public void A_summary_of_a_pixel_allocates_nothing()
    {
        double[] values = StatisticsExample.GreenUp;
        Validity[] flags = new Validity[16];
        double[] scratch = new double[TheilSen.PairCount(16)];
        MultiYearStatistics.Of(values, flags, scratch);
        long before = GC.GetAllocatedBytesForCurrentThread();
        MultiYearStatistics.Of(values, flags, scratch);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
