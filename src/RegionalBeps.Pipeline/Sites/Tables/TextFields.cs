using System.Text;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>The fields of a line of text.</summary>
internal static class TextFields
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Splits a line; quotes protect separators, and spaces as separators may come in any number.</summary>
    public static string[] Split(string line, char separator)
    {
        string text = line.TrimStart(ByteOrderMark);
        if (separator == ' ')
        {
            return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }

        return text.Contains('"', StringComparison.Ordinal) ? [.. SplitQuoted(text, separator)] : text.Split(separator);
    }

    private static IEnumerable<string> SplitQuoted(string text, char separator)
    {
        StringBuilder field = new();
        bool isQuoted = false;
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (letter == '"' && isQuoted && index + 1 < text.Length && text[index + 1] == '"')
            {
                field.Append('"');
                index++;
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == separator && !isQuoted)
            {
                yield return field.ToString();
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        yield return field.ToString();
    }
}
