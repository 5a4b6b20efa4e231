namespace RegionalBeps.Grids.Native;

/// <summary>One band of a GDAL raster. It lives as long as its dataset.</summary>
public sealed unsafe class GdalBand
{
    private const int PaletteInterpretation = 2;
    private const int RedGreenBlue = 1;
    private readonly GdalDataset dataset;
    private readonly nint band;
    private readonly int number;

    internal GdalBand(GdalDataset dataset, nint band, int number)
    {
        this.dataset = dataset;
        this.band = band;
        this.number = number;
    }

    /// <summary>The type in which the pixels are stored.</summary>
    public GdalDataType Type => (GdalDataType)Ask(&GdalApi.GDALGetRasterDataType);

    /// <summary>Number of overviews.</summary>
    public int OverviewCount => Ask(&GdalApi.GDALGetOverviewCount);

    /// <summary>The value that marks missing pixels, in stored units; null if none is declared.</summary>
    public double? NoData
    {
        get
        {
            using (Enter())
            {
                double value = GdalApi.GDALGetRasterNoDataValue(band, out int present);
                return present != 0 ? value : null;
            }
        }
    }

    /// <summary>What a stored value is multiplied with; 1 if nothing is declared.</summary>
    public double Scale
    {
        get
        {
            using (Enter())
            {
                double value = GdalApi.GDALGetRasterScale(band, out int present);
                return present != 0 ? value : 1.0;
            }
        }
    }

    /// <summary>What is added after scaling; 0 if nothing is declared.</summary>
    public double Offset
    {
        get
        {
            using (Enter())
            {
                double value = GdalApi.GDALGetRasterOffset(band, out int present);
                return present != 0 ? value : 0.0;
            }
        }
    }

    /// <summary>The unit's text; empty if none is declared.</summary>
    public string Unit
    {
        get
        {
            using (Enter())
            {
                return NativeText.FromUtf8(GdalApi.GDALGetRasterUnitType(band));
            }
        }
    }

    /// <summary>The band's description; empty if there is none.</summary>
    public string Description
    {
        get
        {
            using (Enter())
            {
                return NativeText.FromUtf8(GdalApi.GDALGetDescription(band));
            }
        }
    }

    /// <summary>The names of the values 0, 1, 2 …; empty if there are none.</summary>
    public IReadOnlyList<string> CategoryNames
    {
        get
        {
            using (Enter())
            {
                return NativeText.ListFromUtf8(GdalApi.GDALGetRasterCategoryNames(band));
            }
        }
    }

    /// <summary>The colours of the values 0, 1, 2 …; empty if there is no colour table.</summary>
    public IReadOnlyList<PaletteColour> Palette
    {
        get
        {
            using (Enter())
            {
                nint table = GdalApi.GDALGetRasterColorTable(band);
                PaletteColour[] colours = new PaletteColour[table == 0 ? 0 : GdalApi.GDALGetColorEntryCount(table)];
                for (int index = 0; index < colours.Length; index++)
                {
                    PaletteColour colour = default;
                    _ = GdalApi.GDALGetColorEntryAsRGB(table, index, &colour);
                    colours[index] = colour;
                }

                return colours;
            }
        }
    }

    /// <summary>The shape of the blocks in which the pixels are stored.</summary>
    public (int Columns, int Rows) BlockSize
    {
        get
        {
            using (Enter())
            {
                GdalApi.GDALGetBlockSize(band, out int columns, out int rows);
                return (columns, rows);
            }
        }
    }

    /// <summary>The metadata of a domain as <c>NAME=value</c>; the default domain is null.</summary>
    public IReadOnlyList<string> Metadata(string? domain = null)
    {
        using (Enter())
        {
            return NativeText.ListFromUtf8(GdalApi.GDALGetMetadata(band, domain));
        }
    }

    /// <summary>Sets one item of metadata.</summary>
    public void SetMetadata(string name, string value, string? domain = null)
    {
        using (Enter())
        {
            Check(GdalApi.GDALSetMetadataItem(band, name, value, domain), $"set metadata {name}");
        }
    }

