using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RegionalBeps.Grids.Store;

/// <summary>A run of steps of one variable over all tiles, set aside on disk as [tile][cell][step] until its year is complete.</summary>
internal sealed class Slab(string path, StepRange steps)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The steps it holds.</summary>
    public StepRange Steps { get; } = steps;

    /// <summary>Copies the steps that a chunk wants of one tile into their places.</summary>
    /// <param name="handle">The open file.</param>
    /// <param name="tile">The tile's cells among all land cells: offset and number.</param>
    /// <param name="wanted">The chunk's steps.</param>
    /// <param name="target">The chunk's numbers of this variable as [cell][step].</param>
    public void CopyTo(SafeFileHandle handle, (int Offset, int Cells) tile, StepRange wanted, Span<float> target)
    {
        StepRange common = Steps.Intersect(wanted);
        if (common.Count == 0)
        {
            return;
        }

        float[] series = ArrayPool<float>.Shared.Rent(tile.Cells * Steps.Count);
        Span<byte> bytes = MemoryMarshal.AsBytes(series.AsSpan(0, tile.Cells * Steps.Count));
        long position = (long)tile.Offset * Steps.Count * sizeof(float);
        for (int read = 0; read < bytes.Length;)
        {
            int got = RandomAccess.Read(handle, bytes[read..], position + read);
            read += got > 0 ? got : throw new EndOfStreamException($"'{Path}' is shorter than it was written.");
        }

        for (int cell = 0; cell < tile.Cells; cell++)
        {
            series.AsSpan((cell * Steps.Count) + common.First - Steps.First, common.Count)
                .CopyTo(target.Slice((cell * wanted.Count) + common.First - wanted.First, common.Count));
        }

        ArrayPool<float>.Shared.Return(series);
    }
}
