using RegionalBeps.Grids;

namespace RegionalBeps.Synthetic.Places;

/// <summary>The pixels of a grid as places.</summary>
public static class GridPlaces
{
    /// <summary>One place for the centre of each pixel, row by row, north first.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="elevation">Metres of each pixel; NaN where it is to have no weather.</param>
    public static PlaceList Of(GridSpec grid, double[] elevation)
    {
        ArgumentNullException.ThrowIfNull(grid);
        (double[] longitudes, double[] latitudes) = grid.PixelLongitudesAndLatitudes();
        return new PlaceList(latitudes, longitudes, elevation);
    }
}
