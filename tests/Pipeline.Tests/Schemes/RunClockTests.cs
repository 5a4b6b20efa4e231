using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Tests.Schemes;

public class RunClockTests
{
    private static Pixel AtLongitude(double longitude) => new(0, 0, longitude, 50, 1e8, 1, 500, default);

    [Test]
    public void Hourly_days_begin_with_the_westernmost_sun_and_close_later_in_the_east()
    {
        Pixel west = AtLongitude(105);
        Pixel east = AtLongitude(132);
        RunClock clock = RunClock.ForSteps(1, [west, east]);

        Assert.That(clock.BeginOf(new DateOnly(2000, 1, 1)), Is.EqualTo(new DateTime(1999, 12, 31, 17, 0, 0, DateTimeKind.Utc)));
        Assert.That(clock.HoursIntoSolarDay(west), Is.EqualTo(0));
        Assert.That(clock.HoursIntoSolarDay(east), Is.EqualTo(2));
    }

    [TestCase(105.0, 3, ExpectedResult = 6)]
    [TestCase(-120.0, 3, ExpectedResult = -9)]
    [TestCase(-120.0, 1, ExpectedResult = -8)]
    [TestCase(7.6, 6, ExpectedResult = 0)]
    public int Days_of_steps_begin_where_a_step_begins(double longitude, int hoursPerStep) =>
        RunClock.ForSteps(hoursPerStep, [AtLongitude(longitude)]).HoursAheadOfUtc;

    [TestCase(0, 120.0, ExpectedResult = 8)]
    [TestCase(8, 120.0, ExpectedResult = 0)]
    [TestCase(8, 132.0, ExpectedResult = 1)]
    [TestCase(8, 105.0, ExpectedResult = 0)]
    [TestCase(0, -120.0, ExpectedResult = 0)]
    public int A_solar_day_closes_within_the_daily_record_or_is_the_record(int recordHoursAhead, double longitude) =>
        RunClock.ForDailyRecords(recordHoursAhead).HoursIntoSolarDay(AtLongitude(longitude));

    [Test]
    public void Records_of_solar_days_are_the_days_of_every_pixel()
    {
        Assert.That(RunClock.SolarDays.HoursIntoSolarDay(AtLongitude(132)), Is.EqualTo(0));
        Assert.That(RunClock.SolarDays.SolarLongitude(AtLongitude(132)), Is.EqualTo(0));
    }
}
