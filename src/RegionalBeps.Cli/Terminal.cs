namespace RegionalBeps.Cli;

/// <summary>Where a command writes to.</summary>
/// <param name="Output">Receives results.</param>
/// <param name="Error">Receives progress, notes and errors.</param>
/// <param name="IsInteractive">Whether a person watches: progress is then a bar that redraws itself, else it is lines.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>The terminal, or the files, of this process.</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
}
