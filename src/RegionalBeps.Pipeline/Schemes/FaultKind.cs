namespace RegionalBeps.Pipeline.Schemes;

/// <summary>Why a column was given up.</summary>
public enum FaultKind
{
    /// <summary>The weather of a day is beyond what is possible.</summary>
    Weather,

    /// <summary>A temperature or the snow left the range of what is possible.</summary>
    Range,

    /// <summary>Energy, water or carbon did not add up.</summary>
    Ledger,

    /// <summary>The column was given up in an earlier year.</summary>
    Earlier,
}
