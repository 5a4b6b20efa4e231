using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>The steps of a run: the cycles of the spin-up, then the years of the period.</summary>
public static class RunCalendar
{
    /// <summary>Lists the steps.</summary>
    /// <param name="period">The days that are mapped.</param>
    /// <param name="cycle">The years that the spin-up repeats, or null for no spin-up.</param>
    /// <param name="maxCycles">How often it repeats them at most.</param>
    public static IReadOnlyList<RunStep> Steps(PeriodSettings period, YearRange? cycle, int maxCycles)
    {
        ArgumentNullException.ThrowIfNull(period);
        var steps = new List<RunStep>();
        for (int round = 1; cycle is { } years && round <= maxCycles; round++)
        {
            for (int year = years.First; year <= years.Last; year++)
            {
                steps.Add(new RunStep(steps.Count, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), round, year == years.Last));
            }
        }

        for (int year = period.From.Year; year <= period.To.Year; year++)
        {
            DateOnly first = year == period.From.Year ? period.From : new DateOnly(year, 1, 1);
            DateOnly last = year == period.To.Year ? period.To : new DateOnly(year, 12, 31);
            steps.Add(new RunStep(steps.Count, first, last, Cycle: 0, EndsCycle: false));
        }

        return steps;
    }
}
