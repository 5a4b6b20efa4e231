using System.Diagnostics;
using System.Globalization;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Profiling;

namespace RegionalBeps.Benchmarks.Column;

/// <summary>
/// What an hour of the reference column and of the improved one cost, measured in turns within one run, and where the improved hour's
/// time goes. The least processor time of many turns counts: other work on the machine only adds.
/// </summary>
internal static class ColumnHourRatios
{
    private const int Turns = 10;

    /// <summary>Prints both tables.</summary>
    public static void Print()
    {
        ColumnHourBenchmark columns = new();
        columns.MakeColumns();
        (string Name, Func<double> Run)[] schemes =
        [
            ("reference", columns.Reference), ("Scalar", columns.Scalar), ("Wide256", columns.Wide256), ("Wide512", columns.Wide512), ("Mixed512", columns.Mixed512),
        ];
        double[] least = LeastMicroseconds([.. schemes.Select(scheme => scheme.Run)]);
        Write($"{"column",-12}{"us per hour",14}{"hours per s",14}{"reference / it",16}");
        for (int scheme = 0; scheme < schemes.Length; scheme++)
        {
            Write($"{schemes[scheme].Name,-12}{least[scheme],14:F2}{1e6 / least[scheme],14:F0}{least[0] / least[scheme],16:F2}");
        }

        PrintProfile(columns);
    }

    private static double[] LeastMicroseconds(IReadOnlyList<Func<double>> runs)
    {
        double[] least = [.. runs.Select(_ => double.MaxValue)];
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int run = 0; run < runs.Count; run++)
            {
                TimeSpan begin = Environment.CpuUsage.UserTime;
                runs[run]();
                TimeSpan spent = Environment.CpuUsage.UserTime - begin;
                least[run] = Math.Min(least[run], spent.TotalMicroseconds / ColumnHourBenchmark.ColumnHours);
            }
        }

        return least;
    }

    private static void PrintProfile(ColumnHourBenchmark columns)
    {
        long[] least = [.. Enum.GetValues<HourProcess>().Select(_ => long.MaxValue)];
        for (int turn = 0; turn < Turns; turn++)
        {
            StopwatchClock clock = new();
            columns.Profile(LaneWidths.Widest, ref clock);
            for (int process = 0; process < least.Length; process++)
            {
                least[process] = Math.Min(least[process], clock.Ticks[process]);
            }
        }

        Write($"\n{LaneWidths.Widest,-14}{"us per column",14}{"share",8}");
        foreach (HourProcess process in Enum.GetValues<HourProcess>())
        {
            double microseconds = least[(int)process] * 1e6 / Stopwatch.Frequency / ColumnHourBenchmark.ColumnHours;
            Write($"{process,-14}{microseconds,14:F2}{(double)least[(int)process] / least.Sum(),8:P0}");
        }
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
