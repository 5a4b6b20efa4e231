using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Preview;

/// <summary>A picture of temperature against depth: the lowest, mean and highest of a year, with the line of 0 °C. Where the highest crosses it, thaw ends.</summary>
public static class ProfilePicture
{
    private const double Width = 520;
    private const double Height = 620;
    private const double Left = 70;
    private const double Top = 70;
    private const double Right = 490;
    private const double Bottom = 560;
    private const string Grey = "#888888";

    /// <summary>Writes the picture as SVG, which every browser shows.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="depths">Depths of the nodes, m, from the surface down.</param>
    /// <param name="lowest">Lowest daily mean of the year at each node, °C.</param>
    /// <param name="mean">Mean of the year at each node, °C.</param>
    /// <param name="highest">Highest daily mean of the year at each node, °C.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static void Write(
        string path, string title, IReadOnlyList<double> depths, IReadOnlyList<double> lowest, IReadOnlyList<double> mean, IReadOnlyList<double> highest)
    {
        ArgumentNullException.ThrowIfNull(depths);
        double coldest = Math.Floor(Math.Min(0, lowest.Min()) / 5) * 5;
        double warmest = Math.Ceiling(Math.Max(0, highest.Max()) / 5) * 5;
        double deepest = depths[^1];
        double X(double temperature) => Left + ((temperature - coldest) / Math.Max(5, warmest - coldest) * (Right - Left));
        // The square root gives the active layer, of which most is wanted, most of the room.
        double Y(double depth) => Top + (Math.Sqrt(depth / deepest) * (Bottom - Top));
        var canvas = new SvgCanvas(Width, Height);
        canvas.Rectangle(0, 0, Width, Height, "#ffffff");
        canvas.DefineClip("frame", Left, Top, Right - Left, Bottom - Top);
        canvas.Text(Width / 2, 30, title, 15, anchor: "middle", bold: true);
        for (double tick = coldest; tick <= warmest; tick += 5)
        {
            canvas.Line(X(tick), Top, X(tick), Bottom, tick == 0 ? "#222222" : "#dddddd", tick == 0 ? 1.5 : 1);
            canvas.Text(X(tick), Bottom + 18, SvgCanvas.Number(tick), 11, anchor: "middle");
        }

        foreach (double depth in depths)
        {
            canvas.Line(Left - 4, Y(depth), Left, Y(depth), Grey);
            canvas.Text(Left - 8, Y(depth) + 4, SvgCanvas.Number(depth), 9, anchor: "end");
        }

        canvas.Text((Left + Right) / 2, Bottom + 40, "temperature, °C: lowest (blue), mean (grey) and highest (red) day of the year", 11, anchor: "middle");
        canvas.Text(Left, Top - 10, "depth, m", 11, anchor: "end");
        canvas.Polyline(depths.Zip(lowest, (depth, temperature) => (X(temperature), Y(depth))), "#2166ac", 2, "frame");
        canvas.Polyline(depths.Zip(mean, (depth, temperature) => (X(temperature), Y(depth))), Grey, 2, "frame");
        canvas.Polyline(depths.Zip(highest, (depth, temperature) => (X(temperature), Y(depth))), "#b2182b", 2, "frame");
        AtomicFile.WriteText(path, canvas.Finish());
    }
}
