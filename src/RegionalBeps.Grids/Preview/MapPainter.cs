using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Preview;

/// <summary>Says which colour each cell of a map has, and which flags and gaps the map shows.</summary>
internal sealed class MapPainter
{
    // Cells without a value stand back behind those that have one.
    private const double Paleness = 0.45;
    private static readonly Colour White = new(255, 255, 255);
    private readonly PreviewMap map;
    private readonly Dictionary<int, CatalogueFlag> classes;
    private readonly Dictionary<int, CatalogueFlag> reasons;
    private readonly ColourTable? colours;

    public MapPainter(PreviewMap map)
    {
        this.map = map;
        ArgumentOutOfRangeException.ThrowIfNotEqual(map.Values.Count, map.Grid.PixelCount, nameof(map));
        if (map.Flags is not null)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(map.Flags.Count, map.Grid.PixelCount, nameof(map));
        }

        classes = map.Variable.Flags.ToDictionary(flag => flag.Value);
        reasons = (map.FlagVariable?.Flags ?? []).Where(flag => flag.Value != 0).ToDictionary(flag => flag.Value);
        if (map.Variable.Ramp != ColourRamp.Classes)
        {
            colours = ColourTable.Of(map.Variable.Ramp);
            Scale = ValueScale.Fit([.. map.Values], colours.IsDiverging);
        }

        HashSet<int> shown = [.. Enumerable.Range(0, map.Values.Count).Select(ReasonOf).Where(code => code is not null).Select(code => code!.Value)];
        ReasonsShown = [.. reasons.Values.Where(flag => shown.Contains(flag.Value))];
        HasGaps = Enumerable.Range(0, map.Values.Count).Any(cell => ColourOf(cell) is null);
    }

    /// <summary>The scale of a quantity; null for classes.</summary>
    public ValueScale? Scale { get; }

    /// <summary>Whether any cell has a value.</summary>
    public bool HasValues => map.Values.Any(float.IsFinite);

    /// <summary>The reasons for missing values that occur on the map.</summary>
    public IReadOnlyList<CatalogueFlag> ReasonsShown { get; }

    /// <summary>Whether some cell has neither a value nor a reason.</summary>
    public bool HasGaps { get; }

    /// <summary>The colour at a place on the scale, 0 to 1.</summary>
    public Colour ColourAt(double position) => colours!.At(position);

    /// <summary>The share of each class in the area that has a class, in the order of the catalogue.</summary>
    public IReadOnlyList<(CatalogueFlag Class, double Share)> ClassShares()
    {
        double[] areas = map.Grid.CellAreas();
        ILookup<int, double> byClass = Enumerable.Range(0, areas.Length).Where(cell => ColourOf(cell) is not null && ReasonOf(cell) is null)
            .ToLookup(cell => (int)map.Values[cell], cell => areas[cell]);
        double whole = byClass.Sum(group => group.Sum());
        return [.. map.Variable.Flags.Select(flag => (flag, whole > 0.0 ? byClass[flag.Value].Sum() / whole : 0.0))];
    }

    /// <summary>Paints the cells, each as a block of pixels; gaps are hatched.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <returns>Red, green, blue of each pixel.</returns>
    public byte[] Paint(int width, int height)
    {
        byte[] pixels = new byte[width * height * PngEncoder.BytesPerPixel];
        Colour?[] cells = [.. Enumerable.Range(0, map.Values.Count).Select(ColourOf)];
        for (int y = 0; y < height; y++)
        {
            int row = (int)((y + 0.5) * map.Grid.Rows / height);
            for (int x = 0; x < width; x++)
            {
                int column = (int)((x + 0.5) * map.Grid.Columns / width);
                Colour colour = cells[(row * map.Grid.Columns) + column] ?? Hatching.At(x, y);
                colour.CopyTo(pixels.AsSpan(((y * width) + x) * PngEncoder.BytesPerPixel));
            }
        }

        return pixels;
    }

    /// <summary>The colour of a class.</summary>
    public static Colour ColourOfClass(CatalogueFlag flag) => new(flag.Red, flag.Green, flag.Blue);

    /// <summary>The colour of a reason for a missing value.</summary>
    public static Colour ColourOfReason(CatalogueFlag flag) => ColourOfClass(flag).Towards(White, Paleness);

    private Colour? ColourOf(int cell)
    {
        float value = map.Values[cell];
        if (!float.IsFinite(value))
        {
            return ReasonOf(cell) is int reason ? ColourOfReason(reasons[reason]) : null;
        }

        return Scale is not null
            ? colours!.At(Scale.PositionOf(value))
            : classes.TryGetValue((int)value, out CatalogueFlag? flag) ? ColourOfClass(flag) : null;
    }

    private int? ReasonOf(int cell) =>
        map.Flags is not null && !float.IsFinite(map.Values[cell]) && reasons.ContainsKey(map.Flags[cell]) ? map.Flags[cell] : null;
}
