using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>Lays a chart of shares out as a picture.</summary>
internal static class ShareChartComposer
{
    private const double Width = 1080.0;
    private const double Left = 150.0;
    private const double Right = 250.0;
    private const double Top = 100.0;
    private const double BarHeight = 17.0;
    private const double BarGap = 5.0;
    private const double GroupTitleHeight = 26.0;
    private const double GroupGap = 14.0;
    private const double LabelSize = 12.5;
    private const double SwatchWidth = 24.0;
    private const double LeastLabelled = 0.08;
    private const string Grey = "#555555";

    /// <summary>The picture as SVG.</summary>
    public static string Compose(ShareChart chart)
    {
        double bars = chart.Groups.Sum(group => GroupTitleHeight + (group.Rows.Count * (BarHeight + BarGap)) + GroupGap);
        double height = Math.Max(Top + bars + 50.0, Top + (chart.Parts.Count * 42.0) + 40.0);
        SvgCanvas canvas = new(Width, height);
        ChartFrame.DrawTitle(canvas, chart.Title, chart.TitleChinese, chart.Subtitle, Width);
        double y = Top;
        foreach (BarGroup group in chart.Groups)
        {
            canvas.Text(28.0, y + 12.0, group.Title, LabelSize + 1.0, bold: true);
            canvas.Text(Width - Right, y + 12.0, group.TitleChinese, LabelSize, Grey, "end");
            y += GroupTitleHeight;
            foreach (BarRow row in group.Rows)
            {
                DrawBar(canvas, chart.Parts, row, y);
                y += BarHeight + BarGap;
            }

            y += GroupGap;
        }

        DrawLegend(canvas, chart.Parts);
        if (chart.Credit is not null)
        {
            canvas.Text(Width - Right, height - 16.0, chart.Credit, TextMeasure.SizeToFit(chart.Credit, 11.0, Width - Left - Right), Grey, "end");
        }

        return canvas.Finish();
    }

    private static void DrawBar(SvgCanvas canvas, IReadOnlyList<CatalogueFlag> parts, BarRow row, double top)
    {
        canvas.Text(Left - 10.0, top + BarHeight - 4.0, row.Label, LabelSize, anchor: "end");
        double x = Left;
        double whole = Width - Right - Left;
        for (int part = 0; part < parts.Count; part++)
        {
            double share = double.IsNaN(row.Shares[part]) ? 0.0 : row.Shares[part];
            Colour colour = MapPainter.ColourOfClass(parts[part]);
            if (share > 0.0)
            {
                canvas.Rectangle(x, top, share * whole, BarHeight, colour.ToString(), "#ffffff", 0.6);
            }

            if (share >= LeastLabelled)
            {
                bool isDark = (0.3 * colour.Red) + (0.59 * colour.Green) + (0.11 * colour.Blue) < 140.0;
                canvas.Text(x + (share * whole / 2.0), top + BarHeight - 4.5, FormattableString.Invariant($"{100.0 * share:F0} %"), 11.0,
                    isDark ? "#ffffff" : "#222222", "middle");
            }

            x += share * whole;
        }

        canvas.Rectangle(Left, top, whole, BarHeight, "none", "#888888", 0.6);
    }

    private static void DrawLegend(SvgCanvas canvas, IReadOnlyList<CatalogueFlag> parts)
    {
        double left = Width - Right + 24.0;
        double y = Top + 4.0;
        foreach (CatalogueFlag part in parts)
        {
            canvas.Rectangle(left, y, SwatchWidth, 15.0, MapPainter.ColourOfClass(part).ToString(), "#222222", 0.6);
            canvas.Text(left + SwatchWidth + 8.0, y + 12.0, part.Label, TextMeasure.SizeToFit(part.Label, LabelSize, Right - SwatchWidth - 44.0));
            canvas.Text(left + SwatchWidth + 8.0, y + 27.0, part.LabelChinese, LabelSize - 1.0, Grey);
            y += 40.0;
        }
    }
}
