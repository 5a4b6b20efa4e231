namespace RegionalBeps.Pipeline.Reporting;

/// <summary>Commands as a person types them again: in one line, and quoted where a shell would take a name apart.</summary>
public static class CommandText
{
    private const string Plain = "/\\._-+:,@%=";

    /// <summary>The command of a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="file">The configuration.</param>
    public static string Of(string verb, string file) => $"scripts/regionalbeps {verb} {Quote(file)}";

    private static string Quote(string argument) =>
        argument.All(letter => char.IsAsciiLetterOrDigit(letter) || Plain.Contains(letter, StringComparison.Ordinal)) && argument.Length > 0
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
