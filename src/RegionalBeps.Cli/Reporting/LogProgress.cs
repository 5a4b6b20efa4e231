using System.Globalization;
using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Cli.Reporting;

/// <summary>Progress as lines that stand well in a log: one when a phase begins and ends, and one every ten seconds between.</summary>
internal sealed class LogProgress(TextWriter log, TimeProvider clock) : IRunProgress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private Phase? _phase;
    private long _lastLine;

    /// <inheritdoc/>
    public void BeginPhase(string name, long total, string unit)
    {
        lock (_lock)
        {
            EndPhase();
            _phase = new Phase(name, total, unit, clock.GetTimestamp());
            _lastLine = _phase.Begin;
            Write(total > 0 ? FormattableString.Invariant($"{name}: {total} {unit}") : name);
        }
    }

    /// <inheritdoc/>
    public void Report(long done)
    {
        lock (_lock)
        {
            if (_phase is null || clock.GetElapsedTime(_lastLine) < BetweenLines)
            {
                return;
            }

            _lastLine = clock.GetTimestamp();
            Write(_phase.Describe(done, clock.GetElapsedTime(_phase.Begin)));
        }
    }

    /// <inheritdoc/>
    public void Note(string message)
    {
        lock (_lock)
        {
            Write(message);
        }
    }

    /// <summary>Closes the last phase with the time that it took.</summary>
    public void EndPhase()
    {
        lock (_lock)
        {
            if (_phase is { } ended)
            {
                Write(FormattableString.Invariant($"{ended.Name}: done in {Duration.Format(clock.GetElapsedTime(ended.Begin))}"));
                _phase = null;
            }
        }
    }

    private void Write(string line) =>
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z  {line}"));

    private sealed record Phase(string Name, long Total, string Unit, long Begin)
    {
        public string Describe(long done, TimeSpan elapsed)
        {
            if (Total <= 0)
            {
                return FormattableString.Invariant($"{Name}: {done} {Unit}");
            }

            string left = done > 0 ? $", {Duration.Format(elapsed * ((double)(Total - done) / done))} left" : "";
            return FormattableString.Invariant($"{Name}: {done} of {Total} {Unit} ({100.0 * done / Total:0} %){left}");
        }
    }
}
