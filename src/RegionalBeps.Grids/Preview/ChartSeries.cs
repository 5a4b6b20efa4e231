namespace RegionalBeps.Grids.Preview;

/// <summary>One series of a panel.</summary>
/// <param name="Name">Its name in the legend, with its scores.</param>
/// <param name="Colour">Its colour, as <c>#d95f02</c>.</param>
/// <param name="Values">Day by day; NaN where there is none.</param>
public sealed record ChartSeries(string Name, string Colour, IReadOnlyList<double> Values);
