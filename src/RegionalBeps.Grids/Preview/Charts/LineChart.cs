namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>Lines over a common axis, in one panel or in several below each other.</summary>
public sealed record LineChart
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The title in Chinese.</summary>
    public required string TitleChinese { get; init; }

    /// <summary>What else is to be said, below the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Where the data are from, in small print.</summary>
    public string? Credit { get; init; }

    /// <summary>The ends of the common axis.</summary>
    public required (double First, double Last) Across { get; init; }

    /// <summary>The marks of the common axis.</summary>
    public required IReadOnlyList<(double At, string Label)> Marks { get; init; }

    /// <summary>The panels, from the top.</summary>
    public required IReadOnlyList<LinePanel> Panels { get; init; }

    /// <summary>Marks at the beginning of each month of a year of 365 days.</summary>
    public static IReadOnlyList<(double At, string Label)> Months { get; } =
    [
        .. Enumerable.Range(1, 12).Select(month => new DateOnly(2001, month, 1))
            .Select(day => ((double)day.DayOfYear, day.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture))),
    ];
}
