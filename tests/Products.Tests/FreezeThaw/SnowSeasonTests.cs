using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.FreezeThaw;

public class SnowSeasonTests
{
    private static FlaggedValue SnowOff(Func<int, double> depthOfDay)
    {
        DailySeries series = new DailySeries().SetAll((_, _) => -1);
        series.SnowDepth = Enumerable.Range(-121, series.DayCount).Select(depthOfDay).ToArray();
        return SnowSeason.SnowOff(series.Ground);
    }

    [Test]
    public void Snow_is_off_on_the_first_day_without_cover()
    {
        Assert.That(SnowOff(day => day is > -40 and < 105 ? 0.3 : 0.005), Is.EqualTo(FlaggedValue.Of(105)));
    }

    [Test]
    public void A_late_dusting_does_not_move_it()
    {
        Assert.That(SnowOff(day => day is > -40 and < 105 or >= 120 and < 126 ? 0.3 : 0).Value, Is.EqualTo(105));
    }

    [Test]
    public void A_cover_that_ended_before_the_year_is_not_this_years()
    {
        Assert.That(SnowOff(day => day is > -80 and < -20 or >= 30 and < 60 ? 0.3 : 0).Value, Is.EqualTo(60));
    }

    [Test]
    public void A_missing_day_does_not_end_the_cover()
    {
        Assert.That(SnowOff(day => day == 50 ? double.NaN : day is > -40 and < 105 ? 0.3 : 0).Value, Is.EqualTo(105));
    }

    [Test]
    public void No_lasting_cover_and_no_end_of_it_are_flagged()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SnowOff(day => day is >= 30 and < 44 ? 0.3 : 0), Is.EqualTo(FlaggedValue.Missing(Validity.CriterionNeverMet)));
            Assert.That(SnowOff(_ => 0.3), Is.EqualTo(FlaggedValue.Missing(Validity.NeverThawed)));
            Assert.That(SnowOff(_ => double.NaN), Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
            Assert.That(SnowSeason.SnowOff(new DailySeries().Ground), Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
        });
    }
}
