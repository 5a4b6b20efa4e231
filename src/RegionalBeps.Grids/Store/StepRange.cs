namespace RegionalBeps.Grids.Store;

/// <summary>A run of time steps.</summary>
/// <param name="First">Index of the first step, from 0 at the beginning of the data.</param>
/// <param name="Count">How many steps.</param>
public readonly record struct StepRange(int First, int Count)
{
    /// <summary>Index of the step after the last.</summary>
    public int End => First + Count;

    /// <summary>Whether a step belongs to the run.</summary>
    public bool Contains(int step) => step >= First && step < End;

    /// <summary>The steps that both runs have; Count is 0 where they have none.</summary>
    public StepRange Intersect(StepRange other)
    {
        int first = Math.Max(First, other.First);
        return new StepRange(first, Math.Max(0, Math.Min(End, other.End) - first));
    }
}
