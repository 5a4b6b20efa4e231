namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>One bar of a chart of shares.</summary>
/// <param name="Label">What stands before the bar.</param>
/// <param name="Shares">The shares in the order of the chart's parts, 0 to 1; what lacks to 1 is left empty.</param>
public sealed record BarRow(string Label, IReadOnlyList<double> Shares);
