using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>The steps of a run whose weather holds no whole calendar year.</summary>
internal static class SiteCalendar
{
    private const int DaysThatAYearMayLack = 15;

    /// <summary>The first twelve months again and again, then the period itself; the period alone where it is shorter than that.</summary>
    /// <remarks>A season that is not closed by the others must not be repeated: its snow would pile up, and the ground would take its mean for the year's.</remarks>
    /// <param name="period">The days.</param>
    /// <param name="maxCycles">How often the twelve months are repeated before.</param>
    public static IReadOnlyList<RunStep> Steps(PeriodSettings period, int maxCycles)
    {
        IReadOnlyList<RunStep> run = RunCalendar.Steps(period, null, 0);
        if (!HoldsAYear(period))
        {
            return run;
        }

        DateOnly lastOfYear = LastOfYear(period.From);
        IReadOnlyList<RunStep> year = RunCalendar.Steps(period with { To = period.To < lastOfYear ? period.To : lastOfYear }, null, 0);
        IEnumerable<RunStep> repeated = Enumerable.Range(1, maxCycles)
            .SelectMany(cycle => year.Select(step => step with { Cycle = cycle, EndsCycle = step == year[^1] }));
        return [.. repeated.Concat(run).Select((step, index) => step with { Index = index })];
    }

    /// <summary>Whether a period holds twelve months, give or take half a month.</summary>
    /// <param name="period">The days.</param>
    public static bool HoldsAYear(PeriodSettings period) => period.To >= LastOfYear(period.From).AddDays(-DaysThatAYearMayLack);

    private static DateOnly LastOfYear(DateOnly first) => first.AddYears(1).AddDays(-1);
}
