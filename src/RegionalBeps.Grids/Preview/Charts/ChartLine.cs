namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Points">Its points, in order; a point without a value (NaN) interrupts the line.</param>
public sealed record ChartLine(string Name, Colour Colour, IReadOnlyList<(double X, double Y)> Points);
