using System.Globalization;
using System.Text;

namespace RegionalBeps.Grids.Preview;

/// <summary>How wide text comes out, nearly: the drawing program knows, but only after the layout is made.</summary>
internal static class TextMeasure
{
    private const double LatinWidth = 0.6;
    private const double BoldWidth = 0.68;
    private const int FirstIdeograph = 0x2E80;

    /// <summary>Width of a line in pixels, a little too large rather than too small.</summary>
    public static double Width(string text, double size, bool bold = false) =>
        size * text.EnumerateRunes().Sum(rune => rune.Value >= FirstIdeograph ? 1.0 : bold ? BoldWidth : LatinWidth);

    /// <summary>The size at which a line fits, at most the one wished for.</summary>
    public static double SizeToFit(string text, double size, double width, bool bold = false) =>
        size * Math.Min(1.0, width / Math.Max(1.0, Width(text, size, bold)));

    /// <summary>Breaks text at spaces (or anywhere between ideographs) into lines that fit.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string piece in Pieces(text))
        {
            if (line.Length > 0 && Width(line + piece.TrimEnd(), size) > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
            }

            line.Append(piece);
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        int begin = 0;
        for (int index = 0; index < text.Length; index++)
        {
            bool mayBreak = text[index] == ' ' || (text[index] >= FirstIdeograph && CharUnicodeInfo.GetUnicodeCategory(text[index]) == UnicodeCategory.OtherLetter);
            if (mayBreak)
            {
                yield return text[begin..(index + 1)];
                begin = index + 1;
            }
        }

        if (begin < text.Length)
        {
            yield return text[begin..];
        }
    }
}
