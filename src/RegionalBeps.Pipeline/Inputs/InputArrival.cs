using RegionalBeps.Grids;
using RegionalBeps.Grids.Files;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Waits until the inputs of a night are there and nobody writes them any more.</summary>
/// <param name="clock">Tells the time.</param>
public sealed class InputArrival(TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    /// <summary>Waits as long as <c>night.wait</c> allows.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="progress">Is told what is waited for.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="InputException">A file is still being written. Missing files are left to the check, which tells all that is wrong.</exception>
    public async Task WaitAsync(PipelineConfiguration configuration, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(progress);
        var rest = TimeSpan.FromMinutes(configuration.Night.Rest);
        DateTimeOffset deadline = clock.GetUtcNow() + TimeSpan.FromMinutes(configuration.Night.Wait);
        string? told = null;
        while (true)
        {
            FileMatches files = InputFiles.Of(configuration);
            string? unrested = rest > TimeSpan.Zero ? files.Files.FirstOrDefault(file => AgeOf(file) < rest) : null;
            TimeSpan left = deadline - clock.GetUtcNow();
            // What could stand in is taken only when the wait for the file itself is over.
            string? absent = files.Missing.Count > 0 ? files.Missing[0] : files.Substitutes.Count > 0 ? files.Substitutes[0].Missing : null;
            if ((absent is null && unrested is null) || (left <= TimeSpan.Zero && unrested is null))
            {
                return;
            }

            if (left <= TimeSpan.Zero)
            {
                throw new InputException(
                    unrested!, FormattableString.Invariant($"it was written less than {rest.TotalMinutes:0.##} minutes ago and may still be being written"),
                    "give the same command again later, or lower night.rest");
            }

            string what = unrested is null ? $"Waiting for '{absent}', which is not there yet." : $"Waiting for '{unrested}' to rest.";
            if (what != told)
            {
                progress.Note(what);
                told = what;
            }

            await Task.Delay(left < BetweenLooks ? left : BetweenLooks, clock, cancellation).ConfigureAwait(false);
        }
    }

    // A file that was copied with its old time has still been touched just now. A time in the future is that of another clock, not of a writer.
    private TimeSpan AgeOf(string file)
    {
        FileStamp stamp = FileStamp.Of(file);
        DateTime touched = stamp.Touched > 0 ? DateTime.UnixEpoch.AddTicks(stamp.Touched / TimeSpan.NanosecondsPerTick) : stamp.Changed;
        TimeSpan age = clock.GetUtcNow().UtcDateTime - touched;
        return age < TimeSpan.Zero ? TimeSpan.MaxValue : age;
    }
}
