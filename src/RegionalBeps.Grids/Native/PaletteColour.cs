using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>One entry of a colour table; it lies in memory as GDAL's <c>GDALColorEntry</c>.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Alpha">0 (clear) to 255 (opaque).</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct PaletteColour(short Red, short Green, short Blue, short Alpha = 255);
