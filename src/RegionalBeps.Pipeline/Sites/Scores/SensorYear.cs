using RegionalBeps.Products;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>Thaw and freeze of one sensor in a year, by the rules of the maps applied to a single depth.</summary>
/// <param name="Thaw">Thaw onset, day of year.</param>
/// <param name="Freeze">Freeze onset, day of year.</param>
/// <param name="FrozenDays">Days of the freeze year below 0 °C.</param>
/// <param name="ThawPeriod">Days of the thaw period with temperatures above and below 0 °C.</param>
/// <param name="FreezePeriod">Days of the freeze period with temperatures above and below 0 °C.</param>
internal sealed record SensorYear(FlaggedValue Thaw, FlaggedValue Freeze, int FrozenDays, FlaggedValue ThawPeriod, FlaggedValue FreezePeriod)
{
    private const int HoursPerDay = 24;
    private const int Layers = PerLayer<double>.Count;
    private static readonly SoilLayers AnyLayers = new([0.05, 0.15, 0.35, 0.75, 2.00]);

    /// <summary>Of a daily series, and of its hours where there are.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="daily">Day by day, NaN where unknown.</param>
    /// <param name="hourly">Hour by hour, or empty.</param>
    /// <param name="first">The first day of both.</param>
    /// <param name="daysAfter">Days after the year that are looked at.</param>
    public static SensorYear Of(int year, double[] daily, double[] hourly, DateOnly first, int daysAfter)
    {
        var begin = new DateOnly(year - 1, 9, 1);
        int daysBefore = new DateOnly(year, 1, 1).DayNumber - begin.DayNumber;
        int count = new DateOnly(year, 12, 31).DayNumber + daysAfter - begin.DayNumber + 1;
        double[] mean = Layered(daily, begin.DayNumber - first.DayNumber, count);
        double[] lowest = hourly.Length == 0 ? Unknown(count) : Layered(Extremes(hourly, values => values.Min()), begin.DayNumber - first.DayNumber, count);
        double[] highest = hourly.Length == 0 ? Unknown(count) : Layered(Extremes(hourly, values => values.Max()), begin.DayNumber - first.DayNumber, count);
        GroundYear ground = new()
        {
            Year = year, DaysBeforeYear = daysBefore, DayCount = count, Layers = AnyLayers, NodeMean = mean, ReportedMean = mean,
            ReportedMinimum = lowest, ReportedMaximum = highest,
        };
        FlaggedValue none = FlaggedValue.Missing(Validity.NotEnoughValid);
        bool isKnown = KnownDays(ground) >= 0.9 * (count - daysAfter - daysBefore);
        return new SensorYear(
            Onsets.Thaw(ground, 0),
            Onsets.Freeze(ground, 0),
            Onsets.CountBelowZero(ground.MeanOf(0)[ground.FreezeYear]),
            hourly.Length > 0 && isKnown ? DiurnalCycles.ThawPeriod(ground).Duration : none,
            hourly.Length > 0 && isKnown ? DiurnalCycles.FreezePeriod(ground).Duration : none);
    }

    private static int KnownDays(in GroundYear year)
    {
        int known = 0;
        foreach (double value in year.MeanOf(0)[year.CalendarYear])
        {
            known += double.IsNaN(value) ? 0 : 1;
        }

        return known;
    }

    /// <summary>The days of a series for the first of five layers; the others are not looked at.</summary>
    private static double[] Layered(double[] days, int from, int count)
    {
        double[] layered = Unknown(count);
        for (int day = 0; day < count; day++)
        {
            int source = from + day;
            layered[day] = source >= 0 && source < days.Length ? days[source] : double.NaN;
        }

        return layered;
    }

    private static double[] Unknown(int count)
    {
        var values = new double[Layers * count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static double[] Extremes(double[] hourly, Func<IEnumerable<double>, double> extreme)
    {
        var days = new double[hourly.Length / HoursPerDay];
        for (int day = 0; day < days.Length; day++)
        {
            double[] hours = hourly[(day * HoursPerDay)..((day + 1) * HoursPerDay)];
            days[day] = Array.Exists(hours, double.IsNaN) ? double.NaN : extreme(hours);
        }

        return days;
    }
}
