using RegionalBeps.Grids;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Which pixels of the grid get a column.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="HasColumn">For each pixel, row by row from the north, whether it is land with a class of the column.</param>
internal sealed record LandMask(GridSpec Grid, bool[] HasColumn)
{
    /// <summary>The number of columns.</summary>
    public int Count { get; } = HasColumn.Count(has => has);
}
