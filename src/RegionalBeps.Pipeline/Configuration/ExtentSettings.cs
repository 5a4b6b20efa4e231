namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>grid.extent</c> section: outer edges of the outermost pixels, in units of the grid's CRS.</summary>
public sealed record ExtentSettings
{
    /// <summary>The western edge.</summary>
    public required double West { get; init; }

    /// <summary>The southern edge.</summary>
    public required double South { get; init; }

    /// <summary>The eastern edge.</summary>
    public required double East { get; init; }

    /// <summary>The northern edge.</summary>
    public required double North { get; init; }
}
