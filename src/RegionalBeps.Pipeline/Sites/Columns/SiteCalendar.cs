using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>The steps of a run whose weather holds no whole calendar year.</summary>
internal static class SiteCalendar
{
    /// <summary>The whole period again and again, then once more as the run itself.</summary>
    /// <param name="period">The days.</param>
    /// <param name="maxCycles">How often it is repeated before.</param>
    public static IReadOnlyList<RunStep> RepeatedPart(PeriodSettings period, int maxCycles)
    {
        IReadOnlyList<RunStep> once = RunCalendar.Steps(period, null, 0);
        var steps = new List<RunStep>();
        for (int cycle = 1; cycle <= maxCycles; cycle++)
        {
            steps.AddRange(once.Select((step, index) => new RunStep(steps.Count + index, step.First, step.Last, cycle, index == once.Count - 1)));
        }

        steps.AddRange(once.Select((step, index) => step with { Index = steps.Count + index }));
        return steps;
    }
}
