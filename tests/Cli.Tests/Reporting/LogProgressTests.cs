using RegionalBeps.Cli.Reporting;

namespace RegionalBeps.Cli.Tests.Reporting;

public class LogProgressTests
{
    private sealed class HandClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public void Advance(int seconds) => _seconds += seconds;

        public override long GetTimestamp() => _seconds;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero).AddSeconds(_seconds);
    }

    private static string[] LinesOf(Action<LogProgress, HandClock> work)
    {
        using StringWriter log = new();
        HandClock clock = new();
        work(new LogProgress(log, clock), clock);
        return log.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    [Test]
    public void A_phase_is_told_at_its_beginning_every_ten_seconds_and_at_its_end()
    {
        string[] lines = LinesOf((progress, clock) =>
        {
            progress.BeginPhase("spin-up", 96, "tile-years");
            for (int done = 1; done <= 24; done++)
            {
                clock.Advance(1);
                progress.Report(done);
            }

            progress.BeginPhase("writing", 0, "maps");
            progress.EndPhase();
        });

        Assert.That(lines, Is.EqualTo(new[]
        {
            "2026-11-22 02:00:00Z  spin-up: 96 tile-years",
            "2026-11-22 02:00:10Z  spin-up: 10 of 96 tile-years (10 %), 0:01:26 left",
            "2026-11-22 02:00:20Z  spin-up: 20 of 96 tile-years (21 %), 0:01:16 left",
            "2026-11-22 02:00:24Z  spin-up: done in 0:00:24",
            "2026-11-22 02:00:24Z  writing",
            "2026-11-22 02:00:24Z  writing: done in 0:00:00",
        }));
    }

    [Test]
    public void A_note_stands_at_once()
    {
        Assert.That(LinesOf((progress, _) => progress.Note("Wind is the constant 2.5 m s-1.")),
            Is.EqualTo(new[] { "2026-11-22 02:00:00Z  Wind is the constant 2.5 m s-1." }));
    }
}
