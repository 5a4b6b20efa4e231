using RegionalBeps.Grids;

namespace RegionalBeps.Synthetic.Corridor;

/// <summary>The region of the stylised corridor: 105–132° E, 40–58° N.</summary>
public static class CorridorDomain
{
    /// <summary>Cell size of the layers, degrees.</summary>
    public const double LayerResolution = 0.25;

    private const double West = 105.0;
    private const double North = 58.0;
    private const double Width = 27.0;
    private const double Height = 18.0;
    private const double WholeNumberTolerance = 1e-9;

    /// <summary>The corridor's grid with cells of a given size.</summary>
    /// <param name="resolution">Degrees.</param>
    /// <exception cref="InputException">The cells do not fill the region exactly.</exception>
    public static GridSpec Grid(double resolution)
    {
        double columns = Math.Round(Width / resolution);
        double rows = Math.Round(Height / resolution);
        bool fills = columns >= 1 && rows >= 1
            && Math.Abs((columns * resolution) - Width) < WholeNumberTolerance && Math.Abs((rows * resolution) - Height) < WholeNumberTolerance;
        return fills
            ? new GridSpec((int)columns, (int)rows, West, North, resolution, resolution, CoordinateReference.Wgs84)
            : throw new InputException(
                "the resolution",
                FormattableString.Invariant($"cells of {resolution} degrees do not fill the corridor's 27 by 18 degrees"),
                "choose a resolution that divides both, such as 0.25, 0.5, 1, 1.5, 2.25 or 3");
    }
}
