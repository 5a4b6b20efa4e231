namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>run.period</c> section: first and last day, both included. The annual maps of a part year are flagged as partial.</summary>
public sealed record PeriodSettings
{
    /// <summary>The first day, as <c>2000-01-01</c>.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, as <c>2015-12-31</c>.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The number of days.</summary>
    [NotASetting]
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The first to the last calendar year of which at least one day is computed.</summary>
    [NotASetting]
    public YearRange Years => new(From.Year, To.Year);

    /// <summary>The calendar years that are computed from 1 January to 31 December; null where there is none.</summary>
    [NotASetting]
    public YearRange? WholeYears
    {
        get
        {
            int first = From is { Month: 1, Day: 1 } ? From.Year : From.Year + 1;
            int last = To is { Month: 12, Day: 31 } ? To.Year : To.Year - 1;
            return first <= last ? new YearRange(first, last) : null;
        }
    }

    /// <summary>Whether a calendar year of the period lacks days at its beginning or end.</summary>
    public bool IsPartial(int year) => WholeYears is not { } whole || !whole.Contains(year);
}
