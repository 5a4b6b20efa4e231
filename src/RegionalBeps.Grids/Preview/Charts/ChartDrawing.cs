namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>Makes the pictures of charts; as for maps, an SVG is left where the drawing program is missing.</summary>
public static class ChartDrawing
{
    /// <summary>Writes a line chart.</summary>
    /// <param name="path">The final name, ending in <c>.png</c>.</param>
    /// <param name="chart">The chart.</param>
    /// <exception cref="Files.OutputException">The disk is full or cannot be written.</exception>
    public static PreviewOutcome Write(string path, LineChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return PreviewPicture.WriteSvg(path, LineChartComposer.Compose(chart));
    }

    /// <summary>Writes a chart of shares.</summary>
    /// <param name="path">The final name, ending in <c>.png</c>.</param>
    /// <param name="chart">The chart.</param>
    /// <exception cref="Files.OutputException">The disk is full or cannot be written.</exception>
    public static PreviewOutcome Write(string path, ShareChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return PreviewPicture.WriteSvg(path, ShareChartComposer.Compose(chart));
    }
}
