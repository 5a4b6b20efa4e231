namespace RegionalBeps.Pipeline.Results;

/// <summary>Whether a tile's result of a step can be taken over.</summary>
public enum TileResultState
{
    /// <summary>It is there, whole, and made from what it would be made from now.</summary>
    Whole,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It was made from other inputs, settings or another program.</summary>
    OfOtherInputs,

    /// <summary>Its checksum does not fit.</summary>
    Damaged,
}
