using System.Globalization;

namespace RegionalBeps.Grids.Preview;

/// <summary>Coasts and country borders of north-east Asia (Natural Earth, public domain).</summary>
internal static class Borders
{
    /// <summary>What a picture says of where its borders are from.</summary>
    public const string Credit = "Borders: Natural Earth";

    private const string Resource = "RegionalBeps.Grids.Preview.borders.txt";
    private static readonly Lazy<IReadOnlyList<(bool IsCoast, (double Longitude, double Latitude)[] Places)>> Lines = new(Read);

    /// <summary>Draws what of them crosses the frame.</summary>
    /// <returns>Whether anything did.</returns>
    public static bool Draw(SvgCanvas canvas, MapFrame frame, string clip)
    {
        bool any = false;
        foreach ((bool isCoast, (double, double)[] places) in Lines.Value)
        {
            IReadOnlyList<(double X, double Y)> points = frame.ToPixels(places);
            if (points.Any(point => point.X > frame.Left && point.X < frame.Right && point.Y > frame.Top && point.Y < frame.Bottom))
            {
                any = true;
                canvas.Polyline(points, "#ffffffa0", isCoast ? 2.2 : 2.6, clip);
                canvas.Polyline(points, isCoast ? "#303030" : "#101010", isCoast ? 0.9 : 1.2, clip, isCoast ? "none" : "7 2.5 1.5 2.5");
            }
        }

        return any;
    }

    private static IReadOnlyList<(bool IsCoast, (double Longitude, double Latitude)[] Places)> Read()
    {
        using StreamReader reader = new(typeof(Borders).Assembly.GetManifestResourceStream(Resource)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line =>
        {
            string[] parts = line.Split(' ');
            return (parts[0] == "coast", parts.Skip(1).Select(Place).ToArray());
        })];
    }

    private static (double Longitude, double Latitude) Place(string text)
    {
        string[] numbers = text.Split(',');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
