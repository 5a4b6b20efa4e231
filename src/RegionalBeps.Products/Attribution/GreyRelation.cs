namespace RegionalBeps.Products.Attribution;

/// <summary>Grey relational analysis: how closely the course of each driver follows that of a target (Deng 1982).</summary>
/// <remarks>
/// All series are scaled to 0-1, y = (x − min) / (max − min). With Δ_i(k) = |y_0(k) − y_i(k)| and m, M the least and the greatest Δ
/// over all drivers and years, ξ_i(k) = (m + ρ M) / (Δ_i(k) + ρ M), ρ = 0.5, and the grade is the mean of ξ_i over the years; 1 for
/// all where M = 0. The classic grade of a driver with an inverse relation is low however strict the relation; the sign-aligned one
/// takes 1 − y_i where the driver correlates negatively with the target.
/// </remarks>
public static class GreyRelation
{
    private const double Distinguishing = 0.5;

    /// <summary>Scales a series to 0-1 in place.</summary>
    /// <param name="values">Values without gaps, not all equal.</param>
    public static void Normalise(Span<double> values)
    {
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        foreach (double value in values)
        {
            lowest = Math.Min(lowest, value);
            highest = Math.Max(highest, value);
        }

        foreach (ref double value in values)
        {
            value = (value - lowest) / (highest - lowest);
        }
    }

    /// <summary>Grades of all drivers, in (1/3, 1].</summary>
    /// <param name="target">Scaled target.</param>
    /// <param name="drivers">Scaled drivers, driver-major.</param>
    /// <param name="used">For each driver whether it is compared.</param>
    /// <param name="aligned">Whether drivers with an inverse relation are turned round.</param>
    /// <param name="grades">Receives the grades, NaN for drivers that are not compared.</param>
    public static void Grade(
        ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, ReadOnlySpan<bool> used, bool aligned, Span<double> grades)
    {
        int years = target.Length;
        double meanOfTarget = aligned ? Pearson.Mean(target) : 0;
        Span<double> distances = stackalloc double[drivers.Length];
        double least = double.PositiveInfinity;
        double greatest = 0;
        for (int driver = 0; driver < used.Length; driver++)
        {
            if (!used[driver])
            {
                continue;
            }

            ReadOnlySpan<double> course = drivers.Slice(driver * years, years);
            bool turned = aligned && Covariation(target, meanOfTarget, course) < 0;
            for (int year = 0; year < years; year++)
            {
                double distance = Math.Abs(target[year] - (turned ? 1 - course[year] : course[year]));
                distances[(driver * years) + year] = distance;

                // No value is NaN here, so a comparison does what Math.Min does at a fraction of its time.
                least = distance < least ? distance : least;
                greatest = distance > greatest ? distance : greatest;
            }
        }

        for (int driver = 0; driver < used.Length; driver++)
        {
            grades[driver] = !used[driver] ? double.NaN
                : greatest > 0 ? MeanCoefficient(distances.Slice(driver * years, years), least, greatest)
                : 1;
        }
    }

    private static double MeanCoefficient(ReadOnlySpan<double> distances, double least, double greatest)
    {
        double sum = 0;
        foreach (double distance in distances)
        {
            sum += (least + (Distinguishing * greatest)) / (distance + (Distinguishing * greatest));
        }

        return sum / distances.Length;
    }

    // The sign of Pearson's r; its size does not matter here.
    private static double Covariation(ReadOnlySpan<double> target, double meanOfTarget, ReadOnlySpan<double> driver)
    {
        double sum = 0;
        for (int year = 0; year < target.Length; year++)
        {
            sum += (target[year] - meanOfTarget) * driver[year];
        }

        return sum;
    }
}
