using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Cover;

/// <summary>The mean yearly course of leaf area index from the kind of ground and the climate.</summary>
/// <remarks>
/// Our own form: winter value, smooth rise from leaf onset to July, plateau, smooth fall in autumn. Peaks and winter values follow
/// published ranges for the region (larch 3.5–4.5, mixed forest 5, broad-leaved 4.5–5, meadow steppe 1.5–2, typical steppe 0.7–1.2,
/// desert steppe 0.2–0.4, fields 3–3.5, wetland 2.5 m² m⁻²); onset and fall follow the days on which the mean temperature crosses 5 °C.
/// </remarks>
public static class LeafAreaClimatology
{
    /// <summary>Number of 8-day periods of a year; the last one has 5 or 6 days.</summary>
    public const int Periods = 46;

    /// <summary>Days in a period.</summary>
    public const int DaysInPeriod = 8;

    private const double GrowthThreshold = 5.0;
    private const int DaysInYear = 365;
    private const int MiddleOfJuly = 196;
    private const double PeakOfLeaf = 198.0;
    private const double StartOfDecline = 222.0;

    /// <summary>Mean leaf area index of each 8-day period, m² m⁻².</summary>
    /// <param name="kind">Kind of ground.</param>
    /// <param name="temperature">[month][place], °C.</param>
    /// <param name="precipitation">[month][place], mm in the month.</param>
    /// <param name="place">Index of the place.</param>
    public static double[] Course(CoverKind kind, double[][] temperature, double[][] precipitation, int place)
    {
        ArgumentNullException.ThrowIfNull(temperature);
        WarmthAndMoisture climate = WarmthAndMoisture.Of(temperature, precipitation, place);
        (double winter, double peak) = Range(kind, climate);
        (double onset, double end) = GrowingSeason(kind, temperature, place);
        double[] course = new double[Periods];
        for (int period = 0; period < Periods; period++)
        {
            int first = (period * DaysInPeriod) + 1;
            int last = Math.Min(first + DaysInPeriod - 1, DaysInYear);
            double sum = 0.0;
            for (int day = first; day <= last; day++)
            {
                sum += winter + ((peak - winter) * Leaf(day, onset, end));
            }

            course[period] = sum / (last - first + 1);
        }

        return course;
    }

    private static (double Winter, double Peak) Range(CoverKind kind, WarmthAndMoisture climate) => kind switch
    {
        CoverKind.EvergreenNeedleleaf => (2.5, 3.5),
        CoverKind.DeciduousNeedleleaf => (0.3, 3.5 + Math.Clamp((climate.WarmestMonth - 13.0) / 6.0, -0.7, 1.0)),
        CoverKind.Broadleaf => (0.3, 4.7),
        CoverKind.MixedForest => (1.0, 5.0),
        CoverKind.OpenForest => (0.25, 2.2),
        CoverKind.Shrub => (0.15, 1.3),
        CoverKind.Grass => (0.1, Math.Clamp(0.2 + (2.4 * (climate.Moisture - 0.25)), 0.25, 2.0)),
        CoverKind.Cropland => (0.1, 3.2),
        CoverKind.Bare => (0.05, Math.Clamp(0.1 + (0.5 * climate.Moisture), 0.1, 0.4)),
        CoverKind.Wetland => (0.1, 2.5),
        CoverKind.Urban => (0.1, 0.8),
        _ => (0.0, 0.0),
    };

    private static (double Onset, double End) GrowingSeason(CoverKind kind, double[][] temperature, int place)
    {
        if (kind == CoverKind.Cropland)
        {
            return (135.0, 272.0);
        }

        Span<double> means = stackalloc double[MonthlyCurve.Months];
        for (int month = 0; month < MonthlyCurve.Months; month++)
        {
            means[month] = temperature[month][place];
        }

        double[] nodes = MonthlyCurve.Nodes(means);
        int warm = MiddleOfJuly;
        while (warm > 1 && Temperature(nodes, warm - 1) > GrowthThreshold)
        {
            warm--;
        }

        int cold = MiddleOfJuly;
        while (cold < DaysInYear && Temperature(nodes, cold + 1) > GrowthThreshold)
        {
            cold++;
        }

        return (Math.Clamp(warm + 10.0, 108.0, 150.0), Math.Clamp(cold + 2.0, 255.0, 285.0));
    }

    private static double Temperature(double[] nodes, int dayOfYear)
    {
        (int first, int second, double weight) = MonthlyCurve.Between(dayOfYear);
        return ((1.0 - weight) * nodes[first]) + (weight * nodes[second]);
    }

    private static double Leaf(double day, double onset, double end) =>
        Step((day - onset) / (PeakOfLeaf - onset)) * (1.0 - Step((day - StartOfDecline) / (end - StartOfDecline)));

    private static double Step(double x)
    {
        double limited = Math.Clamp(x, 0.0, 1.0);
        return limited * limited * (3.0 - (2.0 * limited));
    }
}
