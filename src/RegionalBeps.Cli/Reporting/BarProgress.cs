using RegionalBeps.Pipeline.Progress;
using Spectre.Console;

namespace RegionalBeps.Cli.Reporting;

/// <summary>Progress as a bar for each phase with the time left, redrawn in place.</summary>
internal sealed class BarProgress : IRunProgress
{
    private readonly IAnsiConsole _console;
    private readonly ProgressContext _context;
    private ProgressTask? _phase;

    private BarProgress(IAnsiConsole console, ProgressContext context)
    {
        _console = console;
        _context = context;
    }

    /// <summary>Does work while a bar shows how far it is.</summary>
    public static T Show<T>(TextWriter writer, Func<IRunProgress, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        return console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new RemainingTimeColumn())
            .Start(context =>
            {
                BarProgress progress = new(console, context);
                T result = work(progress);
                progress._phase?.StopTask();
                return result;
            });
    }

    /// <inheritdoc/>
    public void BeginPhase(string name, long total, string unit)
    {
        if (_phase is { } ended)
        {
            ended.Value = ended.MaxValue;
            ended.StopTask();
        }

        string description = total > 0 ? FormattableString.Invariant($"{name} ({total} {unit})") : name;
        ProgressTask begun = _context.AddTask(Markup.Escape(description), maxValue: Math.Max(1, total));
        begun.IsIndeterminate = total <= 0;
        _phase = begun;
    }

    /// <inheritdoc/>
    public void Report(long done)
    {
        if (_phase is { IsIndeterminate: false } phase)
        {
            phase.Value = done;
        }
    }

    /// <inheritdoc/>
    public void Note(string message) => _console.MarkupLineInterpolated($"{message}");
}
