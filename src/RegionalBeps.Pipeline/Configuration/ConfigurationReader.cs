using RegionalBeps.Pipeline.Configuration.Reading;
using YamlDotNet.Core;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>Reads and checks a configuration file.</summary>
public static class ConfigurationReader
{
    /// <summary>Reads a file; relative paths in it are taken from the folder in which it lies.</summary>
    /// <exception cref="ConfigurationException">The file is missing or breaks a rule; all problems are in it.</exception>
    public static PipelineConfiguration Read(string file)
    {
        try
        {
            return Parse(File.ReadAllText(file), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string why = exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message.TrimEnd('.');
            throw new ConfigurationException([new ConfigurationProblem(file, 1, 1, "", $"the configuration cannot be read: {why}.")]);
        }
    }

    /// <summary>Reads a configuration from text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The file that the text comes from; it stands in messages, and its folder is where relative paths begin.</param>
    /// <exception cref="ConfigurationException">The text breaks a rule; all problems are in it.</exception>
    public static PipelineConfiguration Parse(string text, string file)
    {
        string source = Path.GetFullPath(file);
        ProblemList problems = new(file);
        PipelineConfiguration? configuration = null;
        if (Root(text, problems) is { } root)
        {
            SettingsBinder binder = new(Path.GetDirectoryName(source) ?? source, problems);
            configuration = (PipelineConfiguration)binder.BindSection(typeof(PipelineConfiguration), root, "");
            ConfigurationRules.Check(configuration, problems);
        }

        return problems.InOrder is { Count: > 0 } found
            ? throw new ConfigurationException(found)
            : configuration! with { SourceFile = source };
    }

    private static YamlNode? Root(string text, ProblemList problems)
    {
        try
        {
            if (YamlReader.Read(new StringReader(text)) is { } root)
            {
                return root;
            }

            problems.Add("", "the file is empty; begin with the sections run, grid and inputs.");
        }
        catch (YamlException exception)
        {
            Place place = new(Math.Max(1, (int)exception.Start.Line), Math.Max(1, (int)exception.Start.Column));
            problems.Add(place, "", $"this is not valid YAML: {exception.Message.TrimEnd('.', ' ')}.");
        }

        return null;
    }
}
