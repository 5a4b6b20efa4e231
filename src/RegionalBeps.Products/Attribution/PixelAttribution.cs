namespace RegionalBeps.Products.Attribution;

/// <summary>What controls a target in one pixel, by one form of the grey relational grade.</summary>
/// <param name="Dominant">Driver with the highest grade; <see cref="Driver.NoClearWinner"/> where chance gives as high a one.</param>
/// <param name="Second">Driver with the next grade; <see cref="Driver.NoData"/> where there is but one, and as <paramref name="Dominant"/> where that names no driver.</param>
/// <param name="Margin">Difference of the two highest grades, NaN where there are not two.</param>
/// <param name="PValue">Probability of so high a highest grade when the years of the target are shuffled, NaN without data.</param>
public readonly record struct PixelAttribution(Driver Dominant, Driver Second, double Margin, double PValue)
{
    /// <summary>Number of shuffles of the permutation test.</summary>
    public const int Permutations = 199;

    /// <summary>p-value above which there is no clear winner.</summary>
    public const double LargestPValue = 0.1;

    /// <summary>A pixel that cannot be attributed.</summary>
    public static PixelAttribution None { get; } = new(Driver.NoData, Driver.NoData, double.NaN, double.NaN);

    /// <summary>Attributes a target to drivers.</summary>
    /// <param name="target">One value for each year, NaN where there is none.</param>
    /// <param name="drivers">Driver-major: <c>[driver * years + year]</c>, NaN where there is none.</param>
    /// <param name="names">Which driver each series is.</param>
    /// <param name="aligned">Whether drivers with an inverse relation are turned round (<see cref="GreyRelation"/>).</param>
    /// <param name="seed">Seed of the shuffles; give each pixel and target its own.</param>
    /// <param name="grades">Receives the grade of each driver, NaN where it could not be compared.</param>
    /// <param name="partialCorrelations">Receives the partial correlation of each driver, NaN where there is none.</param>
    /// <param name="workspace">Buffers of the same numbers of years and drivers.</param>
    /// <exception cref="ArgumentException">The series do not fit one another.</exception>
    public static PixelAttribution Of(
        ReadOnlySpan<double> target,
        ReadOnlySpan<double> drivers,
        ReadOnlySpan<Driver> names,
        bool aligned,
        ulong seed,
        Span<double> grades,
        Span<double> partialCorrelations,
        AttributionWorkspace workspace)
    {
        if (target.Length != workspace.Years || names.Length != workspace.Drivers || drivers.Length != target.Length * names.Length)
        {
            throw new ArgumentException($"{drivers.Length} values are not {names.Length} drivers of {target.Length} years in a workspace of {workspace.Drivers} by {workspace.Years}.");
        }

        grades.Fill(double.NaN);
        partialCorrelations.Fill(double.NaN);
        int years = CommonYears.Select(target, drivers, workspace.Target, workspace.Series, workspace.Used);
        if (years == 0)
        {
            return None;
        }

        Span<double> commonTarget = workspace.Target.AsSpan(0, years);
        Span<double> commonDrivers = workspace.Series.AsSpan(0, years * names.Length);
        PartialCorrelation.Of(commonTarget, commonDrivers, workspace.Used, partialCorrelations, workspace.Matrix);
        GreyRelation.Normalise(commonTarget);
        for (int driver = 0; driver < names.Length; driver++)
        {
            GreyRelation.Normalise(commonDrivers.Slice(driver * years, years));
        }

        GreyRelation.Grade(commonTarget, commonDrivers, workspace.Used, aligned, grades);
        DriverRanking ranking = DriverRanking.Of(grades);
        double pValue = PermutationPValue(commonTarget, commonDrivers, aligned, seed, grades[ranking.Dominant], workspace);
        bool isClear = pValue <= LargestPValue;
        return new PixelAttribution(
            isClear ? names[ranking.Dominant] : Driver.NoClearWinner,
            !isClear ? Driver.NoClearWinner : ranking.Second < 0 ? Driver.NoData : names[ranking.Second],
            ranking.Margin,
            pValue);
    }

    // Shuffling the target alone keeps how the drivers hang together. The observed order counts as one of the shuffles
    // (Phipson and Smyth 2010), so that p is never 0.
    private static double PermutationPValue(
        ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, bool aligned, ulong seed, double highest, AttributionWorkspace workspace)
    {
        Span<double> shuffled = workspace.Shuffled.AsSpan(0, target.Length);
        target.CopyTo(shuffled);
        SplitMix generator = new(seed);
        int asHigh = 1;
        for (int permutation = 0; permutation < Permutations; permutation++)
        {
            generator.Shuffle(shuffled);
            GreyRelation.Grade(shuffled, drivers, workspace.Used, aligned, workspace.Grades);
            int best = DriverRanking.Of(workspace.Grades).Dominant;
            asHigh += workspace.Grades[best] >= highest - DriverRanking.Tie ? 1 : 0;
        }

        return asHigh / (Permutations + 1.0);
    }
}
