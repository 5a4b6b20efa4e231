using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Sites.Columns;

namespace RegionalBeps.Pipeline.Tests.Sites;

public sealed class SiteCalendarTests
{
    [Test]
    public void A_season_is_not_repeated()
    {
        IReadOnlyList<RunStep> steps = SiteCalendar.Steps(Period("1995-10-31", "1996-06-16"), maxCycles: 6);

        Assert.That(steps, Has.All.Property(nameof(RunStep.IsSpinUp)).False);
        Assert.That(steps.Sum(step => step.Days), Is.EqualTo(230));
    }

    [TestCase("2013-10-01", "2014-09-30", 365)]
    [TestCase("2013-10-01", "2014-09-20", 355)]
    [TestCase("2004-03-01", "2005-08-31", 365)]
    public void Twelve_months_are_repeated_from_the_first_day_on(string from, string to, int days)
    {
        IReadOnlyList<RunStep> steps = SiteCalendar.Steps(Period(from, to), maxCycles: 2);

        RunStep[] first = [.. steps.Where(step => step.Cycle == 1)];
        Assert.That(first.Sum(step => step.Days), Is.EqualTo(days));
        Assert.That(first.Select(step => step.EndsCycle), Is.EqualTo(new[] { false, true }));
        Assert.That(steps.Where(step => !step.IsSpinUp).Sum(step => step.Days), Is.EqualTo(Period(from, to).Days));
        Assert.That(steps.Select(step => step.Index), Is.EqualTo(Enumerable.Range(0, steps.Count)));
    }

    private static PeriodSettings Period(string from, string to) => new() { From = DateOnly.Parse(from), To = DateOnly.Parse(to) };
}
