namespace RegionalBeps.Pipeline.Flow;

/// <summary>A failure inside the flow, with the tile and the step in which it happened; the cause is the inner exception.</summary>
public sealed class TileStepException : Exception
{
    /// <summary>Says where <paramref name="cause"/> happened.</summary>
    public TileStepException(TileStep step, string action, Exception cause)
        : base($"Tile {step.Tile.Name}, step {step.Step}: {action} failed. {cause.Message}", cause) => Step = step;

    /// <summary>The tile and step that failed.</summary>
    public TileStep Step { get; }
}
