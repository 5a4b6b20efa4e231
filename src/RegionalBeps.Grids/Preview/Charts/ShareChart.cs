using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>Bars of shares in groups, all with the same parts.</summary>
public sealed record ShareChart
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The title in Chinese.</summary>
    public required string TitleChinese { get; init; }

    /// <summary>What else is to be said, below the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Where the data are from, in small print.</summary>
    public string? Credit { get; init; }

    /// <summary>The parts of every bar: names and colours.</summary>
    public required IReadOnlyList<CatalogueFlag> Parts { get; init; }

    /// <summary>The groups of bars, from the top.</summary>
    public required IReadOnlyList<BarGroup> Groups { get; init; }
}
