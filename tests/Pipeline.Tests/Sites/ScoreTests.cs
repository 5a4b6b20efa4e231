using RegionalBeps.Pipeline.Sites.Scores;

namespace RegionalBeps.Pipeline.Tests.Sites;

public sealed class ScoreTests
{
    [Test]
    public void A_score_is_taken_over_the_days_of_both()
    {
        SeriesScore score = SeriesScore.Of([1, 2, 3, 100, 6], [0, 2, 4, double.NaN, 5]);

        Assert.Multiple(() =>
        {
            Assert.That(score.Days, Is.EqualTo(4));
            Assert.That(score.Rmse, Is.EqualTo(Math.Sqrt(0.75)).Within(1e-12));
            Assert.That(score.Bias, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(score.DeterminationCoefficient, Is.EqualTo(13.0 * 13.0 / (14.0 * 14.75)).Within(1e-12));
            Assert.That(score.ObservedMean, Is.EqualTo(2.75));
        });
    }

    [Test]
    public void Anomalies_know_nothing_of_the_season()
    {
        double[] season = [.. Enumerable.Range(0, 365).Select(day => 15 * Math.Sin(2 * Math.PI * day / 365))];
        double[] one = [.. season.Select((value, day) => value + (day % 2 == 0 ? 1 : -1))];
        double[] opposite = [.. season.Select((value, day) => value + (day % 2 == 0 ? -1 : 1))];

        SeriesScore score = SeriesScore.Of(one, opposite);

        Assert.Multiple(() =>
        {
            Assert.That(score.DeterminationCoefficient, Is.GreaterThan(0.95));
            Assert.That(score.AnomalyCorrelation, Is.LessThan(-0.7));
        });
    }

    [Test]
    public void Nothing_in_common_is_no_score() => Assert.That(SeriesScore.Of([1, double.NaN], [double.NaN, 1]).Days, Is.Zero);

    [Test]
    public void Onsets_of_a_sensor_follow_the_rules_of_the_maps()
    {
        var first = new DateOnly(2000, 9, 1);
        double[] daily = [.. Enumerable.Range(0, 487).Select(day => first.AddDays(day) < new DateOnly(2000, 11, 10) ? 5.0
            : first.AddDays(day) < new DateOnly(2001, 4, 20) ? -3 : first.AddDays(day) < new DateOnly(2001, 10, 30) ? 8 : -1)];

        SensorYear year = SensorYear.Of(2001, daily, [], first, daysAfter: 31);

        Assert.Multiple(() =>
        {
            Assert.That(year.Thaw.Value, Is.EqualTo(110));
            Assert.That(year.Freeze.Value, Is.EqualTo(303));
            Assert.That(year.FrozenDays, Is.EqualTo(161));
            Assert.That(year.ThawPeriod.IsValid, Is.False);
        });
    }
}
