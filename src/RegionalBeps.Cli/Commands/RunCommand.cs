using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>run</c>: the main job, from a configuration to a release of maps.</summary>
internal static class RunCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Command command = new("run", "Computes every pixel through the period and writes a release of maps. A run that was stopped or killed goes on where it was.")
        {
            file,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            string again = $"scripts/regionalbeps run {path}";
            return Failure.Guard(() => Run(path, again, terminal, stop), terminal.Error, $"'{again}' goes on from the last finished year");
        });
        return command;
    }

    private static RunOutcome Run(string file, string command, Terminal terminal, CancellationToken stop)
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(file);
        RunOutcome outcome = ProgressDisplay.While(terminal, progress => RegionalRun.Execute(configuration, new RunContext(progress, command, stop)));
        if (outcome == RunOutcome.Done)
        {
            terminal.Output.WriteLine($"Maps: {Path.Combine(configuration.Output.Directory, "latest")}");
        }

        return outcome;
    }
}
