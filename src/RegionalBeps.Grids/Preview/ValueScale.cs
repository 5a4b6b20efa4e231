using System.Globalization;

namespace RegionalBeps.Grids.Preview;

/// <summary>The range of numbers that a colour bar spans, and its ticks.</summary>
/// <param name="Low">The number at the lower end.</param>
/// <param name="High">The number at the upper end.</param>
/// <param name="Step">The distance between ticks.</param>
/// <param name="GoesBelow">Whether the map has numbers below the lower end.</param>
/// <param name="GoesAbove">Whether the map has numbers above the upper end.</param>
public sealed record ValueScale(double Low, double High, double Step, bool GoesBelow, bool GoesAbove)
{
    private const double LowerShare = 0.02;
    private const double UpperShare = 0.98;
    private const int IntendedSteps = 6;

    /// <summary>The ticks, from low to high.</summary>
    public IReadOnlyList<double> Ticks => [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(tick => Low + (tick * Step))];

    /// <summary>Fits a scale to a map: round ends that leave out no more than the extreme two hundredths on each side.</summary>
    /// <param name="values">The map; missing is NaN.</param>
    /// <param name="isDiverging">Whether zero is to stand in the middle.</param>
    /// <returns>The scale; 0 to 1 where there is no number at all.</returns>
    public static ValueScale Fit(ReadOnlySpan<float> values, bool isDiverging)
    {
        List<float> valid = [];
        foreach (float value in values)
        {
            if (float.IsFinite(value))
            {
                valid.Add(value);
            }
        }

        if (valid.Count == 0)
        {
            return new ValueScale(0.0, 1.0, 0.2, false, false);
        }

        valid.Sort();
        double low = valid[(int)(LowerShare * (valid.Count - 1))];
        double high = valid[(int)Math.Ceiling(UpperShare * (valid.Count - 1))];
        if (isDiverging)
        {
            high = Math.Max(Math.Abs(low), Math.Abs(high));
            low = -high;
        }

        double span = high > low ? high - low : Math.Max(1.0, Math.Abs(high));
        double step = RoundNumber.AtLeast(span / IntendedSteps);
        double first = Math.Floor((low / step) + 1e-9) * step;
        double last = Math.Max(Math.Ceiling((high / step) - 1e-9) * step, first + step);
        return new ValueScale(first, last, step, valid[0] < first, valid[^1] > last);
    }

    /// <summary>Where a number lies between the ends, 0 to 1; outside for numbers beyond them.</summary>
    public double PositionOf(double value) => (value - Low) / (High - Low);

    /// <summary>A tick's number, with as many decimals as the step has.</summary>
    public string Label(double tick)
    {
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(Step) - 1e-9), 0, 8);
        double number = Math.Abs(tick) < Step / 2.0 ? 0.0 : tick;
        return number.ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
