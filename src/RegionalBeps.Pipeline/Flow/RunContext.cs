using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>What a run needs beside its configuration.</summary>
/// <param name="Progress">Receives phases, counts and notes.</param>
/// <param name="Command">The command line that started the run; it is written into the release and named when a run can be resumed.</param>
/// <param name="Cancellation">Asks for a clean stop after the work in hand; the run then throws <see cref="OperationCanceledException"/>.</param>
public sealed record RunContext(IRunProgress Progress, string Command, CancellationToken Cancellation);
