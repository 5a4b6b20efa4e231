using RegionalBeps.Grids.Time;

namespace RegionalBeps.Grids.Tests.Time;

public sealed class CfTimeTests
{
    [TestCase("hours since 1900-01-01 00:00:00.0", "gregorian", 1041504.0, "2018-10-25T00:00:00")]
    [TestCase("days since 2046-1-1", "proleptic_gregorian", 0.5, "2046-01-01T12:00:00")]
    [TestCase("days since 1801-01-01", "proleptic_gregorian", 273.0, "1801-10-01T00:00:00")]
    [TestCase("minutes since 1970-01-01T00:00:00Z", null, 60.0, "1970-01-01T01:00:00")]
    [TestCase("seconds since 1970-01-01", "standard", 86399.0, "1970-01-01T23:59:59")]
    [TestCase("hours since 2000-01-01 08:00 +08:00", "standard", 0.0, "2000-01-01T00:00:00")]
    [TestCase("hours since 2000-01-01 00:00 -3:30", "standard", 0.0, "2000-01-01T03:30:00")]
    [TestCase("days since 2000-02-29", "standard", 366.0, "2001-03-01T00:00:00")]
    [TestCase("days since 0001-01-01", "proleptic_gregorian", 719162.0, "1970-01-01T00:00:00")]
    [TestCase("days since 0001-01-01", "standard", 719164.0, "1970-01-01T00:00:00")]
    [TestCase("days since 1582-10-04", "standard", 1.0, "1582-10-15T00:00:00")]
    [TestCase("days since 1970-01-01", "julian", 0.0, "1970-01-14T00:00:00")]
    [TestCase("days since 0000-01-01", "noleap", 730000.0, "2000-01-01T00:00:00")]
    [TestCase("days since 2000-01-01", "noleap", 59.0, "2000-03-01T00:00:00")]
    [TestCase("days since 2001-01-01", "all_leap", 60.0, "2001-03-01T00:00:00")]
    [TestCase("months since 2000-01-15", "standard", 13.0, "2001-02-15T00:00:00")]
    [TestCase("years since 2000-01-01", "standard", -1.0, "1999-01-01T00:00:00")]
    public void Numbers_become_moments_in_utc(string units, string? calendar, double value, string expected)
    {
        Assert.That(CfTime.TryParse(units, calendar, out CfTime? time, out string? problem), Is.True, problem);
        Assert.That(time!.MomentOf(value), Is.EqualTo(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Real_days_agree_with_the_runtimes_own_calendar_over_four_centuries()
    {
        CfTime.TryParse("days since 1601-01-01", "standard", out CfTime? time, out _);
        DateTime first = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        int[] days = [.. Enumerable.Range(0, 150_000)];
        Assert.That(days.Select(day => time!.MomentOf(day)), Is.EqualTo(days.Select(day => (DateTime?)first.AddDays(day))));
    }

    [Test]
    public void A_date_that_the_real_calendar_lacks_has_no_moment()
    {
        CfTime.TryParse("days since 2001-01-01", "all_leap", out CfTime? time, out _);
        Assert.That(time!.MomentOf(59), Is.Null);
    }

    [Test]
    public void A_year_of_360_days_is_stretched_evenly_over_the_real_one()
    {
        CfTime.TryParse("days since 2001-01-01", "360_day", out CfTime? time, out _);
        DateTime?[] moments = [.. Enumerable.Range(0, 360).Select(day => time!.MomentOf(day))];
        Assert.Multiple(() =>
        {
            Assert.That(moments[0], Is.EqualTo(new DateTime(2001, 1, 1)));
            Assert.That(moments[359], Is.EqualTo(new DateTime(2001, 12, 31)));
            Assert.That(moments, Is.Unique);
            Assert.That(time!.IsReal, Is.False);
        });
    }

    [Test]
    public void Times_in_single_precision_are_rounded_within_their_last_digit()
    {
        CfTime.TryParse("days since 1978-01-01", null, out CfTime? time, out _);
        float stored = 8035.0417f;
        double precision = MathF.BitIncrement(stored) - stored;
        Assert.That(time!.MomentOf(stored, precision), Is.EqualTo(new DateTime(2000, 1, 1, 1, 0, 0)));
    }

    [TestCase("fortnights since 2000-01-01", null, "fortnights")]
    [TestCase("hours", null, "not of the form")]
    [TestCase("days since 2001-02-29", "noleap", "does not have")]
    [TestCase("days since 2001-01-01", "lunar", "CF does not know")]
    public void What_is_not_understood_is_refused(string units, string? calendar, string reason)
    {
        Assert.That(CfTime.TryParse(units, calendar, out _, out string? problem), Is.False);
        Assert.That(problem, Does.Contain(reason));
    }

    [Test]
    public void Fractions_of_a_month_and_years_before_1_are_refused()
    {
        CfTime.TryParse("months since 2000-01-01", null, out CfTime? months, out _);
        CfTime.TryParse("days since 0001-01-01", "proleptic_gregorian", out CfTime? days, out _);
        Assert.Multiple(() =>
        {
            Assert.That(() => months!.MomentOf(0.5), Throws.TypeOf<FormatException>());
            Assert.That(() => days!.MomentOf(-1), Throws.TypeOf<OverflowException>());
        });
    }
}
