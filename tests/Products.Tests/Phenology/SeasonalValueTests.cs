using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Products.Tests.Phenology;

public class SeasonalValueTests
{
    private static readonly double[] DayNumbers = [.. Enumerable.Range(1, 365).Select(day => (double)day)];

    [TestCase(Season.Spring, 2001, 60, 151)]
    [TestCase(Season.Spring, 2004, 61, 152)]
    [TestCase(Season.Summer, 2001, 152, 243)]
    [TestCase(Season.Autumn, 2001, 244, 334)]
    [TestCase(Season.EarlyGrowingSeason, 2001, 121, 181)]
    [TestCase(Season.PeakGrowingSeason, 2001, 182, 243)]
    [TestCase(Season.LateGrowingSeason, 2001, 244, 273)]
    [TestCase(Season.Year, 2004, 1, 366)]
    public void Seasons_are_whole_months_of_the_real_calendar(Season season, int year, int first, int last)
    {
        Assert.That(DaySpan.Of(season, year), Is.EqualTo(new DaySpan(first, last)));
    }

    [Test]
    public void The_pre_season_ends_the_day_before_the_mean_green_up()
    {
        Assert.That(DaySpan.PreSeason(120.4), Is.EqualTo(new DaySpan(30, 119)));
        Assert.That(DaySpan.PreSeason(70).First, Is.EqualTo(-20));
    }

    [Test]
    public void Mean_and_sum_cover_both_ends_of_the_span()
    {
        Assert.That(SeasonalValue.Mean(DayNumbers, 0, new DaySpan(10, 20)).Value, Is.EqualTo(15));
        Assert.That(SeasonalValue.Sum(DayNumbers, 0, new DaySpan(10, 20)).Value, Is.EqualTo(165));
    }

    [Test]
    public void A_span_may_begin_in_the_year_before()
    {
        Assert.That(SeasonalValue.Mean([1, 2, 3, 10, 20], 3, new DaySpan(-1, 1)).Value, Is.EqualTo(5));
    }

    [Test]
    public void A_missing_day_counts_like_the_mean_of_the_others()
    {
        double[] series = [.. Enumerable.Repeat(2.0, 365)];
        series[200] = double.NaN;
        Assert.That(SeasonalValue.Sum(series, 0, DaySpan.Of(Season.Summer, 2001)), Is.EqualTo(FlaggedValue.Of(2 * 92)));
    }

    [TestCase(4, true)]
    [TestCase(5, false)]
    public void No_more_than_five_percent_of_a_season_may_be_missing(int missing, bool valid)
    {
        double[] series = [.. DayNumbers];
        series.AsSpan(160, missing).Fill(double.NaN);
        Assert.That(SeasonalValue.Mean(series, 0, DaySpan.Of(Season.Summer, 2001)).IsValid, Is.EqualTo(valid));
    }

    [Test]
    public void Days_outside_the_series_are_missing()
    {
        Assert.That(SeasonalValue.Mean(DayNumbers, 0, new DaySpan(-10, 30)), Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
        Assert.That(SeasonalValue.Mean([], 0, DaySpan.Of(Season.Year, 2001)), Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
    }

    [Test]
    public void Net_production_is_what_respiration_leaves_of_gross_production()
    {
        double[] gross = [.. Enumerable.Repeat(5.0, 365)];
        double[] respiration = [.. Enumerable.Repeat(6.0, 365)];
        CarbonBalance balance = CarbonBalance.Of(gross, respiration, 0, new DaySpan(1, 10));
        Assert.That(balance, Is.EqualTo(new CarbonBalance(FlaggedValue.Of(50), FlaggedValue.Of(60), FlaggedValue.Of(-10))));
        respiration.AsSpan(0, 5).Fill(double.NaN);
        balance = CarbonBalance.Of(gross, respiration, 0, new DaySpan(1, 10));
        Assert.Multiple(() =>
        {
            Assert.That(balance.GrossPrimaryProduction.IsValid);
            Assert.That(balance.EcosystemRespiration, Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
            Assert.That(balance.NetEcosystemProduction, Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
        });
    }
}
