using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Pipeline.Tests.Flow;

public class RunCalendarTests
{
    [Test]
    public void The_spin_up_repeats_its_years_before_the_period()
    {
        var period = new PeriodSettings { From = new DateOnly(2000, 1, 1), To = new DateOnly(2002, 12, 31) };

        IReadOnlyList<RunStep> steps = RunCalendar.Steps(period, new YearRange(2000, 2001), maxCycles: 2);

        Assert.That(steps.Select(step => step.Year), Is.EqualTo(new[] { 2000, 2001, 2000, 2001, 2000, 2001, 2002 }));
        Assert.That(steps.Select(step => step.Cycle), Is.EqualTo(new[] { 1, 1, 2, 2, 0, 0, 0 }));
        Assert.That(steps.Select(step => step.EndsCycle), Is.EqualTo(new[] { false, true, false, true, false, false, false }));
        Assert.That(steps.Select(step => step.Index), Is.EqualTo(Enumerable.Range(0, 7)));
    }

    [Test]
    public void Part_years_begin_and_end_with_the_period()
    {
        var period = new PeriodSettings { From = new DateOnly(2018, 10, 1), To = new DateOnly(2019, 2, 3) };

        IReadOnlyList<RunStep> steps = RunCalendar.Steps(period, cycle: null, maxCycles: 6);

        Assert.That(steps, Has.Count.EqualTo(2));
        Assert.That(steps[0].First, Is.EqualTo(new DateOnly(2018, 10, 1)));
        Assert.That(steps[0].Last, Is.EqualTo(new DateOnly(2018, 12, 31)));
        Assert.That(steps[1].Days, Is.EqualTo(34));
    }
}
