using System.Diagnostics;
using System.Globalization;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Tests.Hour;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Preview;

namespace RegionalBeps.Verification.Figures;

/// <summary>Draws a year of ground temperature by depth under forest, steppe and wetland: docs/images/ground_year.png.</summary>
internal static class GroundFigure
{
    private const double Deepest = 4.0;
    private const double SnowScale = 0.8;
    private const double ColdestColour = -24.0;
    private const int PixelsPerDay = 1;
    private const int PixelsDown = 200;
    private const int Days = 365;
    private const double PanelWidth = Days * PixelsPerDay;
    private const double SnowHeight = PixelsDown * SnowScale / Deepest;
    private const double Left = 150.0;
    private const double Top = 92.0;
    private const double GapAcross = 22.0;
    private const double GapDown = 40.0;
    private const double PanelHeight = SnowHeight + PixelsDown;

    private static readonly string[] Months = ["S", "O", "N", "D", "J", "F", "M", "A", "M", "J", "J", "A"];
    private static readonly int[] MonthLength = [30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31];
    private static readonly string[] Covers = ["larch forest", "steppe", "wetland"];
    private static readonly string[] Runs = ["as it is", "without snowfall", "without organic soil", "reference, repaired (2 m)"];

    /// <summary>Runs the columns and draws them.</summary>
    /// <param name="path">Of the picture, ending in .png.</param>
    /// <returns>0, or 3 where rsvg-convert is missing or fails.</returns>
    public static int Draw(string path)
    {
        StylisedColumn[] columns = [new(2, 50.0, -5.0, 3.2, 0.0), new(26, 50.0, -5.0, 1.0, 0.1), new(28, 50.0, -5.0, 2.0, 0.2)];
        (GroundYear[] whole, GroundYear[] baseline) = FigureRun.Of(columns, Improvements.All, hasSnow: true);
        (GroundYear[] snowless, _) = FigureRun.Of(columns, Improvements.All, hasSnow: false);
        (GroundYear[] mineral, _) = FigureRun.Of(columns, Improvements.All & ~Improvements.OrganicSoil, hasSnow: true);
        GroundYear[][] years = [whole, snowless, mineral, baseline];
        foreach (((string run, GroundYear[] of), string cover, int index) in Runs.Zip(years).SelectMany(each => Covers.Select((cover, index) => (each, cover, index))))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{cover}, {run}: thaw to {ThawDepth(of[index]):f2} m, mean at 1 m {Mean(of[index], 1.0):f2} degC, coldest at 5 cm {Enumerable.Range(0, Days).Min(day => of[index].At(day, 0.05)):f1} degC, snow {of[index].SnowDepth.Max():f2} m"));
        }

