using RegionalBeps.Grids;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>What a check of the inputs found.</summary>
/// <param name="Problems">What must be mended before a run; empty if all is well.</param>
/// <param name="Notes">What was assumed, converted or regridded, one sentence each.</param>
/// <param name="Grid">The grid that will be computed; null where it could not be found out.</param>
/// <param name="Cost">What the run will cost; null where the land could not be found out.</param>
public sealed record CheckReport(IReadOnlyList<InputException> Problems, IReadOnlyList<string> Notes, Grids.GridSpec? Grid, RunCost? Cost)
{
    /// <summary>Throws if there are problems.</summary>
    /// <exception cref="InputProblemsException">There are problems.</exception>
    public void ThrowIfProblems()
    {
        if (Problems.Count > 0)
        {
            throw new InputProblemsException(Problems);
        }
    }
}
