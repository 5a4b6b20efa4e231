using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Releases.Gates;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>publish</c>: lets a candidate pass that gates hold back.</summary>
internal static class PublishCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Option<string[]> accept = new("--accept") { Description = "A gate that holds the candidate and is let pass; once for each.", Required = true };
        accept.AcceptOnlyFromAmong([.. ReleaseGates.Names]);
        Option<string> because = new("--because") { Description = "Why; it is written into the release.", Required = true };
        Option<string?> candidate = new("--candidate") { Description = "The candidate; without it the newest." };
        Command command = new("publish", "Publishes a candidate that a quality gate holds back, with the reason why it may pass.") { file, accept, because, candidate };
        command.SetAction(parsed => Failure.Guard(
            () => Publish(
                parsed.GetRequiredValue(file), parsed.GetValue(candidate), parsed.GetRequiredValue(accept), parsed.GetRequiredValue(because), terminal),
            terminal.Error,
            resume: null));
        return command;
    }

    private static RunOutcome Publish(string file, string? candidate, string[] accept, string because, Terminal terminal)
    {
        string folder = ConfigurationReader.Read(file).Output.Directory;
        using OutputLock held = OutputLock.Take(folder, CommandText.Of("publish", file));
        Release release = new ReleaseShelf(new OutputFolder(folder)).Publish(candidate, accept, because);
        terminal.Output.WriteLine($"Release {release} is published; latest points at it.");
        return RunOutcome.Done;
    }
}
