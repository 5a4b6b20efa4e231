using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>products</c>: all products again from the last release's annual results, without a simulation.</summary>
internal static class ProductsCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Command command = new("products", "Derives means, changes, classes, drivers and tables again from the annual results of the last release, without computing a column, and writes them as a new release.")
        {
            file,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            string again = CommandText.Of("products", path);
            return Failure.Guard(() => Run(path, again, terminal, stop), terminal.Error, $"'{again}' begins anew");
        });
        return command;
    }

    private static RunOutcome Run(string file, string command, Terminal terminal, CancellationToken stop)
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(file);
        RunOutcome outcome = ProgressDisplay.While(terminal, progress => ProductsRun.Execute(configuration, new RunContext(progress, command, stop)));
        if (outcome == RunOutcome.Done)
        {
            terminal.Output.WriteLine($"Maps: {Path.Combine(configuration.Output.Directory, "latest")}");
        }

        return outcome;
    }
}
