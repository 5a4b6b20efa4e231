using RegionalBeps.Grids;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Inputs that a run cannot be made of. It carries every problem that was found; the exit code is 2.</summary>
public sealed class InputProblemsException : Exception
{
    /// <summary>Reports the problems, of which there is at least one.</summary>
    public InputProblemsException(IReadOnlyList<InputException> problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.Message)))
    {
        Problems = problems;
    }

    /// <summary>The problems in the order of the configuration.</summary>
    public IReadOnlyList<InputException> Problems { get; }
}