        return Render(Compose(years), path);
    }

    private static string Compose(GroundYear[][] years)
    {
        double width = Left + (Runs.Length * (PanelWidth + GapAcross)) + 90.0;
        SvgCanvas canvas = new(width, Top + (Covers.Length * (PanelHeight + GapDown)) + 20.0);
        canvas.Text(Left, 30.0, "A year of ground temperature under three covers in the same weather", 20.0, bold: true);
        canvas.Text(Left, 52.0, "stylised climate of mean −5 °C, eighth year, September to August; daily means; black: 0 °C; snow above at the scale of the depth", 13.0, "#555555");
        for (int run = 0; run < Runs.Length; run++)
        {
            double x = Left + run * (PanelWidth + GapAcross);
            canvas.Text(x + 0.5 * PanelWidth, Top - 14.0, Runs[run], 15.0, anchor: "middle", bold: true);
            for (int cover = 0; cover < Covers.Length; cover++)
            {
                DrawPanel(canvas, x, Top + cover * (PanelHeight + GapDown), years[run][cover], isFirst: run == 0);
            }
        }

        for (int cover = 0; cover < Covers.Length; cover++)
        {
            canvas.Text(14.0, Top + cover * (PanelHeight + GapDown) + SnowHeight + 16.0, Covers[cover], 15.0, bold: true);
        }

        DrawScale(canvas, width - 72.0, Top + SnowHeight);
        return canvas.Finish();
    }

    private static void DrawPanel(SvgCanvas canvas, double x, double y, GroundYear year, bool isFirst)
    {
        double ground = y + SnowHeight;
        canvas.Rectangle(x, y, PanelWidth, SnowHeight, "#dfe7ee");
        canvas.Polygon(
            "#ffffff", "#8899aa",
            [(x, ground), .. Enumerable.Range(0, Days).Select(day => (x + day * PixelsPerDay, ground - Math.Min(SnowHeight, year.SnowDepth[day] / SnowScale * SnowHeight))), (x + PanelWidth, ground)]);
        canvas.Image(x, ground, PanelWidth, PixelsDown, PngEncoder.Encode(Pixels(year), Days * PixelsPerDay, PixelsDown));
        canvas.Rectangle(x, y, PanelWidth, PanelHeight, "none", "#444444");
        canvas.Line(x, ground, x + PanelWidth, ground, "#444444");
        double month = x;
        for (int index = 0; index < Months.Length; index++)
        {
            canvas.Text(month + 0.5 * MonthLength[index], y + PanelHeight + 15.0, Months[index], 11.0, "#444444", "middle");
            canvas.Line(month, y + PanelHeight, month, y + PanelHeight + 4.0, "#444444");
            month += MonthLength[index] * PixelsPerDay;
        }

        for (int depth = 0; depth <= Deepest && isFirst; depth++)
        {
            double at = ground + depth / Deepest * PixelsDown;
            canvas.Line(x - 5.0, at, x, at, "#444444");
            canvas.Text(x - 8.0, at + 4.0, $"{depth} m", 11.0, "#444444", "end");
        }
    }

    /// <summary>Each layer in the colour of its temperature, and the line of 0 degC between the middles of the layers.</summary>
    private static byte[] Pixels(GroundYear year)
    {
        ColourTable colours = ColourTable.Of(ColourRamp.BlueWhiteRed);
        byte[] pixels = new byte[Days * PixelsPerDay * PixelsDown * PngEncoder.BytesPerPixel];
        for (int row = 0; row < PixelsDown; row++)
        {
            double depth = (row + 0.5) * Deepest / PixelsDown;
            double next = (row + 1.5) * Deepest / PixelsDown;
            int layer = year.LayerAt(depth);
            for (int day = 0; day < Days; day++)
            {
                Colour colour = layer < 0 ? new Colour(200, 200, 200) : colours.At(0.5 * (1.0 - year.Temperature[day][layer] / ColdestColour));
                bool isThere = layer >= 0 && year.LayerAt(next) >= 0;
                bool isFront = isThere && year.At(day, depth) > 0.0 != year.At(day, next) > 0.0;
                bool isTurn = isThere && day > 0 && year.At(day, depth) > 0.0 != year.At(day - 1, depth) > 0.0;
                (isFront || isTurn ? new Colour(0, 0, 0) : colour).CopyTo(pixels.AsSpan((row * Days + day) * PngEncoder.BytesPerPixel));
            }
        }

        return pixels;
    }

    private static void DrawScale(SvgCanvas canvas, double x, double y)
    {
        ColourTable colours = ColourTable.Of(ColourRamp.BlueWhiteRed);
        for (int row = 0; row < PixelsDown; row++)
        {
            canvas.Rectangle(x, y + row, 18.0, 1.5, colours.At(1.0 - (double)row / PixelsDown).ToString());
        }

        foreach (int temperature in new[] { -24, -12, 0, 12, 24 })
        {
            canvas.Text(x + 24.0, y + (0.5 + 0.5 * temperature / ColdestColour) * PixelsDown + 4.0, $"{temperature} °C", 11.0, "#444444");
        }
    }

    private static double ThawDepth(GroundYear year) => Enumerable.Range(0, Days).Max(day =>
        Enumerable.Range(0, 400).Select(step => 0.01 * (step + 0.5)).TakeWhile(depth => depth < year.Bottom[^1] && year.At(day, depth) > 0.0).LastOrDefault());

    private static double Mean(GroundYear year, double depth) => Enumerable.Range(0, Days).Average(day => year.At(day, depth));

    private static int Render(string svg, string path)
    {
        ProcessStartInfo start = new("rsvg-convert", ["--zoom", "1", "--output", path]) { RedirectStandardInput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(svg);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : 3;
    }
}
