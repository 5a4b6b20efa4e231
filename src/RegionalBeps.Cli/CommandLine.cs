using System.CommandLine;
using System.CommandLine.Invocation;
using RegionalBeps.Cli.Commands;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Cli;

/// <summary>The command line: its verbs, and what every verb has in common.</summary>
internal static class CommandLine
{
    private const string Description =
        """
        Frozen ground over a region: runs a BEPS column in every pixel of a map and writes thaw onset, active layer thickness, frozen depth and their change.

        Exit codes:
          0    done, or nothing was to be done
          1    the configuration is wrong; nothing was started
          2    input data are missing or invalid
          3    held back by a quality gate, or a native library is missing
          4    broken off; the same command resumes it
          5    incomplete; the holes are listed
          130  stopped by Ctrl-C; the same command resumes it
        """;

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        using StopRequest stop = new(terminal.Error);
        RootCommand root = new(Description)
        {
            CheckCommand.Create(terminal, stop.Token),
            PlanCommand.Create(terminal, stop.Token),
            RunCommand.Create(terminal, stop.Token),
            ProductsCommand.Create(terminal, stop.Token),
            SiteCommand.Create(terminal, stop.Token),
            StatusCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            ExplainCommand.Create(terminal, stop.Token),
            ReleasesCommand.Create(terminal),
            RollbackCommand.Create(terminal),
            PublishCommand.Create(terminal),
            SynthesizeCommand.Create(terminal, stop.Token),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors is [{ } first, ..] && parsed.Action is ParseErrorAction)
        {
            terminal.Error.WriteLine($"{first.Message} 'regionalbeps --help' lists what can be written.");
            return (int)RunOutcome.ConfigurationWrong;
        }

        InvocationConfiguration invocation = new()
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(invocation, stop.Token);
    }
}
