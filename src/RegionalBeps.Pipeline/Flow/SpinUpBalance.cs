using RegionalBeps.Pipeline.Schemes;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>How many columns the spin-up left out of balance, and by what.</summary>
/// <param name="driftTolerance">Drift of the deep temperature below which a column is balanced, K per year.</param>
public sealed class SpinUpBalance(double driftTolerance)
{
    private int _columns;
    private int _unknown;
    private int _heat;
    private int _water;
    private int _carbon;

    /// <summary>Adds columns.</summary>
    /// <param name="memories">What they remember of their spin-up.</param>
    public void Add(IEnumerable<SpinUpMemory> memories)
    {
        ArgumentNullException.ThrowIfNull(memories);
        foreach (SpinUpMemory memory in memories.Where(memory => memory.IsQuarantined == 0))
        {
            _columns++;
            _unknown += double.IsNaN(memory.Drift) ? 1 : 0;
            _heat += Math.Abs(memory.Drift) >= driftTolerance ? 1 : 0;
            _water += Math.Abs(memory.WaterDrift) >= SpinUpMemory.WaterTolerance ? 1 : 0;
            _carbon += Math.Abs(memory.CarbonDrift) >= SpinUpMemory.CarbonTolerance ? 1 : 0;
        }
    }

    /// <summary>One sentence; null where all columns are in balance.</summary>
    public string? Finding => _columns == 0 ? null
        : _unknown == _columns ? "Whether the ground was in balance at the begin of the period is not known: the spin-up had less than two cycles (run.spin_up)."
        : _heat + _water + _carbon == 0 ? null
        : FormattableString.Invariant(
            $"Not in balance at the begin of the period are, of {_columns} columns, {_heat} by the temperature near 10 m (drift of {driftTolerance} K or more in a year), {_water} by the water of the upper 2 m ({SpinUpMemory.WaterTolerance} kg m-2) and {_carbon} by the carbon of the soil ({SpinUpMemory.CarbonTolerance} g m-2): more cycles (run.spin_up.max_cycles) bring them nearer.");
}
