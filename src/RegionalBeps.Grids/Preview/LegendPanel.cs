using System.Globalization;
using System.Text.RegularExpressions;
using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Preview;

/// <summary>Draws the legend: a colour bar with ticks and unit, or the classes with their shares, then what missing cells mean.</summary>
internal sealed partial class LegendPanel(SvgCanvas canvas, double left, double top, double width)
{
    private const double TextSize = 13.0;
    private const double SmallSize = 12.0;
    private const double BarWidth = 24.0;
    private const double TallestBar = 400.0;
    private const double EndHeight = 14.0;
    private const double SwatchWidth = 26.0;
    private const double SwatchHeight = 17.0;
    private const string Grey = "#555555";
    private static readonly DateTime NoLeapYear = new(2001, 1, 1);
    private double y = top;

    /// <summary>Where the legend ends.</summary>
    public double Bottom => y;

    /// <summary>Draws the whole legend.</summary>
    /// <param name="painter">Colours and what occurs on the map.</param>
    /// <param name="variable">What the map shows.</param>
    /// <param name="space">The height that the map has.</param>
    public void Draw(MapPainter painter, CatalogueVariable variable, double space)
    {
        if (painter.Scale is ValueScale scale && painter.HasValues)
        {
            int swatches = painter.ReasonsShown.Count + (painter.HasGaps ? 1 : 0);
            DrawBar(painter, scale, variable, Math.Clamp(space - 60.0 - (swatches * 44.0), 140.0, TallestBar));
        }
        else if (painter.Scale is null)
        {
            foreach ((CatalogueFlag flag, double share) in painter.ClassShares())
            {
                string percent = (100.0 * share).ToString("F1", CultureInfo.InvariantCulture);
                DrawSwatch(MapPainter.ColourOfClass(flag).ToString(), flag.Label, $"{flag.LabelChinese} · {percent} %");
            }
        }

        foreach (CatalogueFlag flag in painter.ReasonsShown)
        {
            DrawSwatch(MapPainter.ColourOfReason(flag).ToString(), flag.Label, flag.LabelChinese);
        }

        if (painter.HasGaps)
        {
            (int across, int down) = ((int)(SwatchWidth * PreviewComposer.Zoom), (int)(SwatchHeight * PreviewComposer.Zoom));
            canvas.Image(left, y, SwatchWidth, SwatchHeight, PngEncoder.Encode(Hatching.Paint(across, down), across, down));
            DrawSwatch("none", "no data", "无数据");
        }
    }

    /// <summary>A unit with its exponents raised.</summary>
    internal static string Typeset(string unit) => Exponent().Replace(unit, match => string.Concat(match.Value.Select(Raise)));

    /// <summary>The date of a day of year, in a year that is no leap year.</summary>
    internal static string DateOf(double dayOfYear) => NoLeapYear.AddDays(dayOfYear - 1.0).ToString("d MMM", CultureInfo.InvariantCulture);

    private static char Raise(char sign) => sign == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign - '0'];

    private void DrawBar(MapPainter painter, ValueScale scale, CatalogueVariable variable, double height)
    {
        if (variable.Unit != "1")
        {
            canvas.Text(left, y + TextSize, variable.IsDayOfYear ? "day of year 年积日" : Typeset(variable.Unit), TextSize + 1.0, bold: true);
            y += TextSize + 12.0;
        }

        double first = y + (scale.GoesAbove ? EndHeight : 0.0);
        double last = first + height;
        if (scale.GoesAbove)
        {
            canvas.Polygon(painter.ColourAt(1.0).ToString(), "#222222", (left, first), (left + (BarWidth / 2.0), first - EndHeight), (left + BarWidth, first));
        }

        const int shades = 256;
        byte[] pixels = new byte[shades * PngEncoder.BytesPerPixel];
        for (int shade = 0; shade < shades; shade++)
        {
            painter.ColourAt(1.0 - ((shade + 0.5) / shades)).CopyTo(pixels.AsSpan(shade * PngEncoder.BytesPerPixel));
        }

        canvas.Image(left, first, BarWidth, height, PngEncoder.Encode(pixels, 1, shades));
        if (scale.GoesBelow)
        {
            canvas.Polygon(painter.ColourAt(0.0).ToString(), "#222222", (left, last), (left + (BarWidth / 2.0), last + EndHeight), (left + BarWidth, last));
        }

        canvas.Rectangle(left, first, BarWidth, height, "none", "#222222", 0.8);
        foreach (double tick in scale.Ticks)
        {
            double at = last - (scale.PositionOf(tick) * height);
            canvas.Line(left + BarWidth, at, left + BarWidth + 5.0, at, "#222222");
            canvas.Text(left + BarWidth + 9.0, at + (TextSize * 0.35), scale.Label(tick), TextSize);
            if (variable.IsDayOfYear)
            {
                canvas.Text(left + BarWidth + 52.0, at + (TextSize * 0.35), DateOf(tick), SmallSize, Grey);
            }
        }

        y = last + (scale.GoesBelow ? EndHeight : 0.0) + 24.0;
    }

    private void DrawSwatch(string fill, string label, string labelChinese)
    {
        double textLeft = left + SwatchWidth + 10.0;
        double textWidth = width - SwatchWidth - 10.0;
        canvas.Rectangle(left, y, SwatchWidth, SwatchHeight, fill, "#222222", 0.8);
        double baseline = y + TextSize;
        foreach (string line in TextMeasure.Wrap(label, TextSize, textWidth))
        {
            canvas.Text(textLeft, baseline, line, TextSize);
            baseline += TextSize + 3.0;
        }

        foreach (string line in TextMeasure.Wrap(labelChinese, SmallSize, textWidth))
        {
            canvas.Text(textLeft, baseline, line, SmallSize, Grey);
            baseline += SmallSize + 3.0;
        }

        y = baseline + 1.0;
    }

    [GeneratedRegex(@"(?<=[A-Za-z])-?\d+")]
    private static partial Regex Exponent();
}
