namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>All gates that a candidate passes before it is published.</summary>
public static class ReleaseGates
{
    /// <summary>The names of the gates.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [CoverageGate.Name, RangeGate.Name, LedgerGate.Name, LogicGate.Name, SeamGate.Name, ChangeGate.Name];

    /// <summary>Asks every gate.</summary>
    public static IReadOnlyList<GateResult> Ask(GateCandidate candidate) =>
    [
        CoverageGate.Ask(candidate),
        RangeGate.Ask(candidate),
        LedgerGate.Ask(candidate),
        LogicGate.Ask(candidate),
        SeamGate.Ask(candidate),
        ChangeGate.Ask(candidate),
    ];
}
