namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>Lays a line chart out as a picture.</summary>
internal static class LineChartComposer
{
    private const double Width = 1080.0;
    private const double Left = 110.0;
    private const double Right = 150.0;
    private const double Top = 104.0;
    private const double PanelHeight = 290.0;
    private const double PanelGap = 56.0;
    private const double Bottom = 70.0;
    private const double LabelSize = 12.5;
    private const double IntendedSteps = 5.0;
    private const string Clip = "panel";
    private const string Grey = "#555555";

    /// <summary>The picture as SVG.</summary>
    public static string Compose(LineChart chart)
    {
        double height = Top + (chart.Panels.Count * (PanelHeight + PanelGap)) - PanelGap + Bottom;
        SvgCanvas canvas = new(Width, height);
        ChartFrame.DrawTitle(canvas, chart.Title, chart.TitleChinese, chart.Subtitle, Width);
        for (int panel = 0; panel < chart.Panels.Count; panel++)
        {
            DrawPanel(canvas, chart, chart.Panels[panel], Top + (panel * (PanelHeight + PanelGap)), $"{Clip}{panel}");
        }

        if (chart.Credit is not null)
        {
            canvas.Text(Width - Right, height - 16.0, chart.Credit, TextMeasure.SizeToFit(chart.Credit, 11.0, Width - Left - Right), Grey, "end");
        }

        return canvas.Finish();
    }

    private static void DrawPanel(SvgCanvas canvas, LineChart chart, LinePanel panel, double top, string clip)
    {
        double[] values = [.. panel.Series.SelectMany(series => series.Points).Select(point => point.Y).Where(double.IsFinite)];
        (double low, double high, double step) = ScaleOf(values);
        double right = Width - Right;
        double X(double x) => Left + ((x - chart.Across.First) / (chart.Across.Last - chart.Across.First) * (right - Left));
        double Y(double y) => top + ((high - y) / (high - low) * PanelHeight);
        canvas.DefineClip(clip, Left, top, right - Left, PanelHeight);
        canvas.Text(Left, top - 9.0, panel.Title, LabelSize + 1.0, bold: true);
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 8);
        for (double tick = low; tick <= high + (step * 1e-6); tick += step)
        {
            bool isZero = Math.Abs(tick) < step / 2.0;
            canvas.Line(Left, Y(tick), right, Y(tick), isZero ? "#888888" : "#e2e2e2", isZero ? 1.2 : 0.8);
            string label = (isZero ? 0.0 : tick).ToString("N" + decimals, System.Globalization.CultureInfo.InvariantCulture).Replace('-', '−');
            canvas.Text(Left - 8.0, Y(tick) + (LabelSize * 0.35), label, LabelSize, anchor: "end");
        }

        foreach ((double at, string label) in chart.Marks)
        {
            canvas.Line(X(at), top, X(at), top + PanelHeight, "#eeeeee", 0.8);
            canvas.Line(X(at), top + PanelHeight, X(at), top + PanelHeight + 5.0, "#222222");
            canvas.Text(X(at), top + PanelHeight + 19.0, label, LabelSize, anchor: "middle");
        }

        double legend = top + 10.0;
        foreach (ChartLine series in panel.Series)
        {
            foreach (IEnumerable<(double X, double Y)> run in Runs(series.Points))
            {
                canvas.Polyline(run.Select(point => (X(point.X), Y(point.Y))), series.Colour.ToString(), 2.0, clip);
            }

            canvas.Line(right + 12.0, legend, right + 38.0, legend, series.Colour.ToString(), 2.6);
            canvas.Text(right + 44.0, legend + (LabelSize * 0.35), series.Name, LabelSize);
            legend += 22.0;
        }

        canvas.Rectangle(Left, top, right - Left, PanelHeight, "none", "#222222", 1.2);
    }

    private static (double Low, double High, double Step) ScaleOf(double[] values)
    {
        double low = values.Length == 0 ? 0.0 : values.Min();
        double high = values.Length == 0 ? 1.0 : values.Max();
        double span = high > low ? high - low : Math.Max(1.0, Math.Abs(high));
        double step = RoundNumber.AtLeast(span / IntendedSteps);
        double first = Math.Floor((low / step) + 1e-9) * step;
        return (first, Math.Max(Math.Ceiling((high / step) - 1e-9) * step, first + step), step);
    }

    // The stretches of a line between points without a value.
    private static IEnumerable<IEnumerable<(double X, double Y)>> Runs(IReadOnlyList<(double X, double Y)> points)
    {
        for (int first = 0; first < points.Count;)
        {
            int length = points.Skip(first).TakeWhile(point => double.IsFinite(point.Y)).Count();
            if (length > 0)
            {
                yield return points.Skip(first).Take(length);
            }

            first += length + 1;
        }
    }
}
