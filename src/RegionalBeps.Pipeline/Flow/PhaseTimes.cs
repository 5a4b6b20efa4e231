using System.Diagnostics;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>How long the phases of a run took.</summary>
internal sealed class PhaseTimes
{
    private readonly List<RunPhase> _phases = [];

    /// <summary>The phases in their order.</summary>
    public IReadOnlyList<RunPhase> All => _phases;

    /// <summary>Seconds that all phases of a name took.</summary>
    public double SecondsOf(string name) => _phases.Where(phase => phase.Name == name).Sum(phase => phase.Seconds);

    /// <summary>Does the work of a phase, and gives back what it left in memory: the phases of a run need theirs one after the other.</summary>
    public T Measure<T>(string name, Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        T result = work();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        _phases.Add(RunPhase.Of(name, clock.Elapsed));
        return result;
    }
}
