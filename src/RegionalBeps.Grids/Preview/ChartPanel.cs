namespace RegionalBeps.Grids.Preview;

/// <summary>One row of a figure: time series on the left, each model against the first series on the right.</summary>
public sealed record ChartPanel
{
    /// <summary>What is shown, with its unit.</summary>
    public required string Title { get; init; }

    /// <summary>The day of the first value.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The series; the first is the observed one, which is drawn as dots and is the abscissa of the scatter.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}
