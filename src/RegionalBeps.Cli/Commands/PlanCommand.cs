using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>plan</c>: what a run would take over and what it would compute, and why.</summary>
internal static class PlanCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Command command = new("plan", "Says what a run would take over and what it would compute, why, and what it costs; computes nothing.") { file };
        command.SetAction(parsed => Failure.Guard(() => Plan(parsed.GetRequiredValue(file), terminal, stop), terminal.Error, resume: null));
        return command;
    }

    private static RunOutcome Plan(string file, Terminal terminal, CancellationToken stop)
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(file);
        RunPlan plan = ProgressDisplay.While(
            terminal, progress => RunPlanner.Plan(configuration, new RunContext(progress, CommandText.Of("plan", file), stop)));
        foreach (string line in PlanText.Of(plan))
        {
            terminal.Output.WriteLine(line);
        }

        return RunOutcome.Done;
    }
}
