using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Products;
using RegionalBeps.Products.Classes;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Results;

/// <summary>All annual products of a run as maps over the whole grid.</summary>
public sealed class AnnualMaps
{
    private const double MetresPerDegree = 111_195;
    private readonly float[][,] _values;
    private readonly byte[][,] _flags;

    /// <summary>Makes room for maps on which nothing is known yet.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="years">The calendar years, in order.</param>
    public AnnualMaps(GridSpec grid, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(years);
        Grid = grid;
        Years = years;
        _values = [.. AnnualProduct.All.Select(_ => new float[years.Count, grid.PixelCount])];
        _flags = [.. AnnualProduct.All.Select(_ => new byte[years.Count, grid.PixelCount])];
        foreach (CatalogueVariable variable in Variables)
        {
            AsSpan(_values[PlaceOf(variable)]).Fill(float.NaN);
            AsSpan(_flags[PlaceOf(variable)]).Fill((byte)VariableCatalogue.FlagOf(variable).FillValue);
        }
    }

    /// <summary>The grid of all maps.</summary>
    public GridSpec Grid { get; }

    /// <summary>The calendar years, in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The products, as the catalogue describes them.</summary>
    public static IReadOnlyList<CatalogueVariable> Variables { get; } = [.. AnnualProduct.All.Select(product => VariableCatalogue.Find(product.Name))];

    /// <summary>One year's map of a product, row by row from the north; NaN where it has no value.</summary>
    public ReadOnlySpan<float> ValuesOf(CatalogueVariable variable, int year) => RowOf(_values[PlaceOf(variable)], year);

    /// <summary>Why one year's map of a product has no value; the flags' fill value where there is no column.</summary>
    public ReadOnlySpan<byte> FlagsOf(CatalogueVariable variable, int year) => RowOf(_flags[PlaceOf(variable)], year);

    /// <summary>The years of one pixel.</summary>
    /// <param name="variable">The product.</param>
    /// <param name="pixel">Index into a map.</param>
    /// <param name="values">Receives a value for each year.</param>
    /// <param name="flags">Receives a flag for each year.</param>
    public void SeriesOf(CatalogueVariable variable, int pixel, Span<double> values, Span<Validity> flags)
    {
        int place = PlaceOf(variable);
        for (int year = 0; year < Years.Count; year++)
        {
            values[year] = _values[place][year, pixel];
            flags[year] = (Validity)_flags[place][year, pixel];
        }
    }

    /// <summary>Enters what a tile left for a year.</summary>
    /// <param name="year">Index among <see cref="Years"/>.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="result">Its values.</param>
    public void Enter(int year, Tile tile, TileResult result)
    {
        ArgumentNullException.ThrowIfNull(tile);
        ArgumentNullException.ThrowIfNull(result);
        for (int product = 0; product < AnnualProduct.All.Count; product++)
        {
            for (int cell = 0; cell < tile.Pixels.Count; cell++)
            {
                int pixel = (tile.Pixels[cell].Row * Grid.Columns) + tile.Pixels[cell].Column;
                _values[product][year, pixel] = result.Values[(product * tile.Pixels.Count) + cell];
                _flags[product][year, pixel] = result.Flags[(product * tile.Pixels.Count) + cell];
            }
        }
    }

    /// <summary>
    /// Turns the kinds of frozen ground that columns have into the classes of the map, for which a pixel's neighbours are looked at.
    /// To be called once, when all tiles are in.
    /// </summary>
    public void ClassifyFrozenGround()
    {
        double[] areas = Grid.CellAreas();
        (double width, double height) = CellSize();
        int radiusColumns = PermafrostContinuity.WindowRadius(width);
        int radiusRows = PermafrostContinuity.WindowRadius(height);
        var ground = new FrozenGround[Grid.PixelCount];
        var fraction = new double[Grid.PixelCount];
        float[,] classes = _values[AnnualProduct.FrozenGroundPlace];
        for (int year = 0; year < Years.Count; year++)
        {
            for (int pixel = 0; pixel < ground.Length; pixel++)
            {
                ground[pixel] = float.IsNaN(classes[year, pixel]) ? FrozenGround.NoData : (FrozenGround)(byte)classes[year, pixel];
            }

            PermafrostContinuity.Fraction(ground, areas, Grid.Columns, radiusRows, radiusColumns, fraction);
            for (int pixel = 0; pixel < ground.Length; pixel++)
            {
                FrozenClass frozen = PermafrostContinuity.Classify(ground[pixel], fraction[pixel]);
                classes[year, pixel] = frozen == FrozenClass.NoData ? float.NaN : (byte)frozen;
            }
        }
    }

    private (double Width, double Height) CellSize()
    {
        if (!Grid.Crs.IsGeographic)
        {
            return (Grid.CellWidth, Grid.CellHeight);
        }

        double middle = double.DegreesToRadians(0.5 * (Grid.Top + Grid.Bottom));
        return (Grid.CellWidth * MetresPerDegree * Math.Cos(middle), Grid.CellHeight * MetresPerDegree);
    }

    private static int PlaceOf(CatalogueVariable variable)
    {
        for (int product = 0; product < AnnualProduct.All.Count; product++)
        {
            if (AnnualProduct.All[product].Name == variable.Name)
            {
                return product;
            }
        }

        throw new ArgumentException($"'{variable.Name}' is not among the annual products.", nameof(variable));
    }

    private static Span<T> AsSpan<T>(T[,] map) => System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref map[0, 0], map.Length);

    private static ReadOnlySpan<T> RowOf<T>(T[,] map, int row) => AsSpan(map).Slice(row * map.GetLength(1), map.GetLength(1));
}
