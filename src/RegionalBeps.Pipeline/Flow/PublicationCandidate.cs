using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>What is to become a release, however it was made.</summary>
internal sealed record PublicationCandidate
{
    /// <summary>The maps and what is made of them.</summary>
    public required ReleaseContent Content { get; init; }

    /// <summary>The tiles; gates ask of their pixels where they are.</summary>
    public required IReadOnlyList<Tile> Tiles { get; init; }

    /// <summary>The pixels that were given up.</summary>
    public required IReadOnlyList<Dossier> Dossiers { get; init; }

    /// <summary>How the release came about, for the history of its files.</summary>
    public required string History { get; init; }

    /// <summary>What it was made of and how; name, gates, phases and what the writing cost are filled in when it is written.</summary>
    public required RunRecord Record { get; init; }
}
