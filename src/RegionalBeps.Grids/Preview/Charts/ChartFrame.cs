namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>What all charts have in common: the title in two languages.</summary>
internal static class ChartFrame
{
    private const double Margin = 28.0;
    private const double TitleSize = 24.0;
    private const double ChineseSize = 18.0;
    private const double SubtitleSize = 13.0;

    /// <summary>Draws the title at the top of a picture.</summary>
    public static void DrawTitle(SvgCanvas canvas, string title, string chinese, string? subtitle, double width)
    {
        double space = width - (2.0 * Margin);
        double y = Margin + (TitleSize * 0.7);
        canvas.Text(Margin, y, title, TextMeasure.SizeToFit(title, TitleSize, space * 0.66, bold: true), bold: true);
        canvas.Text(width - Margin, y, chinese, TextMeasure.SizeToFit(chinese, ChineseSize, space * 0.32), "#333333", "end");
        if (subtitle is not null)
        {
            canvas.Text(Margin, y + 24.0, subtitle, TextMeasure.SizeToFit(subtitle, SubtitleSize, space), "#555555");
        }
    }
}
