using System.Globalization;

namespace RegionalBeps.Grids.Preview;

/// <summary>An opaque colour of a picture.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads <c>RRGGBB</c>.</summary>
    public static Colour Parse(ReadOnlySpan<char> hexadecimal)
    {
        int number = int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>The colour part of the way to another one.</summary>
    public Colour Towards(Colour other, double part) =>
        new(Between(Red, other.Red, part), Between(Green, other.Green, part), Between(Blue, other.Blue, part));

    /// <summary>Puts red, green and blue at the beginning of a span.</summary>
    public void CopyTo(Span<byte> pixel) => (pixel[0], pixel[1], pixel[2]) = (Red, Green, Blue);

    /// <summary>As SVG writes it.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Between(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * part));
}
