using RegionalBeps.Grids;

namespace RegionalBeps.Synthetic.Places;

/// <summary>Brings cells of one grid onto another of the same reference system by the areas they share (in squared units of the grid).</summary>
/// <remarks>In plain arithmetic and fixed order, so that weather on a coarser grid has the same bits everywhere.</remarks>
public static class CellOverlap
{
    /// <summary>The mean of the source cells under each target cell; cells without a value do not count.</summary>
    /// <param name="source">Grid of the values.</param>
    /// <param name="values">Row by row, north first; NaN for missing.</param>
    /// <param name="target">Grid of the result.</param>
    /// <returns>Row by row; NaN where no source cell with a value lies.</returns>
    public static double[] Mean(GridSpec source, ReadOnlySpan<double> values, GridSpec target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        double[] means = new double[target.PixelCount];
        for (int pixel = 0; pixel < means.Length; pixel++)
        {
            double sum = 0.0;
            double area = 0.0;
            foreach ((int cell, double weight) in Under(source, target, pixel))
            {
                if (double.IsFinite(values[cell]))
                {
                    sum += weight * values[cell];
                    area += weight;
                }
            }

            means[pixel] = area > 0.0 ? sum / area : double.NaN;
        }

        return means;
    }

    /// <summary>The code that covers most of each target cell; of equal ones the smallest.</summary>
    /// <param name="source">Grid of the codes.</param>
    /// <param name="codes">Row by row, north first.</param>
    /// <param name="missing">The code that stands for none, which wins only where there is no other.</param>
    /// <param name="target">Grid of the result.</param>
    public static byte[] Majority(GridSpec source, ReadOnlySpan<byte> codes, byte missing, GridSpec target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        byte[] majority = new byte[target.PixelCount];
        double[] areas = new double[byte.MaxValue + 1];
        for (int pixel = 0; pixel < majority.Length; pixel++)
        {
            Array.Clear(areas);
            foreach ((int cell, double weight) in Under(source, target, pixel))
            {
                areas[codes[cell]] += weight;
            }

            areas[missing] = 0.0;
            double largest = areas.Max();
            majority[pixel] = largest > 0.0 ? (byte)Array.IndexOf(areas, largest) : missing;
        }

        return majority;
    }

    private static IEnumerable<(int Cell, double Weight)> Under(GridSpec source, GridSpec target, int pixel)
    {
        int targetRow = pixel / target.Columns;
        int targetColumn = pixel % target.Columns;
        (double north, double south) = (target.YOfEdge(targetRow), target.YOfEdge(targetRow + 1));
        (double west, double east) = (target.XOfEdge(targetColumn), target.XOfEdge(targetColumn + 1));
        int firstRow = Math.Max(0, (int)Math.Floor((source.Top - north) / source.CellHeight));
        int lastRow = Math.Min(source.Rows - 1, (int)Math.Floor((source.Top - south) / source.CellHeight));
        int firstColumn = Math.Max(0, (int)Math.Floor((west - source.Left) / source.CellWidth));
        int lastColumn = Math.Min(source.Columns - 1, (int)Math.Floor((east - source.Left) / source.CellWidth));
        double smallest = 1e-9 * source.CellWidth * source.CellHeight;
        for (int row = firstRow; row <= lastRow; row++)
        {
            double height = Math.Min(north, source.YOfEdge(row)) - Math.Max(south, source.YOfEdge(row + 1));
            for (int column = firstColumn; column <= lastColumn; column++)
            {
                double width = Math.Min(east, source.XOfEdge(column + 1)) - Math.Max(west, source.XOfEdge(column));
                if (height > 0.0 && width > 0.0 && height * width > smallest)
                {
                    yield return ((row * source.Columns) + column, height * width);
                }
            }
        }
    }
}
