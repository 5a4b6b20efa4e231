namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>What a gate says of a candidate.</summary>
public enum GateOutcome
{
    /// <summary>It may be published.</summary>
    Pass,

    /// <summary>It may be published, with a warning.</summary>
    Warn,

    /// <summary>It is held back until a person accepts it.</summary>
    Hold,
}
