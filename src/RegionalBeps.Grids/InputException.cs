using System.Text;

namespace RegionalBeps.Grids;

/// <summary>Input data that cannot be used as they are. The message is one sentence on what is wrong and where, and one on what to do.</summary>
public sealed class InputException : Exception
{
    /// <summary>Builds the message.</summary>
    /// <param name="file">The file, or the configuration key that names it.</param>
    /// <param name="problem">What is wrong, without a full stop.</param>
    /// <param name="remedy">What to do about it, as a request without a full stop.</param>
    /// <param name="variable">The variable in the file, if one is concerned.</param>
    /// <param name="place">Pixel, time or band, if one is concerned.</param>
    /// <param name="innerException">The error that told, if one did.</param>
    public InputException(
        string file, string problem, string remedy, string? variable = null, string? place = null, Exception? innerException = null)
        : base(Compose(file, problem, remedy, variable, place), innerException)
    {
        File = file;
        Problem = problem;
        Remedy = remedy;
        Variable = variable;
        Place = place;
    }

    /// <summary>The file, or the configuration key that names it.</summary>
    public string File { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>The variable in the file, if one is concerned.</summary>
    public string? Variable { get; }

    /// <summary>Pixel, time or band, if one is concerned.</summary>
    public string? Place { get; }

    private static string Compose(string file, string problem, string remedy, string? variable, string? place)
    {
        StringBuilder text = new(file);
        if (variable is not null)
        {
            text.Append(", variable ").Append(variable);
        }

        if (place is not null)
        {
            text.Append(", ").Append(place);
        }

        return text.Append(": ").Append(problem).Append(". ").Append(char.ToUpperInvariant(remedy[0])).Append(remedy, 1, remedy.Length - 1)
            .Append('.').ToString();
    }
}
