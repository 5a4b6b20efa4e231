namespace RegionalBeps.Pipeline.Configuration;

/// <summary>One thing that is wrong with a configuration.</summary>
/// <param name="File">The configuration file as it was named.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Path">The keys that lead to it, joined by dots, as <c>run.period.to</c>; empty for the file as a whole.</param>
/// <param name="Message">One sentence: what is wrong and what to write instead.</param>
public sealed record ConfigurationProblem(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>The problem as one line, beginning with <c>file:line:column:</c> so that editors can jump to it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{File}:{Line}:{Column}: {(Path.Length == 0 ? "" : Path + ": ")}{Message}");
}
