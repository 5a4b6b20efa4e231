namespace RegionalBeps.Products.Change;

/// <summary>Mean and change of one product of one pixel over a period of years.</summary>
public readonly record struct MultiYearStatistics
{
    /// <summary>Length of the periods at the beginning and the end that <see cref="ChangeLateMinusEarly"/> compares [years].</summary>
    public const int EndPeriod = 5;

    private const int RequiredInEndPeriod = 3;

    /// <summary>Number of years that have a value.</summary>
    public required int YearCount { get; init; }

    /// <summary>Mean of the valid years, at least 60 % of the period.</summary>
    public required FlaggedValue Mean { get; init; }

    /// <summary>Theil-Sen slope [per year].</summary>
    public required FlaggedValue Trend { get; init; }

    /// <summary>The primary change: <see cref="Trend"/> times the number of years of the period.</summary>
    public required FlaggedValue Change { get; init; }

    /// <summary>Last year minus first year; flagged where one of the two has no value.</summary>
    public required FlaggedValue ChangeFirstToLast { get; init; }

    /// <summary>Slope of least squares times the number of years of the period.</summary>
    public required FlaggedValue ChangeLeastSquares { get; init; }

    /// <summary>Mean of the last five years minus mean of the first five, each of at least three valid years.</summary>
    public required FlaggedValue ChangeLateMinusEarly { get; init; }

    /// <summary>Two-sided p-value of the Mann-Kendall test.</summary>
    public required FlaggedValue PValue { get; init; }

    /// <summary>Lag-1 autocorrelation; flagged <see cref="Validity.CriterionNeverMet"/> for a constant series.</summary>
    public required FlaggedValue LagOneAutocorrelation { get; init; }

    /// <summary>Summarises the years of a pixel; statistics of change need <see cref="ValidYears.RequiredForChange"/> valid years.</summary>
    /// <param name="values">One value for each year of the period, NaN where there is none.</param>
    /// <param name="flags">One flag for each year.</param>
    /// <param name="scratch">Working space of <see cref="TheilSen.PairCount"/> values.</param>
    /// <exception cref="ArgumentException">Values and flags are not of the same length.</exception>
    public static MultiYearStatistics Of(ReadOnlySpan<double> values, ReadOnlySpan<Validity> flags, Span<double> scratch)
    {
        if (values.Length != flags.Length)
        {
            throw new ArgumentException($"{values.Length} yearly values do not fit {flags.Length} flags.", nameof(flags));
        }

        int years = values.Length;
        double mean = YearlyMean.Of(values, out int yearCount);
        FlaggedValue none = FlaggedValue.Missing(ValidYears.ReasonForAbsence(flags));
        FlaggedValue meanOrNone = yearCount > 0 && yearCount >= ValidYears.RequiredForMean(years) ? FlaggedValue.Of(mean) : none;
        if (yearCount < ValidYears.RequiredForChange)
        {
            return WithoutChange(yearCount, meanOrNone, none);
        }

        double trend = TheilSen.Slope(values, scratch);
        double autocorrelation = Autocorrelation.LagOne(values);
        return new MultiYearStatistics
        {
            YearCount = yearCount,
            Mean = meanOrNone,
            Trend = FlaggedValue.Of(trend),
            Change = FlaggedValue.Of(trend * years),
            ChangeFirstToLast = OrNotEnough(values[^1] - values[0]),
            ChangeLeastSquares = FlaggedValue.Of(LeastSquares.Slope(values) * years),
            ChangeLateMinusEarly = OrNotEnough(EndMean(values[^EndPeriod..]) - EndMean(values[..EndPeriod])),
            PValue = FlaggedValue.Of(MannKendall.Of(values).PValue),
            LagOneAutocorrelation = double.IsNaN(autocorrelation)
                ? FlaggedValue.Missing(Validity.CriterionNeverMet)
                : FlaggedValue.Of(autocorrelation),
        };
    }

    private static MultiYearStatistics WithoutChange(int yearCount, FlaggedValue mean, FlaggedValue none) => new()
    {
        YearCount = yearCount,
        Mean = mean,
        Trend = none,
        Change = none,
        ChangeFirstToLast = none,
        ChangeLeastSquares = none,
        ChangeLateMinusEarly = none,
        PValue = none,
        LagOneAutocorrelation = none,
    };

    private static FlaggedValue OrNotEnough(double value) =>
        double.IsNaN(value) ? FlaggedValue.Missing(Validity.NotEnoughValid) : FlaggedValue.Of(value);

    private static double EndMean(ReadOnlySpan<double> values)
    {
        double mean = YearlyMean.Of(values, out int count);
        return count >= RequiredInEndPeriod ? mean : double.NaN;
    }
}
