using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Configuration.Reading;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>Reads and checks a site file.</summary>
public static class SiteConfigurationReader
{
    /// <summary>Reads a file; relative paths in it are taken from the folder in which it lies.</summary>
    /// <exception cref="ConfigurationException">The file is missing or breaks a rule; all problems are in it.</exception>
    public static SiteConfiguration Read(string file) => Parse(SettingsFile.TextOf(file), file);

    /// <summary>Reads a site from text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The file that the text comes from; it stands in messages, and its folder is where relative paths begin.</param>
    /// <exception cref="ConfigurationException">The text breaks a rule; all problems are in it.</exception>
    public static SiteConfiguration Parse(string text, string file) =>
        SettingsFile.Parse<SiteConfiguration>(text, file, "begin with the sections site, vegetation and forcing", SiteRules.Check)
            with { SourceFile = Path.GetFullPath(file) };
}
