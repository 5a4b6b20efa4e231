using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.FreezeThaw;

public class FreezeThawMetricsTests
{
    private static readonly double[] WarmProfile = [10, 8, 6, 4, 2];
    private static readonly double[] ColdProfile = [-10, -8, -6, -4, -2];

    private static DailySeries Ground(double[] summer, double[] winter, bool frozenBelowBefore = false)
    {
        DailySeries series = new DailySeries().SetAll((layer, day) => day is >= 120 and < 280 ? summer[layer] : winter[layer]);
        series.FrozenAllPreviousYear = [false, false, false, frozenBelowBefore, frozenBelowBefore];
        return series;
    }

    [Test]
    public void Permafrost_has_an_active_layer_and_no_frost_limit()
    {
        DailySeries series = Ground([9, 6, 1, -1, -2], ColdProfile, frozenBelowBefore: true);
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.Ground, Is.EqualTo(FrozenGround.Permafrost));
            Assert.That(year.ActiveLayerThickness.Value, Is.EqualTo(0.40).Within(1e-12));
            Assert.That(year.FreezeThawLayerThickness, Is.EqualTo(year.ActiveLayerThickness));
            Assert.That(year.FreezeThawLayerKind, Is.EqualTo(FreezeThawLayerKind.ActiveLayer));
            Assert.That(year.FrozenDepth, Is.EqualTo(FlaggedValue.Missing(Validity.BelowColumn)));
            Assert.That(year.PermafrostBase, Is.EqualTo(FlaggedValue.Missing(Validity.BelowColumn)));
            Assert.That(year.ThawOnset[4].Flag, Is.EqualTo(Validity.NeverThawed));
            Assert.That(year.FrozenDays[4].Value, Is.EqualTo(122 + 243));
        });
    }

    [Test]
    public void Two_consecutive_years_make_permafrost_and_one_does_not()
    {
        DailySeries series = Ground([9, 6, 1, -1, -2], ColdProfile, frozenBelowBefore: false);
        Assert.That(FreezeThawMetrics.Of(series.Ground).Ground, Is.EqualTo(FrozenGround.SeasonallyFrozen));
        Span<bool> frozen = stackalloc bool[5];
        Permafrost.FrozenAllYear(series.Ground, frozen);
        Assert.That(frozen.ToArray(), Is.EqualTo(new[] { false, false, false, true, true }));
    }

    [Test]
    public void Ground_at_exactly_zero_all_year_is_permafrost()
    {
        DailySeries series = Ground([9, 6, 1, 0, 0], [-9, -5, -2, 0, 0], frozenBelowBefore: true);
        Assert.That(FreezeThawMetrics.Of(series.Ground).Ground, Is.EqualTo(FrozenGround.Permafrost));
    }

    [Test]
    public void Frozen_rock_below_the_depth_asked_for_is_not_counted()
    {
        DailySeries series = Ground([9, 6, 1, 1, -2], ColdProfile, frozenBelowBefore: true);
        Assert.Multiple(() =>
        {
            Assert.That(FreezeThawMetrics.Of(series.Ground, permafrostDepth: 2).Ground, Is.EqualTo(FrozenGround.Permafrost));
            Assert.That(FreezeThawMetrics.Of(series.Ground, permafrostDepth: 1).Ground, Is.EqualTo(FrozenGround.SeasonallyFrozen));
        });
    }

    [Test]
    public void Seasonal_frost_has_a_depth_and_its_thaw_reaches_below_the_column()
    {
        DailySeries series = Ground(WarmProfile, [-10, -8, -6, -1, 1]);
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.Ground, Is.EqualTo(FrozenGround.SeasonallyFrozen));
            Assert.That(year.FrozenDepth.Value, Is.EqualTo(0.9625).Within(1e-12));
            Assert.That(year.FreezeThawLayerThickness, Is.EqualTo(year.FrozenDepth));
            Assert.That(year.FreezeThawLayerKind, Is.EqualTo(FreezeThawLayerKind.SeasonalFrost));
            Assert.That(year.ActiveLayerThickness, Is.EqualTo(FlaggedValue.Missing(Validity.BelowColumn)));
            Assert.That(year.PermafrostBase.Flag, Is.EqualTo(Validity.CriterionNeverMet));
        });
    }

    [Test]
    public void The_frost_of_the_autumn_after_belongs_to_the_next_freeze_year()
    {
        DailySeries series = new DailySeries().SetAll((layer, day) => day < 120 ? layer == 0 ? -1 : 1 : day < 280 ? 5 : layer < 4 ? -5 : 1);
        series.FrozenAllPreviousYear = new bool[5];
        Assert.That(FreezeThawMetrics.Of(series.Ground).FrozenDepth.Value, Is.EqualTo(0.0625).Within(1e-12));
    }

    [Test]
    public void Ground_that_never_froze_has_no_freeze_thaw_layer()
    {
        FreezeThawYear year = FreezeThawMetrics.Of(Ground(WarmProfile, WarmProfile).Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.Ground, Is.EqualTo(FrozenGround.Unfrozen));
            Assert.That(year.ActiveLayerThickness.Flag, Is.EqualTo(Validity.NeverFroze));
            Assert.That(year.FrozenDepth.Flag, Is.EqualTo(Validity.NeverFroze));
            Assert.That(year.FreezeThawLayerThickness.Flag, Is.EqualTo(Validity.NeverFroze));
            Assert.That(year.FrozenDays[0], Is.EqualTo(FlaggedValue.Of(0)));
        });
    }

    [Test]
    public void Ground_that_never_thawed_has_no_active_layer()
    {
        FreezeThawYear year = FreezeThawMetrics.Of(Ground(ColdProfile, ColdProfile, frozenBelowBefore: true).Ground);
        Assert.That(year.ActiveLayerThickness.Flag, Is.EqualTo(Validity.NeverThawed));
        Assert.That(year.FreezeThawLayerThickness.Flag, Is.EqualTo(Validity.NeverThawed));
    }

    [Test]
    public void Ground_frozen_for_fourteen_days_is_short_term_frozen()
    {
        DailySeries series = Ground(WarmProfile, WarmProfile).Set(0, 20, 33, -1);
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.Ground, Is.EqualTo(FrozenGround.ShortTermFrozen));
            Assert.That(year.ThawOnset[0].Flag, Is.EqualTo(Validity.FrozenBriefly));
            Assert.That(year.FrozenDays[0].Value, Is.EqualTo(14));
        });
        series.Set(0, 34, 34, -1);
        Assert.That(FreezeThawMetrics.Of(series.Ground).Ground, Is.EqualTo(FrozenGround.SeasonallyFrozen));
    }

    [Test]
    public void Both_estimates_of_the_active_layer_and_their_difference_are_given()
    {
        DailySeries series = Ground([9, 6, 1, -1, -2], ColdProfile, frozenBelowBefore: true);
        series.ThawedShare = new double[5 * series.DayCount];
        series.ThawedShare.AsSpan(0, 3 * series.DayCount).Fill(1);
        series.ThawedShare.AsSpan(3 * series.DayCount, series.DayCount).Fill(0.25);
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.ActiveLayerThickness.Value, Is.EqualTo(0.40).Within(1e-12));
            Assert.That(year.ActiveLayerThicknessByLiquid.Value, Is.EqualTo(0.45).Within(1e-12));
            Assert.That(year.ActiveLayerThicknessSpread.Value, Is.EqualTo(0.05).Within(1e-12));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Without_thawed_shares_the_second_estimate_is_unknown(bool asNumbers)
    {
        DailySeries series = Ground([9, 6, 1, -1, -2], ColdProfile, frozenBelowBefore: true);
        series.ThawedShare = asNumbers ? [.. Enumerable.Repeat(double.NaN, 5 * series.DayCount)] : [];
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.That(year.ActiveLayerThicknessByLiquid.Flag, Is.EqualTo(Validity.NotEnoughValid));
        Assert.That(year.ActiveLayerThicknessSpread.Flag, Is.EqualTo(Validity.NotEnoughValid));
    }

    [Test]
    public void Zero_curtain_days_lie_within_two_tenths_of_a_kelvin()
    {
        DailySeries series = Ground(WarmProfile, ColdProfile).Set(2, 280, 284, 0.19).Set(2, 285, 289, -0.19).Set(2, 290, 294, 0.2).Set(2, -5, 0, 0);
        Assert.That(FreezeThawMetrics.Of(series.Ground).ZeroCurtainDays[2].Value, Is.EqualTo(10));
    }

    [TestCase(18, Validity.Valid)]
    [TestCase(19, Validity.NotEnoughValid)]
    public void More_than_five_percent_of_missing_days_make_a_year_unknown(int missing, Validity flag)
    {
        DailySeries series = Ground(WarmProfile, ColdProfile).Set(0, 200, 199 + missing, double.NaN);
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.ThawOnset[0].Flag, Is.EqualTo(flag));
            Assert.That(year.FreezeThawCycles.Flag, Is.EqualTo(flag));
            Assert.That(double.IsNaN(year.ThawOnset[4].Value), Is.EqualTo(flag != Validity.Valid));
        });
    }

    [Test]
    public void A_year_of_three_months_is_unknown_and_does_not_fail()
    {
        double[] days = new double[5 * 92];
        GroundYear autumn = new()
        {
            Year = 2018,
            DaysBeforeYear = 0,
            DayCount = 92,
            Layers = DailySeries.FiveLayers,
            NodeMean = days,
            ReportedMean = days,
            ReportedMinimum = days,
            ReportedMaximum = days,
        };
        FreezeThawYear year = FreezeThawMetrics.Of(autumn);
        Assert.That(year.FrozenDepth.Flag, Is.EqualTo(Validity.NotEnoughValid));
        Assert.That(year.Ground, Is.EqualTo(FrozenGround.NoData));
    }

    [Test]
    public void Without_the_year_before_permafrost_is_unknown_but_depths_are_not()
    {
        DailySeries series = Ground([9, 6, 1, -1, -2], ColdProfile);
        series.FrozenAllPreviousYear = [];
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.Ground, Is.EqualTo(FrozenGround.NoData));
            Assert.That(year.FreezeThawLayerThickness.Flag, Is.EqualTo(Validity.NotEnoughValid));
            Assert.That(year.ActiveLayerThickness.Value, Is.EqualTo(0.40).Within(1e-12));
        });
    }

    [Test]
    public void A_deep_column_shows_the_base_of_its_permafrost()
    {
        SoilLayers layers = new([0.05, 0.15, 0.35, 0.55, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 6, 10, 18, 32]);
        DailySeries series = new(layers: layers);
        series.SetAll((layer, day) => day is >= 120 and < 280 ? 5 - layer : -5);
        double[] summer = [8, 6, 4, 2, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 3, 3, 3];
        double[] winter = [-8, -6, -4, -2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -2, 3, 3, 3];
        series.SetProfile(-121, 119, winter).SetProfile(120, 279, summer).SetProfile(280, 365, winter);
        series.FrozenAllPreviousYear = summer.Select(temperature => temperature <= 0).ToArray();
        FreezeThawYear year = FreezeThawMetrics.Of(series.Ground);
        Assert.Multiple(() =>
        {
            Assert.That(year.Ground, Is.EqualTo(FrozenGround.Permafrost));
            Assert.That(year.ActiveLayerThickness.Value, Is.EqualTo(0.65 + (0.225 / 2)).Within(1e-12));
            Assert.That(year.PermafrostBase.Value, Is.EqualTo(5 + (3.0 / 4)).Within(1e-12));
            Assert.That(year.FrozenDepth.Value, Is.EqualTo(5 + (3.0 * 2 / 5)).Within(1e-12), "winter's frost limit");
        });
    }

    [Test]
    public void Series_of_the_wrong_length_are_refused()
    {
        DailySeries series = Ground(WarmProfile, ColdProfile);
        series.SnowDepth = new double[10];
        Assert.That(() => FreezeThawMetrics.Of(series.Ground), Throws.ArgumentException.With.Message.Contains("SnowDepth holds 10 values"));
    }

    [Test]
    public void A_quarantined_year_has_no_value_anywhere()
    {
        FreezeThawYear year = FreezeThawYear.Missing(Validity.Quarantined);
        Assert.Multiple(() =>
        {
            Assert.That(year.FreezeOnset[4], Is.EqualTo(FlaggedValue.Missing(Validity.Quarantined)));
            Assert.That(year.ThawPeriod.Duration.Value, Is.NaN);
            Assert.That(year.Ground, Is.EqualTo(FrozenGround.NoData));
        });
    }

    [Test]
    public void A_year_of_a_pixel_allocates_nothing()
    {
        DailySeries series = Ground([9, 6, 1, -1, -2], ColdProfile, frozenBelowBefore: true);
        series.SnowDepth = new double[series.DayCount];
        FreezeThawMetrics.Of(series.Ground);
        long before = GC.GetAllocatedBytesForCurrentThread();
        FreezeThawMetrics.Of(series.Ground);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
