using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RegionalBeps.Grids.Units;

/// <summary>Reads the texts by which files name their units: <c>kg m-2 s-1</c>, <c>kg m**-2 s**-1</c>, <c>W/m2</c>, <c>mm/step</c>, <c>degC</c>.</summary>
public static partial class UnitText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private const string Plain = "0123456789-";

    /// <summary>Reads a unit.</summary>
    /// <param name="text">The text of the file or of the configuration.</param>
    /// <param name="unit">The unit, if the text is understood.</param>
    /// <param name="problem">What is wrong with the text, if it is not.</param>
    public static bool TryParse(string? text, out Unit unit, [NotNullWhen(false)] out string? problem)
    {
        unit = new Unit(1.0, 0.0, Dimensions.None);
        problem = null;
        string trimmed = Simplify(text ?? "");
        if (trimmed.Length == 0)
        {
            problem = "it states no unit";
            return false;
        }

        string whole = trimmed.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return UnitSymbols.WholeTexts.TryGetValue(whole.ToLowerInvariant(), out unit) || TryMultiply(trimmed, text!, out unit, out problem);
    }

    /// <summary>Brings the ways in which powers and products are written to one.</summary>
    private static string Simplify(string text)
    {
        string simple = text.Trim().Trim('[', ']').Trim();
        for (int digit = 0; digit < Superscripts.Length; digit++)
        {
            simple = simple.Replace(Superscripts[digit], Plain[digit]);
        }

        simple = simple.Replace("**", "^", StringComparison.Ordinal).Replace('*', ' ').Replace('·', ' ').Replace('.', ' ');
        simple = WaterWords().Replace(simple, "");
        return PerWord().Replace(simple, "/");
    }

    private static bool TryMultiply(string simple, string original, out Unit product, [NotNullWhen(false)] out string? problem)
    {
        product = new Unit(1.0, 0.0, Dimensions.None);
        int sign = 1;
        int groupSign = 1;
        int position = 0;
        foreach (Match match in Factors().Matches(simple))
        {
            if (match.Index != position)
            {
                break;
            }

            position += match.Length;
            string symbol = match.Groups["symbol"].Value;
            switch (match.Groups["mark"].Value)
            {
                case "/":
                    sign = -1;
                    continue;
                case "(":
                    groupSign = sign;
                    sign = 1;
                    continue;
                case ")":
                    groupSign = 1;
                    continue;
                default:
                    break;
            }

            if (!TryFactor(match, symbol, original, out Unit factor, out problem))
            {
                return false;
            }

            string exponent = match.Groups["exponent"].Value;
            int power = exponent.Length == 0 ? 1 : int.Parse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            product = product.Times(factor, power * sign * groupSign);
            sign = 1;
        }

        problem = position == simple.Length ? null : $"it has the unit '{original}', which is not understood";
        return problem is null;
    }

    private static bool TryFactor(Match match, string symbol, string original, out Unit factor, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (match.Groups["number"].Success)
        {
            factor = new Unit(double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), 0.0, Dimensions.None);
            return true;
        }

        if (UnitSymbols.Symbols.TryGetValue(symbol, out factor))
        {
            return true;
        }

        problem = UnitSymbols.VaryingTimes.Contains(symbol)
            ? $"it has the unit '{original}', and a {symbol} is not of fixed length"
            : $"it has the unit '{original}', in which '{symbol}' is not understood";
        return false;
    }

    [GeneratedRegex(
        @"\s*(?:(?<mark>[/()])|(?<symbol>[\p{L}%°µ]+)(?:\^\((?<exponent>[+-]?\d+)\)|\^?(?<exponent>[+-]?\d+))?"
        + @"|(?<number>\d+(?:[eE][+-]?\d+)?))\s*")]
    private static partial Regex Factors();

    [GeneratedRegex(@"\s+of\s+water(\s+equivalent)?\b|\s+w\s*e\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex WaterWords();

    [GeneratedRegex(@"\s+per\s+", RegexOptions.IgnoreCase)]
    private static partial Regex PerWord();
}
