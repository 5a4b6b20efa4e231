using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.FreezeThaw;

public class DiurnalCyclesTests
{
    private static DailySeries Winter() => new DailySeries(daysAfterYear: 31).SetAll((_, day) => day is >= 120 and < 280 ? 8 : -8);

    private static DailySeries Cycle(DailySeries series, int first, int last, double range = 6) =>
        series.Set(0, first, last, 0.5, -range / 3, 2 * range / 3);

    [Test]
    public void A_period_starts_where_three_of_ten_days_cross_zero()
    {
        DailySeries series = Cycle(Cycle(Cycle(Winter(), 60, 60), 75, 76), 80, 80);
        FreezeThawPeriod period = DiurnalCycles.ThawPeriod(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(period.Start.Value, Is.EqualTo(75), "the lone day 60 does not start a period");
            Assert.That(period.End.Value, Is.EqualTo(80));
            Assert.That(period.Duration.Value, Is.EqualTo(3));
            Assert.That(period.Span.Value, Is.EqualTo(6));
            Assert.That(period.Amplitude.Value, Is.EqualTo(6).Within(1e-12));
        });
    }

    [Test]
    public void Amplitude_is_the_mean_full_range_of_criterion_days()
    {
        DailySeries series = Cycle(Cycle(Winter(), 90, 91, 3), 92, 95, 9);
        Assert.That(DiurnalCycles.ThawPeriod(series.Ground).Amplitude.Value, Is.EqualTo(((2 * 3) + (4 * 9)) / 6.0).Within(1e-12));
    }

    [Test]
    public void A_touch_of_zero_does_not_meet_the_criterion()
    {
        DailySeries series = Winter().Set(0, 90, 100, 1, 0, 2).Set(0, 101, 110, -1, -2, 0);
        FreezeThawPeriod period = DiurnalCycles.ThawPeriod(series.Ground);
        Assert.That(period.Start.Flag, Is.EqualTo(Validity.CriterionNeverMet));
    }

    [Test]
    public void A_year_without_the_season_has_duration_zero_and_no_dates()
    {
        FreezeThawPeriod period = DiurnalCycles.ThawPeriod(Winter().Ground);
        Assert.Multiple(() =>
        {
            Assert.That(period.Start, Is.EqualTo(FlaggedValue.Missing(Validity.CriterionNeverMet)));
            Assert.That(period.End.Value, Is.NaN);
            Assert.That(period.Amplitude.Value, Is.NaN);
            Assert.That(period.Duration, Is.EqualTo(FlaggedValue.Of(0)));
            Assert.That(period.Span, Is.EqualTo(FlaggedValue.Of(0)));
        });
    }

    [TestCase(3.0, Validity.NeverFroze)]
    [TestCase(-3.0, Validity.NeverThawed)]
    public void A_ground_on_one_side_of_zero_says_which(double mean, Validity reason)
    {
        DailySeries series = new DailySeries().SetAll((_, _) => mean);
        Assert.That(DiurnalCycles.FreezePeriod(series.Ground).Start.Flag, Is.EqualTo(reason));
    }

    [Test]
    public void The_freeze_period_goes_on_into_January_where_it_is_known()
    {
        DailySeries series = Cycle(Cycle(Winter(), 360, 362), 370, 371);
        FreezeThawPeriod period = DiurnalCycles.FreezePeriod(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(period.Start.Value, Is.EqualTo(360));
            Assert.That(period.End.Value, Is.EqualTo(371));
            Assert.That(period.Duration.Value, Is.EqualTo(5));
        });
    }

    [Test]
    public void Spring_days_do_not_count_for_autumn_nor_the_other_way_round()
    {
        DailySeries series = Cycle(Cycle(Winter(), 200, 212), 213, 219);
        Assert.Multiple(() =>
        {
            Assert.That(DiurnalCycles.ThawPeriod(series.Ground).End.Value, Is.EqualTo(212));
            Assert.That(DiurnalCycles.FreezePeriod(series.Ground).Start.Value, Is.EqualTo(213));
        });
    }

    [Test]
    public void Cycles_are_counted_over_the_calendar_year_only()
    {
        DailySeries series = Cycle(Cycle(Cycle(Winter(), -20, 2), 300, 303), 366, 370);
        Assert.That(DiurnalCycles.FreezeThawCycles(series.Ground), Is.EqualTo(2 + 4));
    }

    [Test]
    public void Amplitudes_are_split_by_the_sign_of_the_daily_mean()
    {
        DailySeries series = new DailySeries().SetAll((_, day) => day <= 100 ? -2 : 2).Set(0, 1, 100, -2, -5, -1).Set(0, 101, 365, 2, 1, 3);
        Assert.Multiple(() =>
        {
            Assert.That(DiurnalCycles.AmplitudeBelowZero(series.Ground).Value, Is.EqualTo(4).Within(1e-12));
            Assert.That(DiurnalCycles.AmplitudeAboveZero(series.Ground).Value, Is.EqualTo(2).Within(1e-12));
        });
    }

    [Test]
    public void An_amplitude_without_days_is_flagged()
    {
        DailySeries warm = new DailySeries().SetAll((_, _) => 4);
        DailySeries cold = new DailySeries().SetAll((_, _) => -4);
        Assert.Multiple(() =>
        {
            Assert.That(DiurnalCycles.AmplitudeBelowZero(warm.Ground), Is.EqualTo(FlaggedValue.Missing(Validity.NeverFroze)));
            Assert.That(DiurnalCycles.AmplitudeAboveZero(cold.Ground), Is.EqualTo(FlaggedValue.Missing(Validity.NeverThawed)));
        });
    }
}
