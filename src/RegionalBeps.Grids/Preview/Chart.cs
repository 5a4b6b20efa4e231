namespace RegionalBeps.Grids.Preview;

/// <summary>A figure of time series and scatters, a panel to a row, to be drawn as a picture.</summary>
public sealed record Chart
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What stands below the title, such as the source of the data.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The panels from top to bottom.</summary>
    public required IReadOnlyList<ChartPanel> Panels { get; init; }
}
