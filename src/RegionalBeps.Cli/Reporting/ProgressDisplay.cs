using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Cli.Reporting;

/// <summary>Chooses how progress is shown.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does work while its progress is shown: as a bar to a person, as lines to a log.</summary>
    public static T While<T>(Terminal terminal, Func<IRunProgress, T> work)
    {
        if (terminal.IsInteractive)
        {
            return BarProgress.Show(terminal.Error, work);
        }

        LogProgress progress = new(terminal.Error, TimeProvider.System);
        T result = work(progress);
        progress.EndPhase();
        return result;
    }
}
