using System.Globalization;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>A raster variable of a NetCDF file.</summary>
internal sealed class NetCdfRasterFile : RasterFile
{
    /// <summary>Slices are read ahead up to this many values, so that a chunk over many times is not inflated again for each of them.</summary>
    private const long ReadAheadValues = 4L << 20;

    private readonly NetCdfFile file;
    private readonly NetCdfVariable variable;
    private readonly Unpacking unpacking;
    private readonly NetCdfGrid placed;
    private readonly long[] fixedStart;
    private readonly int xPosition;
    private readonly int yPosition;
    private readonly int timePosition;
    private readonly int slicesAhead;
    private double[] ahead = [];
    private int firstAhead;
    private int countAhead;

    private NetCdfRasterFile(NetCdfFile file, NetCdfVariable variable, NetCdfGrid placed, long[] fixedStart, Axis x, Axis y, Axis? time)
    {
        this.file = file;
        this.variable = variable;
        this.placed = placed;
        this.fixedStart = fixedStart;
        unpacking = new Unpacking(variable);
        xPosition = x.Position;
        yPosition = y.Position;
        timePosition = time?.Position ?? -1;
        long chunk = time is null ? 1 : Math.Max(1, variable.Chunks?[time.Position] ?? 1);
        slicesAhead = (int)Math.Max(1, Math.Min(chunk, ReadAheadValues / placed.Grid.PixelCount));
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="InputException">The file or the variable cannot be used.</exception>
    public static NetCdfRasterFile Open(string path, CatalogueVariable wanted, RasterOptions options)
    {
        NetCdfFile file = OpenFile(path);
        try
        {
            NetCdfVariable variable = VariableChoice.Of(file, wanted, options);
            IReadOnlyList<Axis> axes = Axis.Of(file, variable);
            Axis x = TheOnly(file, variable, axes, AxisKind.X, "x (longitude)");
            Axis y = TheOnly(file, variable, axes, AxisKind.Y, "y (latitude)");
            Axis? time = axes.FirstOrDefault(axis => axis.Kind == AxisKind.Time && !options.Select.ContainsKey(axis.Dimension.Name));
            long[] start = new long[axes.Count];
            foreach (Axis other in axes.Where(axis => axis != x && axis != y && axis != time))
            {
                start[other.Position] = IndexAlong(file, variable, other, options);
            }

            StampedTimes? times = time is null ? null : NetCdfTimes.Read(file, variable, time);
            NetCdfGrid placed = NetCdfGrid.Of(file, variable, x, y, options);
            return new NetCdfRasterFile(file, variable, placed, start, x, y, time)
            {
                Path = path,
                VariableName = variable.Name,
                Grid = placed.Grid,
                Unit = variable.Attributes.Text("units"),
                CellMethods = variable.Attributes.Text("cell_methods"),
                Times = times,
                Notes = placed.Notes,
            };
        }
        catch (NetCdfException exception)
        {
            file.Dispose();
            throw Damaged(path, exception);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Read(int slice, Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Grid.PixelCount);
        if (slice < firstAhead || slice >= firstAhead + countAhead)
        {
            ReadAhead(slice);
        }

        // Strides of the block in the file's own order of dimensions, the last one fastest.
        int timeLength = countAhead;
        long[] lengths = BlockLengths(timeLength);
        long xStride = StrideOf(xPosition, lengths);
        long yStride = StrideOf(yPosition, lengths);
        long start = timePosition < 0 ? 0 : (slice - firstAhead) * StrideOf(timePosition, lengths);
        for (int row = 0; row < Grid.Rows; row++)
        {
            int fileRow = placed.RowsFromSouth ? Grid.Rows - 1 - row : row;
            for (int column = 0; column < Grid.Columns; column++)
            {
                int fileColumn = placed.ColumnsFromEast ? Grid.Columns - 1 - column : column;
                values[(row * Grid.Columns) + column] = ahead[start + (fileRow * yStride) + (fileColumn * xStride)];
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }
    }

    private static NetCdfFile OpenFile(string path)
    {
        RequireWhole(path);
        try
        {
            return NetCdfFile.Open(path);
        }
        catch (NetCdfException exception)
        {
            throw Damaged(path, exception);
        }
    }

    private static void RequireWhole(string path)
    {
        const string remedy = "copy or download it again, whole";
        try
        {
            long present = new FileInfo(path).Length;
            if (ClassicLayout.PromisedLength(path) is long promised && promised > present)
            {
                throw new InputException(
                    path,
                    string.Create(CultureInfo.InvariantCulture, $"it is truncated: {present} bytes are there of the {promised} that its header promises"),
                    remedy);
            }
        }
        catch (EndOfStreamException exception)
        {
            throw new InputException(path, "it is truncated: it ends within its header", remedy, innerException: exception);
        }
    }

    private static InputException Damaged(string path, NetCdfException exception) => new(
        path, $"it cannot be read ({exception.LibraryMessage})", "check that it was copied or downloaded whole, and that it is NetCDF",
        innerException: exception);

    private static Axis TheOnly(NetCdfFile file, NetCdfVariable variable, IReadOnlyList<Axis> axes, AxisKind kind, string name)
    {
        Axis[] found = [.. axes.Where(axis => axis.Kind == kind)];
        string dimensions = string.Join(", ", axes.Select(axis => axis.Dimension.Name));
        return found is [Axis only]
            ? only
            : throw new InputException(
                file.Path, $"it is no raster: of its dimensions ({dimensions}) {(found.Length == 0 ? "none is" : "several are")} an axis along {name}",
                "give data on a grid; values at stations go into the run of a site", variable.Name);
    }

    private static long IndexAlong(NetCdfFile file, NetCdfVariable variable, Axis axis, RasterOptions options)
    {
        string name = axis.Dimension.Name;
        if (!options.Select.TryGetValue(name, out int index))
        {
            return axis.Dimension.Length == 1
                ? 0
                : throw new InputException(
                    file.Path, $"it has {axis.Dimension.Length} values along '{name}', and one is wanted",
                    $"choose one with 'select', for example 'select: {{{name}: 0}}'", variable.Name);
        }

        return index >= 0 && index < axis.Dimension.Length
            ? index
            : throw new InputException(
                file.Path, $"there is no index {index} along '{name}'", $"choose one from 0 to {axis.Dimension.Length - 1}", variable.Name);
    }

    private void ReadAhead(int slice)
    {
        int first = slice - (slice % slicesAhead);
        int count = Math.Min(slicesAhead, SliceCount - first);
        long[] start = [.. fixedStart];
        if (timePosition >= 0)
        {
            start[timePosition] = first;
        }

        long[] lengths = BlockLengths(count);
        int total = (int)lengths.Aggregate(1L, (product, length) => product * length);
        if (ahead.Length != total)
        {
            ahead = new double[total];
        }

        countAhead = 0;
        try
        {
            variable.Read(start, lengths, ahead.AsSpan());
        }
        catch (NetCdfException exception)
        {
            throw new InputException(
                Path, $"its values cannot be read ({exception.LibraryMessage})", "check that the file was copied or downloaded whole", variable.Name,
                $"steps {first} to {first + count - 1}", exception);
        }

        unpacking.Apply(ahead);
        firstAhead = first;
        countAhead = count;
    }

    private long[] BlockLengths(int slices)
    {
        long[] lengths = new long[fixedStart.Length];
        Array.Fill(lengths, 1L);
        lengths[xPosition] = Grid.Columns;
        lengths[yPosition] = Grid.Rows;
        if (timePosition >= 0)
        {
            lengths[timePosition] = slices;
        }

        return lengths;
    }

    private static long StrideOf(int position, long[] lengths)
    {
        long stride = 1;
        for (int later = position + 1; later < lengths.Length; later++)
        {
            stride *= lengths[later];
        }

        return stride;
    }
}
