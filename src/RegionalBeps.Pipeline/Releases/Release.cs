using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>A release, or a candidate of one, on disk.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Record">What it says of itself.</param>
public sealed record Release(string Folder, RunRecord Record)
{
    /// <summary>The file that says what a release was made of.</summary>
    public const string RecordName = "run.json";

    /// <summary>The name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
