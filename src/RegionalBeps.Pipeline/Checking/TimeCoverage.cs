using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Time;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Whether a series of weather covers the period.</summary>
internal static class TimeCoverage
{
    /// <summary>
    /// What is lacking at the beginning and at the end. Up to one step may lack at either end, as it does where labels stand at the end of
    /// intervals or the files follow another clock: the nearest step stands for it.
    /// </summary>
    public static IEnumerable<InputException> Problems(RasterSource source, PeriodSettings period, MeteorologySettings weather)
    {
        TimeSpan step = TimeSpan.FromHours((int)weather.Step);
        DateTime from = period.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        DateTime to = period.To.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        DateTime first = source.Steps[0].Start;
        DateTime last = EndOf(source.Steps[^1], step);
        if (first - step > from)
        {
            yield return new InputException(
                source.FileOfStep(0), $"it begins on {Text(first)}, but run.period begins on {Text(from)}", "add the days before, or shorten the period", source.Variable.Name);
        }

        if (last + step < to)
        {
            yield return new InputException(
                source.FileOfStep(source.Steps.Count - 1), $"it ends on {Text(last)}, but run.period ends on {Text(to)}", "add the days after, or shorten the period", source.Variable.Name);
        }
    }

    /// <summary>The first and the last step that overlap the period.</summary>
    public static (int First, int Last) StepsOf(RasterSource source, PeriodSettings period)
    {
        DateTime from = period.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        DateTime to = period.To.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        int first = 0;
        while (first < source.Steps.Count - 1 && source.Steps[first].End <= from && source.Steps[first].Start < from)
        {
            first++;
        }

        int last = source.Steps.Count - 1;
        while (last > first && source.Steps[last].Start >= to)
        {
            last--;
        }

        return (first, last);
    }

    private static DateTime EndOf(TimeStep last, TimeSpan step) => last.Length > TimeSpan.Zero ? last.End : last.Start + step;

    private static string Text(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
