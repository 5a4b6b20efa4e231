using System.Globalization;

namespace RegionalBeps.Grids.Preview;

/// <summary>Meridians and parallels across the map, and their labels along its lower and left edge.</summary>
internal static class Graticule
{
    private const int Samples = 181;
    private const double IntendedLines = 5.0;
    private const double LabelSize = 12.5;
    private const double TickLength = 5.0;
    private static readonly double[] Spacings = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 45.0];

    /// <summary>Draws the lines within the frame and the labels outside of it.</summary>
    public static void Draw(SvgCanvas canvas, MapFrame frame, string clip)
    {
        (double[] bottomLongitudes, _) = frame.Along((0, 1), (1, 1), Samples);
        (_, double[] leftLatitudes) = frame.Along((0, 1), (0, 0), Samples);
        (double west, double east, double south, double north) = Extent(frame);
        double meridianSpacing = SpacingFor(east - west);
        double parallelSpacing = SpacingFor(north - south);
        foreach (double meridian in Multiples(west, east, meridianSpacing))
        {
            DrawLine(canvas, frame, clip, share => (meridian, south + ((north - south) * share)));
            foreach (double share in Crossings(bottomLongitudes, meridian))
            {
                double x = frame.Left + (share * frame.Width);
                canvas.Line(x, frame.Bottom, x, frame.Bottom + TickLength, "#222222");
                canvas.Text(x, frame.Bottom + TickLength + LabelSize + 2.0, Label(meridian, meridianSpacing, 'E', 'W'), LabelSize, anchor: "middle");
            }
        }

        foreach (double parallel in Multiples(south, north, parallelSpacing))
        {
            DrawLine(canvas, frame, clip, share => (west + ((east - west) * share), parallel));
            foreach (double share in Crossings(leftLatitudes, parallel))
            {
                double y = frame.Bottom - (share * frame.Height);
                canvas.Line(frame.Left - TickLength, y, frame.Left, y, "#222222");
                canvas.Text(frame.Left - TickLength - 4.0, y + (LabelSize * 0.35), Label(parallel, parallelSpacing, 'N', 'S'), LabelSize, anchor: "end");
            }
        }
    }

    /// <summary>The distance between lines that gives about five of them.</summary>
    internal static double SpacingFor(double span) => Spacings.MinBy(spacing => Math.Abs(Math.Log(span / spacing / IntendedLines)));

    /// <summary>A degree with its hemisphere, with as many decimals as the spacing has.</summary>
    internal static string Label(double degrees, double spacing, char positive, char negative)
    {
        double around = positive == 'E' && degrees > 180.0 ? degrees - 360.0 : degrees;
        int decimals = spacing >= 1.0 ? 0 : spacing >= 0.1 ? 1 : 2;
        string number = Math.Abs(around).ToString("F" + decimals, CultureInfo.InvariantCulture) + "°";
        return Math.Abs(around) < spacing / 2.0 ? number : number + (around > 0.0 ? positive : negative);
    }

    private static (double West, double East, double South, double North) Extent(MapFrame frame)
    {
        ((double, double) From, (double, double) To)[] lines =
        [
            ((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 0), (0, 1)), ((1, 0), (1, 1)), ((0, 0.5), (1, 0.5)), ((0.5, 0), (0.5, 1)),
        ];
        var edges = lines.Select(line => frame.Along(line.From, line.To, Samples)).ToArray();
        double[] longitudes = [.. edges.SelectMany(edge => edge.Longitudes).Where(double.IsFinite)];
        double[] latitudes = [.. edges.SelectMany(edge => edge.Latitudes).Where(double.IsFinite)];
        return (longitudes.Min(), longitudes.Max(), latitudes.Min(), latitudes.Max());
    }

    private static IEnumerable<double> Multiples(double low, double high, double spacing)
    {
        for (double index = Math.Ceiling((low / spacing) - 1e-9); index * spacing <= high + (1e-9 * spacing); index++)
        {
            yield return index * spacing;
        }
    }

    private static void DrawLine(SvgCanvas canvas, MapFrame frame, string clip, Func<double, (double Longitude, double Latitude)> at) =>
        canvas.Polyline(frame.ToPixels([.. Enumerable.Range(0, Samples).Select(sample => at(sample / (Samples - 1.0)))]), "#00000040", 0.7, clip);

    /// <summary>Where values along an edge pass a value, as shares of the edge.</summary>
    private static IEnumerable<double> Crossings(double[] values, double wanted)
    {
        for (int index = 1; index < values.Length; index++)
        {
            (double before, double after) = (values[index - 1], values[index]);
            bool passes = (before <= wanted && wanted < after) || (after < wanted && wanted <= before)
                || (index == values.Length - 1 && Math.Abs(after - wanted) < 1e-9);
            if (passes && Math.Abs(after - before) < 180.0)
            {
                yield return (index - 1 + ((wanted - before) / (after - before))) / (values.Length - 1);
            }
        }
    }
}
