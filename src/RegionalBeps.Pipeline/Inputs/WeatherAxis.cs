using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>The time steps that all weather variables of a run have in common.</summary>
public static class WeatherAxis
{
    /// <summary>How much may be lacking at either end of the period: the nearest step then stands for it.</summary>
    private static readonly TimeSpan Repeatable = TimeSpan.FromDays(1);

    /// <summary>Finds the common steps and makes sure that they cover the period.</summary>
    /// <param name="sources">The weather, variable by variable.</param>
    /// <param name="settings">The settings of the weather.</param>
    /// <param name="period">The days that are computed.</param>
    /// <param name="notes">Receives what was repeated at the ends.</param>
    /// <exception cref="InputException">A variable begins too late or ends too early.</exception>
    public static StepAxis Common(
        IReadOnlyList<RasterSource> sources, MeteorologySettings settings, PeriodSettings period, ICollection<string> notes)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(period);
        TimeSpan step = TimeSpan.FromHours((int)settings.Step);
        DateTime begin = BeginOf(period.From, settings.Clock);
        DateTime end = BeginOf(period.To.AddDays(1), settings.Clock);
        DateTime first = begin - StepAxis.Halo;
        DateTime last = end + StepAxis.Halo;
        foreach (RasterSource source in sources)
        {
            DateTime sourceBegin = BeginOfStep(source.Steps[0], settings);
            DateTime sourceEnd = BeginOfStep(source.Steps[^1], settings) + step;
            RequireCoverage(source, sourceBegin, sourceEnd, begin, end, notes);
            first = sourceBegin > first ? sourceBegin : first;
            last = sourceEnd < last ? sourceEnd : last;
        }

        return new StepAxis(first, step, (int)((last - first) / step));
    }

    /// <summary>For each step of the axis the step of a source that falls on it.</summary>
    /// <exception cref="InputException">The source's steps do not fall on those of the axis.</exception>
    public static int[] StepsOf(RasterSource source, StepAxis axis, MeteorologySettings settings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(axis);
        int[] steps = [.. Enumerable.Repeat(-1, axis.Count)];
        for (int step = 0; step < source.Steps.Count; step++)
        {
            TimeSpan since = BeginOfStep(source.Steps[step], settings) - axis.First;
            if (since.Ticks % axis.Step.Ticks != 0)
            {
                throw new InputException(
                    source.FileOfStep(step),
                    string.Create(CultureInfo.InvariantCulture, $"its time {source.Steps[step]} does not fall on the steps of the other variables, which begin at {axis.First:yyyy-MM-dd HH:mm'Z'}"),
                    "state the right time_label for the variable, or the right step",
                    source.Variable.Name);
            }

            long index = since.Ticks / axis.Step.Ticks;
            if (index >= 0 && index < axis.Count)
            {
                steps[index] = step;
            }
        }

        int missing = Array.IndexOf(steps, -1);
        return missing < 0
            ? steps
            : throw new InputException(
                source.Files[0],
                string.Create(CultureInfo.InvariantCulture, $"it has nothing at {axis.InstantOf(missing):yyyy-MM-dd HH:mm'Z'}"),
                "complete the files, or shorten the period",
                source.Variable.Name);
    }

    /// <summary>When a day begins on the clock of the weather's daily records, UTC; for records of solar days the date alone is meant.</summary>
    public static DateTime BeginOf(DateOnly day, Clock clock) =>
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-clock.HoursAheadOfUtc);

    // A daily record may be stamped at any hour of its day.
    private static DateTime BeginOfStep(Grids.Time.TimeStep step, MeteorologySettings settings)
    {
        DateTime begin = DateTime.SpecifyKind(step.Start, DateTimeKind.Utc);
        return (int)settings.Step == 24
            ? begin.AddHours(settings.Clock.HoursAheadOfUtc).Date.AddHours(-settings.Clock.HoursAheadOfUtc)
            : begin;
    }

    private static void RequireCoverage(
        RasterSource source, DateTime sourceBegin, DateTime sourceEnd, DateTime begin, DateTime end, ICollection<string> notes)
    {
        if (sourceBegin - begin > Repeatable || end - sourceEnd > Repeatable)
        {
            throw new InputException(
                source.Files[0],
                string.Create(CultureInfo.InvariantCulture, $"it runs from {sourceBegin:yyyy-MM-dd HH:mm'Z'} to {sourceEnd:yyyy-MM-dd HH:mm'Z'}, which does not cover the period from {begin:yyyy-MM-dd HH:mm'Z'} to {end:yyyy-MM-dd HH:mm'Z'}"),
                "bring the lacking files there, or shorten run.period",
                source.Variable.Name);
        }

        if (sourceBegin > begin || sourceEnd < end)
        {
            notes.Add($"{source.Variable.Name}: the first or last steps of the period are lacking, the nearest one stands for them.");
        }
    }
}
