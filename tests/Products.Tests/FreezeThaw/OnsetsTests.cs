using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.FreezeThaw;

public class OnsetsTests
{
    [Test]
    public void Thaw_and_freeze_begin_on_the_first_day_of_their_spells()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 110, freeze: 290);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0), Is.EqualTo(FlaggedValue.Of(110)));
            Assert.That(Onsets.ThawLast(series.Ground, 0), Is.EqualTo(FlaggedValue.Of(110)));
            Assert.That(Onsets.Freeze(series.Ground, 0), Is.EqualTo(FlaggedValue.Of(290)));
        });
    }

    [Test]
    public void Four_warm_days_are_no_onset_but_five_are()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 120, freeze: 290).Set(0, 80, 83, 2);
        Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(120));
        series.Set(0, 84, 84, 2);
        Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(80));
    }

    [Test]
    public void The_number_of_consecutive_days_can_be_varied()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 120, freeze: 290).Set(0, 80, 82, 2).Set(0, 90, 95, 2);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0, 3).Value, Is.EqualTo(80));
            Assert.That(Onsets.Thaw(series.Ground, 0, 5).Value, Is.EqualTo(90));
            Assert.That(Onsets.Thaw(series.Ground, 0, 7).Value, Is.EqualTo(120));
        });
    }

    [Test]
    public void After_a_refreeze_the_first_onset_and_the_last_one_differ()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 100, freeze: 290).Set(0, 108, 115, -1).Set(0, 200, 205, 15);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(100));
            Assert.That(Onsets.ThawLast(series.Ground, 0).Value, Is.EqualTo(116));
        });
    }

    [Test]
    public void A_warm_spell_after_the_first_autumn_frost_is_not_the_last_thaw_onset()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 100, freeze: 290).Set(0, 200, 200, 20).Set(0, 262, 264, -1);
        Assert.That(Onsets.ThawLast(series.Ground, 0).Value, Is.EqualTo(100));
    }

    [Test]
    public void A_day_at_exactly_zero_is_neither_frozen_nor_thawed()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 100, freeze: 290).Set(0, 100, 104, 0).Set(0, 290, 299, 0);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(105));
            Assert.That(Onsets.Freeze(series.Ground, 0).Value, Is.EqualTo(300));
        });
    }

    [Test]
    public void A_thaw_that_begins_before_the_window_is_not_moved_to_its_first_day()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 20, freeze: 290);
        Assert.That(Onsets.Thaw(series.Ground, 0), Is.EqualTo(FlaggedValue.Missing(Validity.CriterionNeverMet)));
    }

    [Test]
    public void A_deep_layer_still_frozen_in_July_has_its_freeze_onset_in_autumn()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 230, freeze: 310);
        Assert.That(Onsets.Freeze(series.Ground, 4).Value, Is.EqualTo(310));
    }

    [Test]
    public void Ground_that_never_froze_says_so()
    {
        DailySeries series = new DailySeries().SetAll((_, _) => 3);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0).Flag, Is.EqualTo(Validity.NeverFroze));
            Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.NaN);
            Assert.That(Onsets.ThawLast(series.Ground, 0).Flag, Is.EqualTo(Validity.NeverFroze));
            Assert.That(Onsets.Freeze(series.Ground, 0).Flag, Is.EqualTo(Validity.NeverFroze));
        });
    }

    [Test]
    public void Ground_that_never_thawed_says_so()
    {
        DailySeries series = new DailySeries().SetAll((_, _) => -3);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 4).Flag, Is.EqualTo(Validity.NeverThawed));
            Assert.That(Onsets.Freeze(series.Ground, 4).Flag, Is.EqualTo(Validity.NeverThawed));
        });
    }

    [Test]
    public void Fourteen_frozen_days_are_brief_and_fifteen_make_an_onset()
    {
        DailySeries series = new DailySeries().SetAll((_, _) => 3).Set(0, 40, 53, -1);
        Assert.That(Onsets.Thaw(series.Ground, 0).Flag, Is.EqualTo(Validity.FrozenBriefly));
        series.Set(0, 54, 54, -1);
        Assert.That(Onsets.Thaw(series.Ground, 0), Is.EqualTo(FlaggedValue.Of(55)));
    }

    [Test]
    public void Many_frozen_days_without_a_long_spell_never_meet_the_criterion()
    {
        DailySeries series = new DailySeries().SetAll((_, day) => day is > 0 and < 60 && day % 10 != 0 ? -1 : 3);
        Assert.That(Onsets.Thaw(series.Ground, 0).Flag, Is.EqualTo(Validity.CriterionNeverMet));
    }

    [Test]
    public void The_frozen_spell_of_the_autumn_before_counts()
    {
        DailySeries series = new DailySeries().SetAll((_, day) => day is > -30 and < -5 ? -4 : day is >= 60 and < 70 ? -1 : 3);
        Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(70));
    }

    [Test]
    public void A_missing_day_neither_lengthens_nor_breaks_a_spell()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 100, freeze: 290).Set(0, 102, 102, double.NaN).Set(0, 250, 250, double.NaN);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(100));
            Assert.That(Onsets.ThawLast(series.Ground, 0).Value, Is.EqualTo(100));
            Assert.That(Onsets.Freeze(series.Ground, 0).Value, Is.EqualTo(290));
        });
    }

    [Test]
    public void A_first_year_without_the_autumn_before_has_its_onsets_too()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 110, freeze: 290, daysBeforeYear: 0);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(110));
            Assert.That(Onsets.Freeze(series.Ground, 0).Value, Is.EqualTo(290));
        });
    }

    [Test]
    public void Days_of_a_leap_year_keep_their_29_February()
    {
        DailySeries series = DailySeries.WithSummer(thaw: 61, freeze: 366 - 4, year: 2000);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(61));
            Assert.That(Onsets.Freeze(series.Ground, 0).Value, Is.EqualTo(362));
        });
    }

    [Test]
    public void A_frost_that_begins_on_the_last_days_needs_the_January_after()
    {
        DailySeries alone = DailySeries.WithSummer(thaw: 110, freeze: 364);
        Assert.That(Onsets.Freeze(alone.Ground, 0).Flag, Is.EqualTo(Validity.CriterionNeverMet));
        DailySeries continued = new DailySeries(daysAfterYear: 31).SetAll((_, day) => day is >= 110 and < 364 ? 8 : -8);
        Assert.That(Onsets.Freeze(continued.Ground, 0).Value, Is.EqualTo(364));
    }
}
