namespace RegionalBeps.Grids.Preview;

/// <summary>The grey slanting lines that mark cells without a value.</summary>
/// <remarks>They are painted with the cells: drawn as an SVG pattern they took six times as long as all the rest of a picture.</remarks>
internal static class Hatching
{
    private const int Period = 12;
    private const int LineWidth = 3;
    private static readonly Colour Background = new(0xEC, 0xEC, 0xEC);
    private static readonly Colour Line = new(0xD2, 0xD2, 0xD2);

    /// <summary>The colour at a pixel.</summary>
    public static Colour At(int x, int y) => (x + y) % Period < LineWidth ? Line : Background;

    /// <summary>A hatched picture.</summary>
    public static byte[] Paint(int width, int height)
    {
        byte[] pixels = new byte[width * height * PngEncoder.BytesPerPixel];
        for (int pixel = 0; pixel < width * height; pixel++)
        {
            At(pixel % width, pixel / width).CopyTo(pixels.AsSpan(pixel * PngEncoder.BytesPerPixel));
        }

        return pixels;
    }
}
