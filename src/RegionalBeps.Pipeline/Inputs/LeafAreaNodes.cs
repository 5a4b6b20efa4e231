using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Time;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>The moments at which leaf area is known, each in the middle of what its record stands for.</summary>
public static class LeafAreaNodes
{
    private const int MonthsInYear = 12;

    /// <summary>The moments of a series of composites, in the order of time.</summary>
    /// <param name="source">The series.</param>
    public static IReadOnlyList<(DateTime Middle, int Step)> OfSeries(RasterSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [.. source.Steps.Select((_, index) => (MiddleOf(source.Steps, index), index))];
    }

    /// <summary>The moments of one mean year, repeated so that each day of the years has one before and one after it.</summary>
    /// <param name="source">The mean year.</param>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year.</param>
    public static IReadOnlyList<(DateTime Middle, int Step)> OfClimatology(RasterSource source, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(source);
        var nodes = new List<(DateTime, int)>();
        for (int year = firstYear - 1; year <= lastYear + 1; year++)
        {
            for (int step = 0; step < source.Steps.Count; step++)
            {
                nodes.Add((MiddleInYear(source.Steps, step, year), step));
            }
        }

        return nodes;
    }

    private static DateTime MiddleInYear(IReadOnlyList<TimeStep> steps, int step, int year)
    {
        var begin = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        if (steps.Count == MonthsInYear)
        {
            DateTime month = begin.AddMonths(step);
            return month + ((month.AddMonths(1) - month) / 2);
        }

        DateTime middle = MiddleOf(steps, step);
        return begin + (middle - new DateTime(middle.Year, 1, 1, 0, 0, 0, middle.Kind));
    }

    // A composite that states no interval stands for the days until the next one; the last of a series for as many as the one before.
    private static DateTime MiddleOf(IReadOnlyList<TimeStep> steps, int step)
    {
        TimeStep own = steps[step];
        if (own.Length > TimeSpan.Zero || steps.Count == 1)
        {
            return DateTime.SpecifyKind(own.Middle, DateTimeKind.Utc);
        }

        TimeSpan length = step + 1 < steps.Count ? steps[step + 1].Start - own.Start : own.Start - steps[step - 1].Start;
        return DateTime.SpecifyKind(own.Start + (length / 2), DateTimeKind.Utc);
    }
}
