namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The ground of one pixel on one local solar day.</summary>
public readonly ref struct DailyGround
{
    /// <summary>Mean temperature at each node of the column, °C.</summary>
    public required ReadOnlySpan<double> NodeMean { get; init; }

    /// <summary>Thawed share of the freezable water at each node, 0 to 1.</summary>
    public required ReadOnlySpan<double> ThawedShare { get; init; }

    /// <summary>Mean temperature of the five reported layers, °C.</summary>
    public required ReadOnlySpan<double> ReportedMean { get; init; }

    /// <summary>Lowest hourly temperature of the five reported layers, °C.</summary>
    public required ReadOnlySpan<double> ReportedMinimum { get; init; }

    /// <summary>Highest hourly temperature of the five reported layers, °C.</summary>
    public required ReadOnlySpan<double> ReportedMaximum { get; init; }

    /// <summary>Mean snow depth, m.</summary>
    public required double SnowDepth { get; init; }
}
