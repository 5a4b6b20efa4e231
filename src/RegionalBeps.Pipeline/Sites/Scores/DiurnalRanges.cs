namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>Daily ranges (highest less lowest hour) of model and observation over whole observed days of one kind.</summary>
/// <param name="Days">Number of days.</param>
/// <param name="Modelled">Mean range of the model, K.</param>
/// <param name="Observed">Mean range of the observations, K.</param>
/// <param name="Rmse">Root of the mean squared difference of the ranges, K.</param>
internal readonly record struct DiurnalRanges(int Days, double Modelled, double Observed, double Rmse)
{
    private const int HoursPerDay = 24;

    /// <summary>Of the days whose observed mean is above (side +1) or below (side −1) 0 °C.</summary>
    public static DiurnalRanges Of(ObservedSeries observed, double[] modelled, int side)
    {
        var ranges = new List<(double Modelled, double Observed)>();
        for (int day = 0; day < observed.Daily.Length; day++)
        {
            double[] hours = observed.Hourly[(day * HoursPerDay)..((day + 1) * HoursPerDay)];
            int known = hours.Count(hour => !double.IsNaN(hour));
            if (known == observed.HoursOfWholeDay && side * observed.Daily[day] > 0)
            {
                double[] same = [.. hours.Select((value, hour) => double.IsNaN(value) ? double.NaN : modelled[(day * HoursPerDay) + hour])];
                ranges.Add((RangeOf(same), RangeOf(hours)));
            }
        }

        return ranges.Count == 0
            ? new DiurnalRanges(0, double.NaN, double.NaN, double.NaN)
            : new DiurnalRanges(
                ranges.Count,
                ranges.Average(range => range.Modelled),
                ranges.Average(range => range.Observed),
                Math.Sqrt(ranges.Average(range => (range.Modelled - range.Observed) * (range.Modelled - range.Observed))));
    }

    private static double RangeOf(double[] hours)
    {
        double[] known = [.. hours.Where(hour => !double.IsNaN(hour))];
        return known.Max() - known.Min();
    }
}
