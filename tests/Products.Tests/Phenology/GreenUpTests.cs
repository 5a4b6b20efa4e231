using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Products.Tests.Phenology;

public class GreenUpTests
{
    // 0.5 in winter, a straight rise of 0.05 a day from day 101 to 4.5 on day 180, and down again after day 250.
    private static double[] Deciduous(int days = 365) =>
        [.. Enumerable.Range(1, days).Select(day => 0.5 + (0.05 * Math.Clamp(Math.Min(day - 100, 330 - day), 0, 80)))];

    [TestCase(0.1, 108)]
    [TestCase(0.2, 116)]
    [TestCase(0.5, 140)]
    public void Green_up_is_where_the_share_of_the_amplitude_is_reached(double share, int day)
    {
        // A hair below the exact share, because the threshold falls on a value of the curve.
        Assert.That(GreenUp.Of(Deciduous(), 2001, share - 1e-9), Is.EqualTo(new GreenUp(FlaggedValue.Of(day), false)));
    }

    [Test]
    public void The_first_rise_that_lasts_ten_days_counts()
    {
        double[] series = Deciduous();
        series.AsSpan(69, 9).Fill(2);
        Assert.That(GreenUp.Of(series, 2001).Day.Value, Is.GreaterThan(110));
        series.AsSpan(69, 10).Fill(2);
        Assert.That(GreenUp.Of(series, 2001).Day.Value, Is.EqualTo(70));
    }

    [Test]
    public void Ground_that_is_green_before_the_window_opens_has_no_green_up()
    {
        double[] series = Deciduous();
        series.AsSpan(40, 300).Fill(4.5);
        Assert.That(GreenUp.Of(series, 2001).Day, Is.EqualTo(FlaggedValue.Missing(Validity.CriterionNeverMet)));
    }

    [Test]
    public void Bare_ground_has_no_green_up()
    {
        double[] series = [.. Deciduous().Select(value => value * 0.07)];
        Assert.That(GreenUp.Of(series, 2001).Day, Is.EqualTo(FlaggedValue.Missing(Validity.CriterionNeverMet)));
    }

    [Test]
    public void Evergreen_leaves_are_marked_as_of_low_amplitude()
    {
        double[] series = [.. Deciduous().Select(value => 3 + (0.2 * value))];
        GreenUp greenUp = GreenUp.Of(series, 2001);
        Assert.That(greenUp.HasLowAmplitude);
        Assert.That(greenUp.Day.IsValid);
    }

    [Test]
    public void The_lowest_value_is_that_of_January_to_March()
    {
        double[] series = Deciduous();
        series[364] = -100;
        Assert.That(GreenUp.Of(series, 2001).Day, Is.EqualTo(GreenUp.Of(Deciduous(), 2001).Day));
        series[89] = 0.1;
        Assert.That(GreenUp.Of(series, 2001).Day, Is.Not.EqualTo(GreenUp.Of(Deciduous(), 2001).Day));
    }

    [TestCase(18, true)]
    [TestCase(19, false)]
    public void No_more_than_five_percent_of_the_days_may_be_missing(int missing, bool valid)
    {
        double[] series = Deciduous();
        series.AsSpan(200, missing).Fill(double.NaN);
        Assert.That(GreenUp.Of(series, 2001).Day.IsValid, Is.EqualTo(valid));
    }

    [Test]
    public void A_leap_year_is_one_day_longer()
    {
        Assert.That(GreenUp.Of(Deciduous(366), 2004, 0.2 - 1e-9).Day.Value, Is.EqualTo(116));
    }

    [Test]
    public void Curvature_finds_where_the_rise_begins() =>
        Assert.That(GreenUp.ByCurvature(Deciduous(), 2001).Value, Is.EqualTo(100).Within(3));

    [Test]
    public void Curvature_does_not_ask_how_much_leaf_area_there_is_or_when_the_clock_starts()
    {
        double[] doubled = [.. Deciduous().Select(value => 2 * value)];
        Assert.That(GreenUp.ByCurvature(doubled, 2001), Is.EqualTo(GreenUp.ByCurvature(Deciduous(), 2001)));
    }

    [Test]
    public void Curvature_has_the_flags_of_the_thresholds()
    {
        Assert.That(GreenUp.ByCurvature([.. Enumerable.Repeat(0.4, 365)], 2001), Is.EqualTo(FlaggedValue.Missing(Validity.CriterionNeverMet)));
        Assert.That(GreenUp.ByCurvature([.. Enumerable.Repeat(double.NaN, 365)], 2001), Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
    }
}
