using RegionalBeps.Grids.Store;

namespace RegionalBeps.Grids.Tests.Store;

public class StepAxisTests
{
    private static DateTime Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void A_year_reaches_one_day_into_the_years_beside_it()
    {
        StepAxis axis = new(Utc(2000, 1, 1), TimeSpan.FromHours(3), 8 * (366 + 365 + 365));
        StepRange year = axis.StepsOfYear(2001);
        Assert.That(axis.InstantOf(year.First), Is.EqualTo(Utc(2000, 12, 31)));
        Assert.That(axis.InstantOf(year.End), Is.EqualTo(Utc(2002, 1, 2)));
        Assert.That(year.Count, Is.EqualTo(8 * 367));
    }

    [Test]
    public void The_first_and_last_year_end_where_the_data_end()
    {
        StepAxis axis = new(Utc(2000, 1, 1), TimeSpan.FromDays(1), 366 + 365);
        Assert.That(axis.StepsOfYear(2000), Is.EqualTo(new StepRange(0, 367)));
        Assert.That(axis.StepsOfYear(2001), Is.EqualTo(new StepRange(365, 366)));
        Assert.That(axis.StepsOfYear(2005).Count, Is.Zero);
    }

    [Test]
    public void Both_years_beside_a_turn_of_the_year_have_its_two_days()
    {
        StepAxis axis = new(Utc(2000, 1, 1), TimeSpan.FromDays(1), 366 + 365 + 365);
        StepRange common = axis.StepsOfYear(2000).Intersect(axis.StepsOfYear(2001));
        Assert.That((axis.InstantOf(common.First), common.Count), Is.EqualTo((Utc(2000, 12, 31), 2)));
    }

    [Test]
    public void A_step_that_does_not_divide_a_day_is_refused()
    {
        Assert.That(() => new StepAxis(Utc(2000, 1, 1), TimeSpan.FromHours(5), 10), Throws.ArgumentException);
    }

    [Test]
    public void Local_time_is_refused()
    {
        Assert.That(() => new StepAxis(new DateTime(2000, 1, 1), TimeSpan.FromDays(1), 10), Throws.ArgumentException);
    }
}
