using RegionalBeps.Grids;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Gathers problems and notes while the inputs are gone through.</summary>
internal sealed class Findings
{
    private readonly List<InputException> _problems = [];
    private readonly List<string> _notes = [];

    /// <summary>The problems, each once, in the order in which they were found.</summary>
    public IReadOnlyList<InputException> Problems => [.. _problems.DistinctBy(problem => problem.Message)];

    /// <summary>The notes, each once.</summary>
    public IReadOnlyList<string> Notes => [.. _notes.Distinct()];

    /// <summary>Adds a problem.</summary>
    public void Add(InputException problem) => _problems.Add(problem);

    /// <summary>Adds problems.</summary>
    public void Add(IEnumerable<InputException> problems) => _problems.AddRange(problems);

    /// <summary>Adds a note about a key of the configuration.</summary>
    public void Note(string key, string note) => _notes.Add($"{key}: {note}");

    /// <summary>The result of a step, or null after its problem was added.</summary>
    public T? Try<T>(Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (InputException problem)
        {
            _problems.Add(problem);
            return null;
        }
    }
}
