using RegionalBeps.Grids;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Cover;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Corridor;

/// <summary>Builds all layers of the stylised corridor from its elevation.</summary>
public static class CorridorLayers
{
    /// <summary>The seed of the layers that the project carries; weather has a seed of its own.</summary>
    public const long Seed = 1;

    /// <summary>Where climate and layers are from, in words.</summary>
    public const string Description = "the stylised corridor (smooth functions fitted to station normals)";

    private static readonly LayerSources Sources = new(
        Relief.Source,
        "Assigned by climate, relief and chance so that the classes have the region's shares",
        "Means by land cover with random patches");

    /// <summary>Climate and layers.</summary>
    /// <param name="grid">Grid in degrees.</param>
    /// <param name="elevation">Metres, row by row, north first; 0 over the sea.</param>
    public static (MonthlyClimate Climate, StaticLayers Layers) Build(GridSpec grid, double[] elevation)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(elevation);
        PlaceList places = GridPlaces.Of(grid, elevation);
        MonthlyClimate climate = CorridorClimate.At(places);
        byte[] landCover = CorridorLandCover.Assign(places, climate, Ruggedness(grid, elevation), Seed);
        return (climate, LayersByCover.Build(grid, places, climate, landCover, CoverLegend.Igbp, Sources, Seed));
    }

    /// <summary>Difference of the highest and the lowest of a cell and its eight neighbours, m; 0 without land.</summary>
    private static double[] Ruggedness(GridSpec grid, double[] elevation)
    {
        double[] ruggedness = new double[elevation.Length];
        for (int pixel = 0; pixel < elevation.Length; pixel++)
        {
            int row = pixel / grid.Columns;
            int column = pixel % grid.Columns;
            double lowest = double.PositiveInfinity;
            double highest = double.NegativeInfinity;
            for (int r = Math.Max(row - 1, 0); r <= Math.Min(row + 1, grid.Rows - 1); r++)
            {
                for (int c = Math.Max(column - 1, 0); c <= Math.Min(column + 1, grid.Columns - 1); c++)
                {
                    double height = elevation[(r * grid.Columns) + c];
                    if (height > 0.0)
                    {
                        lowest = Math.Min(lowest, height);
                        highest = Math.Max(highest, height);
                    }
                }
            }

            ruggedness[pixel] = Math.Max(0.0, highest - lowest);
        }

        return ruggedness;
    }
}
