using RegionalBeps.Pipeline.Configuration.Reading;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>Reads and checks a configuration file.</summary>
public static class ConfigurationReader
{
    /// <summary>Reads a file; relative paths in it are taken from the folder in which it lies.</summary>
    /// <exception cref="ConfigurationException">The file is missing or breaks a rule; all problems are in it.</exception>
    public static PipelineConfiguration Read(string file) => Parse(SettingsFile.TextOf(file), file);

    /// <summary>Reads a configuration from text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The file that the text comes from; it stands in messages, and its folder is where relative paths begin.</param>
    /// <exception cref="ConfigurationException">The text breaks a rule; all problems are in it.</exception>
    public static PipelineConfiguration Parse(string text, string file) =>
        SettingsFile.Parse<PipelineConfiguration>(text, file, "begin with the sections run, grid and inputs", ConfigurationRules.Check)
            with { SourceFile = Path.GetFullPath(file) };
}
