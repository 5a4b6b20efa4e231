namespace RegionalBeps.Pipeline.Flow;

/// <summary>One step in the history of every tile: a year of the spin-up, or a year of the period.</summary>
/// <param name="Index">Place among the steps.</param>
/// <param name="First">The first day that is computed.</param>
/// <param name="Last">The last day that is computed, in the same year.</param>
/// <param name="Cycle">Which cycle of the spin-up, from 1; 0 for a year of the period.</param>
/// <param name="EndsCycle">Whether this is the last year of a cycle of the spin-up.</param>
public readonly record struct RunStep(int Index, DateOnly First, DateOnly Last, int Cycle, bool EndsCycle)
{
    /// <summary>The year whose weather is used.</summary>
    public int Year => First.Year;

    /// <summary>Whether the step brings the ground to balance and leaves no maps.</summary>
    public bool IsSpinUp => Cycle > 0;

    /// <summary>Number of days.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Name of the step's file; all steps of the spin-up share one, because only the last is ever wanted again.</summary>
    public string FileName => IsSpinUp ? "spin_up.bin" : $"{Year:0000}.bin";

    /// <inheritdoc/>
    public override string ToString() => IsSpinUp ? $"{Year} (spin-up, cycle {Cycle})" : $"{Year}";
}
