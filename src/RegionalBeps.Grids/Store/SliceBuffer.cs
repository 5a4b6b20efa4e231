using System.Runtime.InteropServices;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Store;

/// <summary>Collects consecutive slices of one variable until they fill a slab.</summary>
internal sealed class SliceBuffer(CellOrder order, StoredVariable variable, int capacity)
{
    private readonly float[] rows = GC.AllocateUninitializedArray<float>(checked(capacity * order.Count));
    private int first;
    private int count;

    /// <summary>The steps that are held.</summary>
    public StepRange Held => new(first, count);

    /// <summary>Whether a step can be taken in: there is room, and it follows the last one.</summary>
    public bool Accepts(int step) => count == 0 || (count < capacity && step == first + count);

    /// <summary>Takes in a step: land cells only, in tile order, rounded to the bits that the variable is worth.</summary>
    public void Add(int step, ReadOnlySpan<float> slice)
    {
        if (count == 0)
        {
            first = step;
        }

        Span<float> row = rows.AsSpan(count * order.Count, order.Count);
        ReadOnlySpan<int> cells = order.Cells;
        for (int index = 0; index < row.Length; index++)
        {
            row[index] = MantissaRounding.Round(slice[cells[index]], variable.MantissaBits);
        }

        count++;
    }

    /// <summary>Writes what is held to a file, tile by tile, each cell's steps together, and empties the buffer.</summary>
    public Slab Spill(string path)
    {
        Slab slab = new(path, Held);
        AtomicFile.Guard(path, () =>
        {
            using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            float[] series = [];
            foreach (Range tile in order.Tiles)
            {
                (int offset, int cells) = tile.GetOffsetAndLength(order.Count);
                if (series.Length < cells * count)
                {
                    series = new float[cells * count];
                }

                Transpose(offset, cells, series);
                stream.Write(MemoryMarshal.AsBytes(series.AsSpan(0, cells * count)));
            }
        });
        count = 0;
        return slab;
    }

    private void Transpose(int offset, int cells, float[] series)
    {
        for (int step = 0; step < count; step++)
        {
            ReadOnlySpan<float> row = rows.AsSpan((step * order.Count) + offset, cells);
            for (int cell = 0; cell < row.Length; cell++)
            {
                series[(cell * count) + step] = row[cell];
            }
        }
    }
}
