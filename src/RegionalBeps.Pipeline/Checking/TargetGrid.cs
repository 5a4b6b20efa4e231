using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>The grid that a configuration asks for.</summary>
public static class TargetGrid
{
    /// <summary>Takes the grid over from a raster, or lays it out from its extent.</summary>
    /// <exception cref="InputException">The raster cannot be read, or the reference system is not understood.</exception>
    public static GridSpec Of(GridSettings settings) => settings switch
    {
        { Like: { } like } => Like(like, settings),
        { Crs: { } crs, Extent: { } extent, Resolution: { } resolution } => LaidOut(crs, extent, resolution),
        _ => throw new ArgumentException("The grid has neither a raster nor an extent; the configuration was not checked.", nameof(settings)),
    };

    private static GridSpec Like(string like, GridSettings settings)
    {
        // Land cover has no unit, so that nothing but the place of the raster's pixels is asked of it.
        CatalogueVariable anything = VariableCatalogue.Find("land_cover");
        using RasterFile file = RasterFiles.Open(like, anything, new RasterOptions { FileVariable = settings.LikeVariable });
        GridSpec grid = file.Grid;
        if (settings.Resolution is not { } resolution)
        {
            return grid;
        }

        int columns = WholePixels(grid.Right - grid.Left, resolution);
        int rows = WholePixels(grid.Top - grid.Bottom, resolution);
        return columns > 0 && rows > 0
            ? new GridSpec(columns, rows, grid.Left, grid.Top, resolution, resolution, grid.Crs)
            : throw new InputException(like, FormattableString.Invariant($"its extent ({grid}) does not hold one pixel of {resolution}"), "make grid.resolution smaller");
    }

    private static GridSpec LaidOut(string crs, ExtentSettings extent, double resolution) => new(
        WholePixels(extent.East - extent.West, resolution),
        WholePixels(extent.North - extent.South, resolution),
        extent.West,
        extent.North,
        resolution,
        resolution,
        Parse(crs));

    private static int WholePixels(double length, double resolution) => (int)Math.Floor((length / resolution) + 1e-6);

    private static CoordinateReference Parse(string crs)
    {
        try
        {
            return CoordinateReference.Parse(crs);
        }
        catch (GdalException exception)
        {
            throw new InputException("grid.crs", $"'{crs}' is no coordinate reference system that is understood", "write an EPSG code such as EPSG:4326, or WKT", innerException: exception);
        }
    }
}
