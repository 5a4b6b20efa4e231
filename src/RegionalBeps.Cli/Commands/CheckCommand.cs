using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>check</c>: reads configuration and inputs, computes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Command command = new("check", "Reads the configuration and reports everything that is wrong with it; computes nothing.") { file };
        command.SetAction(parsed => Failure.Guard(() => Check(parsed.GetRequiredValue(file), terminal), terminal.Error, resume: null));
        return command;
    }

    private static RunOutcome Check(string file, Terminal terminal)
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(file);
        terminal.Output.WriteLine($"{file}: the configuration of '{configuration.Run.Name}' is in order.");
        return RunOutcome.Done;
    }
}