    /// <summary>Declares the value that marks missing pixels.</summary>
    public void SetNoData(double value)
    {
        using (Enter())
        {
            Check(GdalApi.GDALSetRasterNoDataValue(band, value), "set the nodata value");
        }
    }

    /// <summary>Sets the unit's text.</summary>
    public void SetUnit(string unit)
    {
        using (Enter())
        {
            Check(GdalApi.GDALSetRasterUnitType(band, unit), "set the unit");
        }
    }

    /// <summary>Sets the band's description.</summary>
    public void SetDescription(string text)
    {
        using (Enter())
        {
            GdalApi.GDALSetDescription(band, text);
        }
    }

    /// <summary>Sets the names of the values 0, 1, 2 ….</summary>
    public void SetCategoryNames(IReadOnlyList<string> names)
    {
        using (Enter())
        {
            using GdalStringList list = new(names);
            Check(GdalApi.GDALSetRasterCategoryNames(band, list.Pointer), "set the category names");
        }
    }

    /// <summary>Gives the values 0, 1, 2 … colours.</summary>
    public void SetPalette(ReadOnlySpan<PaletteColour> colours)
    {
        using (Enter())
        {
            nint table = GdalApi.GDALCreateColorTable(RedGreenBlue);
            for (int index = 0; index < colours.Length; index++)
            {
                PaletteColour colour = colours[index];
                GdalApi.GDALSetColorEntry(table, index, &colour);
            }

            int code = GdalApi.GDALSetRasterColorTable(band, table);
            GdalApi.GDALDestroyColorTable(table);
            Check(code, "set the colour table");
            Check(GdalApi.GDALSetRasterColorInterpretation(band, PaletteInterpretation), "mark the band as a palette");
        }
    }

    /// <summary>Reads a window, converted by GDAL to <typeparamref name="T"/>; scale and offset are not applied.</summary>
    /// <param name="column">First column.</param>
    /// <param name="row">First row.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="values">Receives the window, row by row; exactly as long as the window.</param>
    /// <exception cref="GdalException">The window lies outside or the file is damaged.</exception>
    public void Read<T>(int column, int row, int columns, int rows, Span<T> values)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, columns * rows);
        fixed (T* first = values)
        {
            Transfer<T>(0, column, row, columns, rows, first, "read");
        }
    }

    /// <summary>Writes a window, converted by GDAL from <typeparamref name="T"/> to the band's type.</summary>
    /// <param name="column">First column.</param>
    /// <param name="row">First row.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="values">The window, row by row; exactly as long as the window.</param>
    /// <exception cref="GdalException">The window lies outside or the file cannot be written.</exception>
    public void Write<T>(int column, int row, int columns, int rows, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, columns * rows);
        fixed (T* first = values)
        {
            Transfer<T>(1, column, row, columns, rows, first, "write");
        }
    }

    private static GdalDataType TypeFor<T>()
        where T : unmanaged => default(T) switch
    {
        byte => GdalDataType.Unsigned8,
        ushort => GdalDataType.Unsigned16,
        short => GdalDataType.Signed16,
        uint => GdalDataType.Unsigned32,
        int => GdalDataType.Signed32,
        float => GdalDataType.Real32,
        double => GdalDataType.Real64,
        _ => throw new NotSupportedException($"GDAL pixels are not exchanged as {typeof(T).Name}."),
    };

    private void Transfer<T>(int write, int column, int row, int columns, int rows, void* buffer, string verb)
        where T : unmanaged
    {
        using (Enter())
        {
            GdalApi.CPLErrorReset();
            int code = GdalApi.GDALRasterIO(
                band, write, column, row, columns, rows, buffer, columns, rows, (int)TypeFor<T>(), 0, 0);
            Check(code, $"{verb} {columns} x {rows} pixels at column {column}, row {row}");
        }
    }

    private int Ask(delegate*<nint, int> question)
    {
        using (Enter())
        {
            return question(band);
        }
    }

    private Lock.Scope Enter()
    {
        dataset.ThrowIfClosed();
        return NativeGate.EnterGdal();
    }

    private void Check(int code, string action) => dataset.Check(code, $"{action} (band {number})");
}
