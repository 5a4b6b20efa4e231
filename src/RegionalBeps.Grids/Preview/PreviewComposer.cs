namespace RegionalBeps.Grids.Preview;

/// <summary>Lays a map out as a picture: title, map with graticule and borders, legend, scale bar, small print.</summary>
internal static class PreviewComposer
{
    /// <summary>How many pixels of the finished picture make one of the layout.</summary>
    public const double Zoom = 1.5;

    private const double Margin = 28.0;
    private const double AxisWidth = 62.0;
    private const double WidestFrame = 860.0;
    private const double HighestFrame = 640.0;
    private const double LegendGap = 34.0;
    private const double LegendWidth = 236.0;
    private const double TitleSize = 24.0;
    private const double ChineseSize = 18.0;
    private const double SubtitleSize = 14.0;
    private const double SmallSize = 11.0;
    private const double FooterHeight = 66.0;
    private const string Clip = "frame";
    private const string Grey = "#555555";

    /// <summary>The picture as SVG.</summary>
    public static string Compose(PreviewMap map)
    {
        double frameTop = Margin + TitleSize + ChineseSize + 18.0 + (map.Subtitle is null ? 0.0 : SubtitleSize + 8.0) + 10.0;
        MapFrame frame = new(map.Grid, Margin + AxisWidth, 2.0 * Math.Ceiling(frameTop / 2.0), WidestFrame, HighestFrame);
        double legendLeft = frame.Right + LegendGap;
        double width = legendLeft + LegendWidth + Margin;
        MapPainter painter = new(map);

        // The legend may be higher than the map; a first drawing, thrown away, tells how high.
        double legendBottom = DrawLegend(new SvgCanvas(width, 1.0), map, painter, frame, legendLeft);
        double height = Math.Max(frame.Bottom + FooterHeight, legendBottom) + Margin;

        SvgCanvas canvas = new(width, height);
        DrawTitle(canvas, map, width - (2.0 * Margin));
        DrawMap(canvas, map, painter, frame);
        DrawLegend(canvas, map, painter, frame, legendLeft);
        return canvas.Finish();
    }

    private static double DrawLegend(SvgCanvas canvas, PreviewMap map, MapPainter painter, MapFrame frame, double left)
    {
        LegendPanel legend = new(canvas, left, frame.Top, LegendWidth);
        legend.Draw(painter, map.Variable, frame.Height);
        return legend.Bottom;
    }

    private static void DrawTitle(SvgCanvas canvas, PreviewMap map, double width)
    {
        string title = map.Title ?? Capitalised(map.Variable.LongName);
        string chinese = map.TitleChinese ?? map.Variable.LongNameChinese;
        double y = Margin + (TitleSize * 0.8);
        canvas.Text(Margin, y, title, TextMeasure.SizeToFit(title, TitleSize, width, bold: true), bold: true);
        y += ChineseSize + 12.0;
        canvas.Text(Margin, y, chinese, TextMeasure.SizeToFit(chinese, ChineseSize, width), "#333333");
        if (map.Subtitle is not null)
        {
            y += SubtitleSize + 9.0;
            canvas.Text(Margin, y, map.Subtitle, TextMeasure.SizeToFit(map.Subtitle, SubtitleSize, width), Grey);
        }
    }

    private static void DrawMap(SvgCanvas canvas, PreviewMap map, MapPainter painter, MapFrame frame)
    {
        canvas.DefineClip(Clip, frame.Left, frame.Top, frame.Width, frame.Height);
        int pixelWidth = (int)(frame.Width * Zoom);
        int pixelHeight = (int)(frame.Height * Zoom);
        canvas.Image(frame.Left, frame.Top, frame.Width, frame.Height, PngEncoder.Encode(painter.Paint(pixelWidth, pixelHeight), pixelWidth, pixelHeight));
        bool hasBorders = Borders.Draw(canvas, frame, Clip);
        Graticule.Draw(canvas, frame, Clip);
        canvas.Rectangle(frame.Left, frame.Top, frame.Width, frame.Height, "none", "#222222", 1.3);
        DrawScaleBar(canvas, frame);
        string[] credits = [.. new[] { map.Credit, hasBorders ? Borders.Credit : null }.Where(credit => credit is not null).Select(credit => credit!)];
        string smallPrint = string.Join(" · ", credits);
        double space = frame.Width * 0.62;
        canvas.Text(frame.Right, frame.Bottom + FooterHeight - 12.0, smallPrint, TextMeasure.SizeToFit(smallPrint, SmallSize, space), Grey, "end");
    }

    private static void DrawScaleBar(SvgCanvas canvas, MapFrame frame)
    {
        const double longestShare = 0.25;
        const double thickness = 5.0;
        double kilometres = RoundNumber.AtMost(frame.MetresAcross * longestShare / 1000.0);
        double half = kilometres * 1000.0 / frame.MetresAcross * frame.Width / 2.0;
        double y = frame.Bottom + FooterHeight - 20.0;
        canvas.Rectangle(frame.Left, y, half, thickness, "#222222", "#222222", 0.8);
        canvas.Rectangle(frame.Left + half, y, half, thickness, "#ffffff", "#222222", 0.8);
        canvas.Text(frame.Left + (2.0 * half) + 8.0, y + thickness + 1.0, FormattableString.Invariant($"{kilometres:0.###} km"), SmallSize + 1.0);
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
