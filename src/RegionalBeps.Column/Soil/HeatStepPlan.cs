namespace RegionalBeps.Column.Soil;

/// <summary>How many linear systems a heat step solves, and after which of them which rows are linearised anew.</summary>
/// <remarks>
/// Rows of snow and pond freeze at a point and cost little to invert, but several of them in a row may have to find out one after the
/// other that they melt or freeze. So each iteration over all rows is made of several in which soil keeps its line and only the leading
/// rows follow their curve.
/// </remarks>
/// <param name="Iterations">Iterations over all rows.</param>
/// <param name="Inner">Linear systems in each of them.</param>
/// <param name="LeadingRows">Rows that follow their curve after every one.</param>
public readonly record struct HeatStepPlan(int Iterations, int Inner = 1, int LeadingRows = 0)
{
    /// <summary>Linear systems in all.</summary>
    public int Solves => Iterations * Inner;

    /// <summary>How many rows, from the top, are linearised anew after a solution.</summary>
    /// <param name="solve">Counted from 1.</param>
    /// <param name="rows">All rows.</param>
    public int RowsToInvert(int solve, int rows) => solve % Inner == 0 ? rows : LeadingRows;
}
