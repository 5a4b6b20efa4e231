namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>One field of a chart with its own scale of values.</summary>
/// <param name="Title">What the values are, with their unit.</param>
/// <param name="Series">The lines.</param>
public sealed record LinePanel(string Title, IReadOnlyList<ChartLine> Series);
