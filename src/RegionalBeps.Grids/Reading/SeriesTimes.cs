using System.Globalization;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Time;

namespace RegionalBeps.Grids.Reading;

/// <summary>Makes one series of steps of the stamps of one or many files.</summary>
internal static class SeriesTimes
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>The steps in the order of time.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="times">Their times, null for a file that has none.</param>
    /// <param name="cellMethods">Their cell methods.</param>
    /// <param name="variable">What they hold.</param>
    /// <param name="options">What the configuration says.</param>
    /// <exception cref="InputException">Labels are unknown, a calendar is not real, or steps are lacking or given twice.</exception>
    public static IReadOnlyList<SourceSlice> Join(
        IReadOnlyList<string> paths, IReadOnlyList<StampedTimes?> times, IReadOnlyList<string?> cellMethods, CatalogueVariable variable, RasterOptions options)
    {
        if (times.All(one => one is null))
        {
            return paths.Count == 1
                ? []
                : throw new InputException(paths[1], "several files are given, and this one has no time", "give one file, or files with times", variable.Name);
        }

        List<(DateTime Stamp, int File, int Slice)> stamps = [];
        for (int file = 0; file < paths.Count; file++)
        {
            StampedTimes stated = times[file]
                ?? throw new InputException(paths[file], "it has no time, while other files of the series have", "remove it, or give it times", variable.Name);
            RequireCalendar(paths[file], stated, variable, options);
            for (int slice = 0; slice < stated.Stamps.Count; slice++)
            {
                if (stated.Stamps[slice] is DateTime stamp)
                {
                    stamps.Add((stamp - options.ClockAheadOfUtc, file, slice));
                }
            }
        }

        stamps.Sort();
        for (int i = 1; i < stamps.Count; i++)
        {
            if (stamps[i].Stamp == stamps[i - 1].Stamp)
            {
                string first = paths[stamps[i - 1].File];
                string second = stamps[i].File == stamps[i - 1].File ? "twice in the file" : $"also in {paths[stamps[i].File]}";
                throw new InputException(first, $"the time {Text(stamps[i].Stamp)} is {second}", "remove one of the two", variable.Name);
            }
        }

        bool isRegular = variable.Group == VariableGroup.Meteorology;
        TimeSpan? spacing = options.Step ?? Spacing(stamps);
        List<SourceSlice> slices = [];
        foreach ((DateTime stamp, int file, int slice) in stamps)
        {
            TimeStep step = StepOf(paths[file], times[file]!, cellMethods[file], variable, options, stamp, slice, spacing);
            slices.Add(new SourceSlice(step, file, slice, IsRepeated: false));
        }

        return isRegular && spacing is TimeSpan length ? WithoutGaps(slices, length, paths, times, variable) : slices;
    }

    private static void RequireCalendar(string path, StampedTimes stated, CatalogueVariable variable, RasterOptions options)
    {
        if (!stated.IsRealCalendar && options.Calendar == CalendarMapping.Refuse)
        {
            throw new InputException(
                path, $"its calendar is '{stated.CalendarName}', whose days are not those of the real one",
                "map it with 'calendar: map' (lacking days repeat the day before), or convert the file first", variable.Name);
        }
    }

    private static TimeSpan? Spacing(List<(DateTime Stamp, int File, int Slice)> stamps) => stamps.Count < 2
        ? null
        : stamps.Zip(stamps.Skip(1), (one, next) => next.Stamp - one.Stamp).GroupBy(gap => gap).OrderByDescending(group => group.Count()).First().Key;

    private static TimeStep StepOf(
        string path, StampedTimes stated, string? cellMethods, CatalogueVariable variable, RasterOptions options, DateTime stamp, int slice, TimeSpan? spacing)
    {
        if (stated.Bounds is { } bounds && options.Label != TimeLabel.AccumulatedDay && bounds[slice].End > bounds[slice].Start)
        {
            return new TimeStep(bounds[slice].Start - options.ClockAheadOfUtc, bounds[slice].End - options.ClockAheadOfUtc);
        }

        TimeLabel label = options.Label ?? Unlabelled(path, cellMethods, variable);
        if (label == TimeLabel.Instant)
        {
            return new TimeStep(stamp, stamp);
        }

        TimeSpan length = spacing ?? throw new InputException(
            path, "it holds a single time, so that the length of its interval is unknown", "state it with 'step', for example 'step: 1d'", variable.Name);
        return label switch
        {
            TimeLabel.MeanBegin => new TimeStep(stamp, stamp + length),
            TimeLabel.MeanMid => new TimeStep(stamp - (length / 2), stamp + (length / 2)),
            _ => new TimeStep(stamp - length, stamp),
        };
    }

    /// <summary>Leaf area and layers are taken as of the moment; weather must say what its times mean.</summary>
    private static TimeLabel Unlabelled(string path, string? cellMethods, CatalogueVariable variable) =>
        variable.Group != VariableGroup.Meteorology || (cellMethods?.Contains("time: point", StringComparison.Ordinal) ?? false)
            ? TimeLabel.Instant
            : throw new InputException(
                path, "it does not say whether its values belong to the moment of their time stamps or to the interval before, around or after it",
                "state it with 'time_label' (instant, mean_begin, mean_mid, mean_end, accum_end or accum_day)", variable.Name);

    private static List<SourceSlice> WithoutGaps(
        List<SourceSlice> slices, TimeSpan length, IReadOnlyList<string> paths, IReadOnlyList<StampedTimes?> times, CatalogueVariable variable)
    {
        List<SourceSlice> whole = [slices[0]];
        int perDay = (int)Math.Max(1, OneDay / length);
        foreach (SourceSlice next in slices.Skip(1))
        {
            DateTime expected = whole[^1].Step.Start + length;
            while (next.Step.Start > expected)
            {
                if (times[next.File]!.IsRealCalendar || whole.Count < perDay || next.Step.Start - expected > OneDay)
                {
                    string other = next.File == whole[^1].File ? "" : $" after {paths[whole[^1].File]}";
                    throw new InputException(
                        paths[next.File],
                        $"the times from {Text(expected)} to {Text(next.Step.Start - length)} are lacking{other}, where the step is {Describe(length)}",
                        "complete the files, or shorten the period", variable.Name);
                }

                SourceSlice yesterday = whole[^perDay];
                TimeSpan move = expected - yesterday.Step.Start;
                whole.Add(yesterday with { Step = new TimeStep(expected, yesterday.Step.End + move), IsRepeated = true });
                expected += length;
            }

            if (next.Step.Start < expected)
            {
                throw new InputException(
                    paths[next.File],
                    $"its step at {Text(next.Step.Start)} begins {Describe(next.Step.Start - whole[^1].Step.Start)} after the one before, "
                    + $"where the step is {Describe(length)}",
                    "state the right 'step', or remove the times that are too many", variable.Name);
            }

            whole.Add(next);
        }

        return whole;
    }

    private static string Text(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Describe(TimeSpan length) => length.Ticks % OneDay.Ticks == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalDays:0} d")
        : string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.###} h");
}
