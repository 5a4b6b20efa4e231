using RegionalBeps.Grids;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Schemes;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>The weather of a site on the steps that columns take: hours, parts of a day, or days of the site's standard time.</summary>
internal sealed class SteppedForcing
{
    private const int MinutesPerHour = 60;
    private const int MinutesPerDay = 1440;
    private const int WholeMantissa = 23;

    private SteppedForcing(ForcingChunk chunk, RunClock clock, DateOnly first, DateOnly last)
    {
        Chunk = chunk;
        Clock = clock;
        First = first;
        Last = last;
    }

    /// <summary>The values.</summary>
    public ForcingChunk Chunk { get; }

    /// <summary>How days lie in time.</summary>
    public RunClock Clock { get; }

    /// <summary>The first day with all its steps.</summary>
    public DateOnly First { get; }

    /// <summary>The last day with all its steps.</summary>
    public DateOnly Last { get; }

    /// <summary>The variables, in the order of the chunk.</summary>
    public IEnumerable<string> Names => Chunk.Header.Variables.Select(variable => variable.Name);

    /// <summary>Brings the weather to steps.</summary>
    /// <param name="weather">The weather on the steps of its file.</param>
    /// <param name="standardTime">Hours by which the site's standard time is ahead of UTC.</param>
    /// <param name="clock">By how much the file's clock is ahead of UTC.</param>
    /// <exception cref="InputException">The file holds no whole day, or its steps do not divide the hours.</exception>
    public static SteppedForcing Of(ForcingTable weather, int standardTime, TimeSpan clock)
    {
        int minutes = Math.Max(weather.Axis.Minutes, MinutesPerHour);
        int perStep = minutes / weather.Axis.Minutes;
        int skipped = RowsBeforeStep(weather, clock, minutes);
        int count = (weather.Axis.Begins.Length - skipped) / perStep;
        string[] names = [.. weather.Values.Keys.Order(StringComparer.Ordinal)];
        var values = new float[names.Length * Math.Max(count, 0)];
        for (int variable = 0; variable < names.Length; variable++)
        {
            double[] rows = weather.Values[names[variable]];
            for (int step = 0; step < count; step++)
            {
                double sum = 0;
                for (int row = 0; row < perStep; row++)
                {
                    sum += rows[skipped + (step * perStep) + row];
                }

                values[(variable * count) + step] = (float)(sum / perStep);
            }
        }

        DateTime first = count > 0 ? weather.Axis.Begins[skipped] - clock : default;
        RunClock runClock = RunClock.ForLocalDays(HoursAhead(minutes, standardTime, clock));
        DateOnly firstDay = DateOnly.FromDateTime(count > 0 ? first.AddHours(runClock.HoursAheadOfUtc).AddMinutes(MinutesPerDay - 1) : default);
        DateOnly lastDay = count > 0 ? DateOnly.FromDateTime(first.AddMinutes((double)count * minutes).AddHours(runClock.HoursAheadOfUtc)).AddDays(-1) : default;
        if (count == 0 || lastDay < firstDay)
        {
            throw new InputException(weather.Table.File, "it holds no whole day", "name a file with more rows");
        }

        StoredVariable[] variables = [.. names.Select(name => new StoredVariable(name, ForcingTable.Describe(name).Unit, WholeMantissa))];
        var header = new ChunkHeader("", weather.Table.File, first.Year, variables, first, TimeSpan.FromMinutes(minutes), count, CellCount: 1);
        return new SteppedForcing(new ForcingChunk(header, values), runClock, firstDay, lastDay);
    }

    /// <summary>Days of the site's standard time where steps divide them so; else days that begin with a step.</summary>
    private static int HoursAhead(int minutes, int standardTime, TimeSpan clock)
    {
        if (minutes == MinutesPerHour)
        {
            return standardTime;
        }

        int hours = (int)Math.Round(clock.TotalHours);
        int step = minutes == MinutesPerDay ? MinutesPerDay / MinutesPerHour : minutes / MinutesPerHour;
        return minutes == MinutesPerDay ? hours : hours + ((int)Math.Floor((standardTime - hours) / (double)step) * step);
    }

    /// <summary>Rows before the first whole hour, or, of longer steps, before the first step of a day's division.</summary>
    private static int RowsBeforeStep(ForcingTable weather, TimeSpan clock, int minutes)
    {
        if (weather.Axis.Minutes >= MinutesPerHour)
        {
            return 0;
        }

        int row = 0;
        while (row < weather.Axis.Begins.Length && (weather.Axis.Begins[row] - clock).TimeOfDay.TotalMinutes % minutes != 0)
        {
            row++;
        }

        return row;
    }
}
