using System.Globalization;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Preview;

/// <summary>Draws figures of time series with observations.</summary>
public static class ChartPicture
{
    private const double Width = 1180;
    private const double Left = 62;
    private const double SeriesWidth = 790;
    private const double ScatterLeft = 910;
    private const double ScatterWidth = 236;
    private const double Header = 62;
    private const double PanelHeight = 236;
    private const double Gap = 62;
    private const string Ink = "#222222";
    private const string Faint = "#d8d8d8";
    private const int Ticks = 5;

    /// <summary>Writes the figure as PNG, or as SVG where the program that draws is missing or the name ends in <c>.svg</c>.</summary>
    /// <param name="path">The final name, ending in <c>.png</c> or <c>.svg</c>.</param>
    /// <param name="chart">The figure.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static PreviewOutcome Write(string path, Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return PreviewPicture.WriteSvg(path, Compose(chart));
    }

    /// <summary>The figure as SVG.</summary>
    public static string Compose(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var canvas = new SvgCanvas(Width, Header + (chart.Panels.Count * (PanelHeight + Gap)));
        canvas.Text(Left, 26, chart.Title, 17, bold: true);
        canvas.Text(Left, 45, chart.Subtitle, 11, "#555555");
        for (int panel = 0; panel < chart.Panels.Count; panel++)
        {
            Draw(canvas, chart.Panels[panel], Header + (panel * (PanelHeight + Gap)) + 18, panel);
        }

        return canvas.Finish();
    }

    private static void Draw(SvgCanvas canvas, ChartPanel panel, double top, int index)
    {
        (double low, double high, double step) = RangeOf(panel);
        string clip = FormattableString.Invariant($"clip{index}");
        canvas.DefineClip(clip, Left, top, SeriesWidth, PanelHeight - 30);
        double bottom = top + PanelHeight - 30;
        double ToY(double value) => bottom - ((value - low) / (high - low) * (bottom - top));
        canvas.Text(Left, top - 6, panel.Title, 12, bold: true);
        for (double tick = low; tick <= high + (1e-9 * step); tick += step)
        {
            canvas.Line(Left, ToY(tick), Left + SeriesWidth, ToY(tick), Math.Abs(tick) < 1e-9 * step ? "#888888" : Faint);
            canvas.Text(Left - 6, ToY(tick) + 4, NumberText(tick), 10, Ink, "end");
        }

        DrawDates(canvas, panel, top, bottom);
        for (int series = panel.Series.Count - 1; series >= 0; series--)
        {
            DrawSeries(canvas, panel, series, ToY, clip);
        }

        canvas.Rectangle(Left, top, SeriesWidth, bottom - top, "none", Ink);
        DrawScatter(canvas, panel, top, bottom, (low, high, step));
        DrawLegend(canvas, panel, bottom + 30);
    }

    private static void DrawDates(SvgCanvas canvas, ChartPanel panel, double top, double bottom)
    {
        int days = panel.Series.Max(series => series.Values.Count);
        DateOnly last = panel.First.AddDays(days - 1);
        int monthsBetween = days > 900 ? 6 : days > 400 ? 3 : 1;
        for (var month = new DateOnly(panel.First.Year, 1, 1); month <= last; month = month.AddMonths(monthsBetween))
        {
            if (month < panel.First)
            {
                continue;
            }

            double x = Left + ((month.DayNumber - panel.First.DayNumber) / (double)days * SeriesWidth);
            canvas.Line(x, top, x, bottom, Faint);
            canvas.Text(x, bottom + 14, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), 9.5, Ink, "middle");
        }
    }

    /// <summary>The observed series as dots, models as lines that end where values are missing.</summary>
    private static void DrawSeries(SvgCanvas canvas, ChartPanel panel, int index, Func<double, double> toY, string clip)
    {
        ChartSeries series = panel.Series[index];
        double perDay = SeriesWidth / panel.Series.Max(other => other.Values.Count);
        var run = new List<(double, double)>();
        for (int day = 0; day <= series.Values.Count; day++)
        {
            if (day < series.Values.Count && double.IsFinite(series.Values[day]))
            {
                run.Add((Left + ((day + 0.5) * perDay), toY(series.Values[day])));
            }
            else if (run.Count > 0)
            {
                // A lone value would be a line without length.
                run.Add(run.Count == 1 ? (run[0].Item1 + 0.8, run[0].Item2) : run[^1]);
                canvas.Polyline(run, series.Colour, index == 0 ? 1.6 : 1.2, clip);
                run = [];
            }
        }
    }

    private static void DrawScatter(SvgCanvas canvas, ChartPanel panel, double top, double bottom, (double Low, double High, double Step) scale)
    {
        double ToX(double value) => ScatterLeft + ((value - scale.Low) / (scale.High - scale.Low) * ScatterWidth);
        double ToY(double value) => bottom - ((value - scale.Low) / (scale.High - scale.Low) * (bottom - top));
        canvas.Line(ToX(scale.Low), ToY(scale.Low), ToX(scale.High), ToY(scale.High), "#888888");
        ChartSeries observed = panel.Series[0];
        int every = Math.Max(1, observed.Values.Count / 700);
        foreach (ChartSeries modelled in panel.Series.Skip(1))
        {
            for (int day = 0; day < Math.Min(observed.Values.Count, modelled.Values.Count); day += every)
            {
                if (double.IsFinite(observed.Values[day]) && double.IsFinite(modelled.Values[day]))
                {
                    canvas.Rectangle(ToX(observed.Values[day]) - 0.9, ToY(modelled.Values[day]) - 0.9, 1.8, 1.8, modelled.Colour);
                }
            }
        }

        canvas.Rectangle(ScatterLeft, top, ScatterWidth, bottom - top, "none", Ink);
        for (double tick = scale.Low; tick <= scale.High + (1e-9 * scale.Step); tick += scale.Step)
        {
            canvas.Text(ToX(tick), bottom + 14, NumberText(tick), 9.5, Ink, "middle");
        }

        canvas.Text(ScatterLeft, top - 6, "model against observation", 10.5, "#555555");
    }

    private static void DrawLegend(SvgCanvas canvas, ChartPanel panel, double y)
    {
        double x = Left;
        foreach (ChartSeries series in panel.Series)
        {
            canvas.Line(x, y - 4, x + 22, y - 4, series.Colour, 3);
            canvas.Text(x + 27, y, series.Name, 10.5);
            x += 46 + TextMeasure.Width(series.Name, 10.5);
        }
    }

    /// <summary>A scale of round numbers around all values.</summary>
    private static (double Low, double High, double Step) RangeOf(ChartPanel panel)
    {
        double[] all = [.. panel.Series.SelectMany(series => series.Values).Where(double.IsFinite)];
        double lowest = all.Length == 0 ? 0 : all.Min();
        double highest = all.Length == 0 ? 1 : all.Max();
        double step = RoundNumber.AtLeast(Math.Max(highest - lowest, 1e-6) / Ticks);
        double low = Math.Floor(lowest / step) * step;
        return (low, Math.Max(Math.Ceiling(highest / step) * step, low + step), step);
    }

    private static string NumberText(double number) => Math.Round(number, 6).ToString("G5", CultureInfo.InvariantCulture);
}
