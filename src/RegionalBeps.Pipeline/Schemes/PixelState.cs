using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>
/// The states of a tile's pixels in one block of bytes: all that persists from year to year, and nothing else does. For each pixel the
/// column scheme's own state, the memory of its spin-up, its incomplete day, and the days that the next year's products look back on.
/// </summary>
public sealed class PixelState
{
    private readonly int _schemeLength;
    private readonly int _dayLength;
    private readonly int _seriesLength;

    /// <summary>Lays out a block.</summary>
    /// <param name="schemeLength">Bytes of the column scheme's own state, a multiple of 8.</param>
    /// <param name="layerCount">Layers of the column.</param>
    /// <param name="pixels">Pixels of the tile.</param>
    public PixelState(int schemeLength, int layerCount, int pixels)
    {
        if (schemeLength % sizeof(double) != 0)
        {
            throw new ArgumentException($"A state of {schemeLength} bytes is no multiple of 8.", nameof(schemeLength));
        }

        _schemeLength = schemeLength;
        _dayLength = DailyAccumulator.CarriedLength(layerCount) * sizeof(double);
        _seriesLength = DailySeries.CarriedLength(layerCount) * sizeof(float);
        int length = schemeLength + Unsafe.SizeOf<SpinUpMemory>() + _dayLength + _seriesLength;
        Stride = (length + sizeof(double) - 1) / sizeof(double) * sizeof(double);
        Bytes = new byte[Stride * pixels];
    }

    /// <summary>The block that a checkpoint holds, whatever the scheme.</summary>
    /// <param name="checkpoint">The checkpoint of a tile.</param>
    /// <param name="layerCount">Layers of the column.</param>
    /// <param name="pixels">Pixels of the tile.</param>
    public static PixelState Over(ReadOnlySpan<byte> checkpoint, int layerCount, int pixels)
    {
        int withoutScheme = new PixelState(0, layerCount, pixels: 0).Stride;
        PixelState state = new((checkpoint.Length / pixels) - withoutScheme, layerCount, pixels);
        state.Restore(checkpoint);
        return state;
    }

    /// <summary>Bytes from one pixel to the next.</summary>
    public int Stride { get; }

    /// <summary>The whole block; this is the checkpoint.</summary>
    public byte[] Bytes { get; }

    /// <summary>The column scheme's own state of a pixel.</summary>
    public Memory<byte> Scheme(int pixel) => Bytes.AsMemory(pixel * Stride, _schemeLength);

    /// <summary>A pixel's memory of its spin-up.</summary>
    public ref SpinUpMemory SpinUp(int pixel) =>
        ref MemoryMarshal.AsRef<SpinUpMemory>(Bytes.AsSpan((pixel * Stride) + _schemeLength, Unsafe.SizeOf<SpinUpMemory>()));

    /// <summary>A pixel's incomplete day.</summary>
    public Span<double> Day(int pixel) =>
        MemoryMarshal.Cast<byte, double>(Bytes.AsSpan((pixel * Stride) + _schemeLength + Unsafe.SizeOf<SpinUpMemory>(), _dayLength));

    /// <summary>The days that the products of a pixel's next year look back on.</summary>
    public Span<float> Series(int pixel) => MemoryMarshal.Cast<byte, float>(
        Bytes.AsSpan((pixel * Stride) + _schemeLength + Unsafe.SizeOf<SpinUpMemory>() + _dayLength, _seriesLength));

    /// <summary>All that a pixel carries from step to step.</summary>
    public Span<byte> Of(int pixel) => Bytes.AsSpan(pixel * Stride, Stride);

    /// <summary>Takes over a checkpoint.</summary>
    /// <exception cref="InvalidDataException">The checkpoint has another length: it is of another layout.</exception>
    public void Restore(ReadOnlySpan<byte> checkpoint)
    {
        if (checkpoint.Length != Bytes.Length)
        {
            throw new InvalidDataException($"A checkpoint of {checkpoint.Length} bytes does not fit a tile whose state has {Bytes.Length}.");
        }

        checkpoint.CopyTo(Bytes);
    }
}
