namespace RegionalBeps.Pipeline.Configuration;

/// <summary>A configuration that cannot be run. It carries every problem that was found, not the first alone; the exit code is 1.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>Reports the problems, of which there is at least one.</summary>
    public ConfigurationException(IReadOnlyList<ConfigurationProblem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        Problems = problems;
    }

    /// <summary>The problems in the order of the file.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; }
}
