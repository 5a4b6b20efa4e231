using RegionalBeps.Pipeline.Schemes;

namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>Energy, water and carbon add up in every column that has values: one in which they do not is given up in the hour in which it breaks.</summary>
public static class LedgerGate
{
    /// <summary>The gate's name.</summary>
    public const string Name = "ledgers";

    /// <summary>Asks.</summary>
    public static GateResult Ask(GateCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ColumnFault[] broken = [.. candidate.Faults.Where(fault => fault.Kind == FaultKind.Ledger)];
        return broken.Length == 0 ? new GateResult(Name, GateOutcome.Pass, "No column broke a ledger.")
            : new GateResult(
                Name,
                (double)broken.Length / candidate.PixelCount > candidate.Limits.QuarantineLimit ? GateOutcome.Hold : GateOutcome.Warn,
                FormattableString.Invariant($"{broken.Length} columns broke a ledger, the first: {broken[0]}. They have no values."));
    }
}
