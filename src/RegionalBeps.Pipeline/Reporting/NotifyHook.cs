using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;

namespace RegionalBeps.Pipeline.Reporting;

/// <summary>Tells the command <c>night.notify</c> how a run ended. Whatever the command does, the outcome of the run stands.</summary>
public static class NotifyHook
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs the command, if one is configured.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="outcome">How the run ended.</param>
    /// <param name="message">What was said of it.</param>
    /// <returns>What went wrong with the command, as a sentence; null where nothing did.</returns>
    public static string? Tell(PipelineConfiguration configuration, RunOutcome outcome, string message)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.Night.Notify is not { } command)
        {
            return null;
        }

        ProcessStartInfo start = OperatingSystem.IsWindows() ? new("cmd", ["/c", command]) : new("/bin/sh", ["-c", command]);
        start.WorkingDirectory = Path.GetDirectoryName(configuration.SourceFile);
        start.Environment["REGIONALBEPS_RUN"] = configuration.Run.Name;
        start.Environment["REGIONALBEPS_OUTCOME"] = outcome.ToString();
        start.Environment["REGIONALBEPS_EXIT_CODE"] = ((int)outcome).ToString(CultureInfo.InvariantCulture);
        start.Environment["REGIONALBEPS_MESSAGE"] = message;
        start.Environment["REGIONALBEPS_RELEASE"] = new OutputFolder(configuration.Output.Directory).Latest?.Name ?? "";
        start.Environment["REGIONALBEPS_OUTPUT"] = configuration.Output.Directory;
        try
        {
            using Process process = Process.Start(start)!;
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return $"The command of night.notify did not end within {Patience.TotalMinutes:0} minute and was stopped.";
            }

            return process.ExitCode == 0 ? null : $"The command of night.notify ended with {process.ExitCode}.";
        }
        catch (Win32Exception cause)
        {
            return $"The command of night.notify could not be started: {cause.Message}";
        }
    }
}
