using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Products;
using RegionalBeps.Products.Area;
using RegionalBeps.Products.Classes;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Results;

/// <summary>All annual products of a run as maps over the whole grid.</summary>
public sealed class AnnualMaps
{
    private const double MetresPerDegree = 111_195;
    private const byte NoLandCover = 255;
    private static readonly Dictionary<string, int> Places;
    private readonly float[][,] _values;
    private readonly byte[][,] _flags;
    private readonly float[][,] _climate;
    private readonly byte[] _landCover;

    static AnnualMaps()
    {
        Variables = [.. AnnualProduct.All.Select(product => VariableCatalogue.Find(product.Name)), VariableCatalogue.Find(PermafrostFraction)];
        Places = Variables.Select((variable, place) => (variable.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
    }

    /// <summary>Makes room for maps on which nothing is known yet.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="years">The calendar years, one after the other.</param>
    public AnnualMaps(GridSpec grid, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(years);
        Grid = grid;
        Years = years;
        FrozenArea = new FrozenArea(years[0], years.Count);
        _values = [.. Variables.Select(_ => new float[years.Count, grid.PixelCount])];
        _flags = [.. Variables.Select(_ => new byte[years.Count, grid.PixelCount])];
        _climate = [.. MonthlyClimate.Variables.Select(_ => new float[years.Count * MonthlyClimate.Months, grid.PixelCount])];
        _landCover = new byte[grid.PixelCount];
        _landCover.AsSpan().Fill(NoLandCover);
        foreach (float[,] maps in _values.Concat(_climate))
        {
            AsSpan(maps).Fill(float.NaN);
        }

        foreach (byte[,] maps in _flags)
        {
            AsSpan(maps).Fill((byte)VariableCatalogue.FlagOf(Variables[0]).FillValue);
        }
    }

    /// <summary>The name of the share of permafrost around a pixel, which is made of the neighbours' frozen ground.</summary>
    public const string PermafrostFraction = "permafrost_fraction";

    /// <summary>The products, as the catalogue describes them.</summary>
    public static IReadOnlyList<CatalogueVariable> Variables { get; }

    /// <summary>The grid of all maps.</summary>
    public GridSpec Grid { get; }

    /// <summary>The calendar years, in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The frozen area of each day and layer.</summary>
    public FrozenArea FrozenArea { get; }

    /// <summary>How far the ground was from balance when the period began, or null where nothing was spun up.</summary>
    public SummaryMap? SpinUpDrift { get; private set; }

    /// <summary>The code of the land cover map of each pixel, row by row from the north; 255 where there is no column.</summary>
    public ReadOnlySpan<byte> LandCover => _landCover;

    /// <summary>Whether a pixel has a column.</summary>
    /// <param name="pixel">Index of the pixel.</param>
    public bool HasColumn(int pixel) => _landCover[pixel] != NoLandCover;

    /// <summary>The mean of one month of the weather, in the unit of the catalogue, row by row from the north.</summary>
    /// <param name="quantity">Place among <see cref="MonthlyClimate.Variables"/>.</param>
    /// <param name="month">Month from January of the first year on, 0 for the first.</param>
    public ReadOnlySpan<float> ClimateOf(int quantity, int month) => RowOf(_climate[quantity], month);

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
        for (int cell = 0; cell < tile.Pixels.Count; cell++)
        {
            int pixel = (tile.Pixels[cell].Row * Grid.Columns) + tile.Pixels[cell].Column;
            _landCover[pixel] = (byte)tile.Pixels[cell].LandCover;
            for (int product = 0; product < AnnualProduct.All.Count; product++)
            {
                _values[product][year, pixel] = AsStored(Variables[product], result.Values[(product * tile.Pixels.Count) + cell]);
                _flags[product][year, pixel] = result.Flags[(product * tile.Pixels.Count) + cell];
            }

            for (int quantity = 0; quantity < _climate.Length; quantity++)
            {
                for (int month = 0; month < MonthlyClimate.Months; month++)
                {
                    int row = PixelRows.Climate + (quantity * MonthlyClimate.Months) + month;
                    _climate[quantity][(year * MonthlyClimate.Months) + month, pixel] =
                        AsStored(MonthlyClimate.Variables[quantity], result.Values[(row * tile.Pixels.Count) + cell]);
                }
            }
        }

        FrozenArea.AddYear(Years[year], result.FrozenArea);
    }

    /// <summary>Enters a year's map of a product as a file holds it.</summary>
    /// <param name="variable">The product.</param>
    /// <param name="year">Index among <see cref="Years"/>.</param>
    /// <param name="values">Row by row from the north; NaN where it has no value.</param>
    /// <param name="flags">Why there is none, in the same order.</param>
    public void Enter(CatalogueVariable variable, int year, ReadOnlySpan<float> values, ReadOnlySpan<byte> flags)
    {
        int place = PlaceOf(variable);
        values.CopyTo(AsSpan(_values[place]).Slice(year * Grid.PixelCount, Grid.PixelCount));
        flags.CopyTo(AsSpan(_flags[place]).Slice(year * Grid.PixelCount, Grid.PixelCount));
    }

    /// <summary>Enters the mean of one month of the weather as a file holds it.</summary>
    /// <param name="quantity">Place among <see cref="MonthlyClimate.Variables"/>.</param>
    /// <param name="month">Month from January of the first year on, 0 for the first.</param>
    /// <param name="values">Row by row from the north; NaN where it has no value.</param>
    public void EnterClimate(int quantity, int month, ReadOnlySpan<float> values) =>
        values.CopyTo(AsSpan(_climate[quantity]).Slice(month * Grid.PixelCount, Grid.PixelCount));

    /// <summary>Enters the land cover as a file holds it.</summary>
    /// <param name="codes">Codes of the land cover map, row by row from the north; 255 where there is no column.</param>
    public void EnterLandCover(ReadOnlySpan<byte> codes) => codes.CopyTo(_landCover);

    /// <summary>Enters what a tile's pixels remember of their spin-up.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="memories">One for each of its pixels.</param>
    public void EnterSpinUp(Tile tile, IReadOnlyList<SpinUpMemory> memories)
    {
        ArgumentNullException.ThrowIfNull(tile);
        ArgumentNullException.ThrowIfNull(memories);
        if (memories.All(memory => double.IsNaN(memory.Drift)))
        {
            return;
        }

        SpinUpDrift ??= SummaryMap.Empty(VariableCatalogue.Find("spin_up_drift"), Grid.PixelCount, isPictured: true);
        for (int cell = 0; cell < tile.Pixels.Count; cell++)
        {
            int pixel = (tile.Pixels[cell].Row * Grid.Columns) + tile.Pixels[cell].Column;
            SpinUpMemory memory = memories[cell];
            SpinUpDrift.Values[pixel] = (float)memory.Drift;
            SpinUpDrift.Flags[pixel] = (byte)(memory.IsQuarantined > 0 ? Validity.Quarantined
                : memory.IsBalanced > 0 ? Validity.Valid : Validity.CriterionNeverMet);
        }
    }

    /// <summary>Enters the drift that the spin-up left as a file holds it.</summary>
    /// <param name="values">Row by row from the north; NaN where it has no value.</param>
    /// <param name="flags">Why there is none, in the same order.</param>
    public void EnterSpinUpDrift(ReadOnlySpan<float> values, ReadOnlySpan<byte> flags)
    {
        SpinUpDrift ??= SummaryMap.Empty(VariableCatalogue.Find("spin_up_drift"), Grid.PixelCount, isPictured: true);
        values.CopyTo(SpinUpDrift.Values);
        flags.CopyTo(SpinUpDrift.Flags);
    }

    /// <summary>
    /// Ends the freeze periods of a year with what the January of the next one added. To be called once both years are in.
    /// </summary>
    /// <param name="year">Index among <see cref="Years"/> of the year in which the periods begin.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="next">The tile's values of the year after.</param>
    public void CompleteFreezePeriod(int year, Tile tile, TileResult next)
    {
        ArgumentNullException.ThrowIfNull(tile);
        ArgumentNullException.ThrowIfNull(next);
        int[] places = [.. AnnualProduct.OfFreezePeriod.Select(product => Places[product.Name])];
        for (int cell = 0; cell < tile.Pixels.Count; cell++)
        {
            int pixel = (tile.Pixels[cell].Row * Grid.Columns) + tile.Pixels[cell].Column;
            if (next.Flags[(PixelRows.YearBefore * tile.Pixels.Count) + cell] != (byte)Validity.Valid)
            {
                continue;
            }

            for (int product = 0; product < places.Length; product++)
            {
                int place = ((PixelRows.YearBefore + product) * tile.Pixels.Count) + cell;
                _values[places[product]][year, pixel] = AsStored(Variables[places[product]], next.Values[place]);
                _flags[places[product]][year, pixel] = next.Flags[place];
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
        int place = Places[PermafrostFraction];
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
                _values[place][year, pixel] = AsStored(Variables[place], (float)fraction[pixel]);
                _flags[place][year, pixel] = _flags[AnnualProduct.FrozenGroundPlace][year, pixel];
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

    // Summaries are made of what the files hold, so that those made from the files later are the same to the last bit.
    private static float AsStored(CatalogueVariable variable, float value) =>
        variable.Storage == StorageType.Real32 ? MantissaRounding.Round(value, variable.SignificantBits) : value;

    private static int PlaceOf(CatalogueVariable variable) => Places.TryGetValue(variable.Name, out int place)
        ? place
        : throw new ArgumentException($"'{variable.Name}' is not among the annual products.", nameof(variable));

    private static Span<T> AsSpan<T>(T[,] map) => System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref map[0, 0], map.Length);

    private static ReadOnlySpan<T> RowOf<T>(T[,] map, int row) => AsSpan(map).Slice(row * map.GetLength(1), map.GetLength(1));
}
