using YamlDotNet.Core;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>Reads a YAML file of settings of some type: the road of <c>pipeline.yaml</c> and of site files.</summary>
internal static class SettingsFile
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="ConfigurationException">The file is missing or cannot be read.</exception>
    public static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string why = exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message.TrimEnd('.');
            throw new ConfigurationException([new ConfigurationProblem(file, 1, 1, "", $"the configuration cannot be read: {why}.")]);
        }
    }

    /// <summary>Reads settings from text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The file that the text comes from; it stands in messages, and its folder is where relative paths begin.</param>
    /// <param name="beginning">What an empty file should begin with.</param>
    /// <param name="check">Asks the rules between keys.</param>
    /// <exception cref="ConfigurationException">The text breaks a rule; all problems are in it.</exception>
    public static T Parse<T>(string text, string file, string beginning, Action<T, ProblemList> check)
        where T : class
    {
        string source = Path.GetFullPath(file);
        ProblemList problems = new(file);
        T? settings = null;
        if (Root(text, beginning, problems) is { } root)
        {
            SettingsBinder binder = new(Path.GetDirectoryName(source) ?? source, problems);
            settings = (T)binder.BindSection(typeof(T), root, "");
            check(settings, problems);
        }

        return problems.InOrder is { Count: > 0 } found ? throw new ConfigurationException(found) : settings!;
    }

    private static YamlNode? Root(string text, string beginning, ProblemList problems)
    {
        try
        {
            if (YamlReader.Read(new StringReader(text)) is { } root)
            {
                return root;
            }

            problems.Add("", $"the file is empty; {beginning}.");
        }
        catch (YamlException exception)
        {
            Place place = new(Math.Max(1, (int)exception.Start.Line), Math.Max(1, (int)exception.Start.Column));
            problems.Add(place, "", $"this is not valid YAML: {exception.Message.TrimEnd('.', ' ')}.");
        }

        return null;
    }
}
