using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Tests.Weather;

public class MonthlyCycleTests
{
    private static readonly MonthlyCycle Cycle = new([0, 2, 4, 6, 8, 10, 12, 10, 8, 6, 4, 2]);

    [Test]
    public void The_middle_of_a_month_has_its_value()
    {
        Assert.That(Cycle.On(new DateOnly(2003, 1, 16)), Is.EqualTo(0).Within(1e-12));
        Assert.That(Cycle.On(new DateOnly(2003, 7, 16)), Is.EqualTo(12).Within(1e-12));
    }

    [TestCase(2003)]
    [TestCase(2004)]
    public void No_day_jumps_not_even_over_the_turn_of_the_year(int year)
    {
        for (DateOnly day = new(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            Assert.That(Math.Abs(Cycle.On(day.AddDays(1)) - Cycle.On(day)), Is.LessThan(0.08), $"{day}");
        }
    }

    [Test]
    public void A_constant_stays()
    {
        Assert.That(MonthlyCycle.Constant(1.7).On(new DateOnly(2000, 2, 29)), Is.EqualTo(1.7).Within(1e-12));
    }
}
