using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>run</c>: the main job, from a configuration to a release of maps.</summary>
internal static class RunCommand
{
    private const int JournalsKept = 30;

    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Command command = new("run", "Computes every pixel through the period and writes a release of maps. A run that was stopped or killed goes on where it was; one on which nothing changed ends at once.")
        {
            file,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), terminal, stop));
        return command;
    }

    private static int Run(string file, Terminal terminal, CancellationToken stop)
    {
        PipelineConfiguration? configuration = null;
        (RunOutcome outcome, string? _) = Failure.Outcome(
            () =>
            {
                configuration = ConfigurationReader.Read(file);
                return RunOutcome.Done;
            },
            terminal.Error,
            resume: null);
        return configuration is null ? (int)outcome : (int)Run(configuration, CommandText.Of("run", file), terminal, stop);
    }

    private static RunOutcome Run(PipelineConfiguration configuration, string command, Terminal terminal, CancellationToken stop)
    {
        DateTime started = DateTime.UtcNow;
        string output = configuration.Output.Directory;
        var last = new LastNote();
        bool isRefused = false;
        (RunOutcome outcome, string? message) = Failure.Outcome(
            () =>
            {
                try
                {
                    return ProgressDisplay.While(terminal, watcher => RunWithJournal(configuration, new RunContext(last.Before(watcher), command, stop)));
                }
                catch (OutputInUseException)
                {
                    isRefused = true;
                    throw;
                }
            },
            terminal.Error,
            $"'{command}' goes on from the last finished year");
        if (outcome == RunOutcome.Done)
        {
            terminal.Output.WriteLine($"Maps: {Path.Combine(output, "latest")}");
        }

        // A run that found the folder taken has nothing to say about the one that holds it.
        if (!isRefused)
        {
            DateTime finished = DateTime.UtcNow;
            new LastRun(started, finished, outcome, message ?? last.Text, outcome == RunOutcome.Done ? finished : LastRun.Of(output)?.LastSuccess).WriteTo(output);
        }

        if (NotifyHook.Tell(configuration, outcome, message ?? last.Text) is { } fault)
        {
            terminal.Error.WriteLine(fault);
        }

        return outcome;
    }

    private static RunOutcome RunWithJournal(PipelineConfiguration configuration, RunContext context)
    {
        using JournalProgress? journal = TryBegin(configuration, context.Progress);
        try
        {
            RunOutcome outcome = RegionalRun.Execute(configuration, context with { Progress = journal ?? context.Progress });
            journal?.End(outcome == RunOutcome.Done, $"The run ended: {outcome}.");
            return outcome;
        }
        catch (Exception fault)
        {
            journal?.End(isSuccess: false, fault.Message);
            throw;
        }
    }

    // Where the journal cannot be written, the run cannot either, and says so better.
    private static JournalProgress? TryBegin(PipelineConfiguration configuration, IRunProgress watcher)
    {
        try
        {
            return JournalProgress.Begin(watcher, configuration.Output.Directory, JournalsKept);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers the last sentence that a run said, which tells how it ended where it did not fail.</summary>
    private sealed class LastNote
    {
        public string Text { get; private set; } = "";

        public IRunProgress Before(IRunProgress watcher) => new Remembering(this, watcher);

        private sealed class Remembering(LastNote note, IRunProgress watcher) : IRunProgress
        {
            public void BeginPhase(string name, long total, string unit) => watcher.BeginPhase(name, total, unit);

            public void Report(long done) => watcher.Report(done);

            public void Note(string message)
            {
                note.Text = message;
                watcher.Note(message);
            }

            public void Warn(string message)
            {
                note.Text = message;
                watcher.Warn(message);
            }
        }
    }
}
