using System.Globalization;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>An amount of memory or disk in bytes; written with a unit, as <c>800 MB</c>. Units are decimal: 1 GB is 10⁹ bytes.</summary>
public readonly record struct ByteSize(long Bytes)
{
    private static readonly (string Unit, double Bytes)[] Units = [("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("kB", 1e3)];

    /// <summary>The amount with the largest unit that leaves at least one before the point, as <c>1.5 GB</c>.</summary>
    public override string ToString()
    {
        foreach ((string unit, double size) in Units)
        {
            if (Bytes >= size)
            {
                return FormattableString.Invariant($"{Bytes / size:0.#} {unit}");
            }
        }

        return FormattableString.Invariant($"{Bytes} B");
    }

    /// <summary>Reads a number with one of the units B, kB, MB, GB, TB, whatever their case; false where the text is nothing of that kind or below one byte.</summary>
    public static bool TryParse(string text, out ByteSize size)
    {
        size = default;
        string trimmed = text.Trim();
        string unit = trimmed[(trimmed.Length - trimmed.Reverse().TakeWhile(char.IsAsciiLetter).Count())..];
        if (!double.TryParse(trimmed[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return false;
        }

        double factor = string.Equals(unit, "B", StringComparison.OrdinalIgnoreCase)
            ? 1
            : Units.FirstOrDefault(known => string.Equals(known.Unit, unit, StringComparison.OrdinalIgnoreCase)).Bytes;
        double bytes = number * factor;
        if (bytes is < 1 or > 1e18)
        {
            return false;
        }

        size = new ByteSize((long)bytes);
        return true;
    }
}
