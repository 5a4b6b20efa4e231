using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>check</c>: reads configuration and inputs, computes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Option<bool> headersOnly = new("--headers-only") { Description = "Look into the headers of leaf area and weather, not into every value." };
        Command command = new("check", "Reads the configuration and all inputs for the whole period, and reports everything that is wrong at once; computes nothing.")
        {
            file, headersOnly,
        };
        command.SetAction(parsed => Failure.Guard(
            () => Check(parsed.GetRequiredValue(file), parsed.GetValue(headersOnly), terminal, stop), terminal.Error, resume: null));
        return command;
    }

    private static RunOutcome Check(string file, bool headersOnly, Terminal terminal, CancellationToken stop)
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(file);
        CheckReport report = headersOnly
            ? InputCheck.Headers(configuration, stop)
            : ProgressDisplay.While(terminal, progress => InputCheck.Everything(configuration, progress, stop));
        foreach (string note in report.Notes)
        {
            terminal.Output.WriteLine(note);
        }

        report.ThrowIfProblems();
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"Grid: {report.Grid}.");
        if (report.Cost is { } cost)
        {
            terminal.Output.WriteLine(CostText.Of(cost));
        }

        terminal.Output.WriteLine($"The run '{configuration.Run.Name}' can begin: {CommandText.Of("run", file)}");
        return RunOutcome.Done;
    }
}
