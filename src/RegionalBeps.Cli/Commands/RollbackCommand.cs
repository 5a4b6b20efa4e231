using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>rollback</c>: points <c>latest</c> at an earlier release.</summary>
internal static class RollbackCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Option<string?> to = new("--to") { Description = "The release; without it the one before the latest." };
        Option<string> because = new("--because") { Description = "Why; it is told to whoever runs the same again.", DefaultValueFactory = _ => "no reason was given" };
        Command command = new("rollback", "Points latest at an earlier release; what the later one was made of is not published again by itself.") { file, to, because };
        command.SetAction(parsed => Failure.Guard(
            () => RollBack(parsed.GetRequiredValue(file), parsed.GetValue(to), parsed.GetRequiredValue(because), terminal), terminal.Error, resume: null));
        return command;
    }

    private static RunOutcome RollBack(string file, string? to, string because, Terminal terminal)
    {
        string folder = ConfigurationReader.Read(file).Output.Directory;
        using OutputLock held = OutputLock.Take(folder, CommandText.Of("rollback", file));
        Release release = new ReleaseShelf(new OutputFolder(folder)).RollBack(to, because);
        terminal.Output.WriteLine($"latest points at {release}.");
        return RunOutcome.Done;
    }
}
