namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>A rule about keys that depend on each other.</summary>
/// <param name="Reads">The paths of the keys that the rule looks at; it is not asked where one of them is already known to be wrong.</param>
/// <param name="Faults">What is wrong: the path of the key to be changed and one sentence.</param>
internal sealed record Rule(IReadOnlyList<string> Reads, Func<PipelineConfiguration, ProblemList, IEnumerable<(string Path, string Message)>> Faults);
