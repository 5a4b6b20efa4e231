using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Results;

/// <summary>One map over all years.</summary>
/// <param name="Variable">What it shows.</param>
/// <param name="Values">Row by row from the north; NaN where there is no value.</param>
/// <param name="Flags">Why there is none, in the same order; the flags' fill value where there is no column.</param>
public sealed record SummaryMap(CatalogueVariable Variable, float[] Values, byte[] Flags)
{
    private const byte NoColumn = 255;

    /// <summary>Whether a flag says that the pixel has a column.</summary>
    public static bool HasColumn(byte flag) => flag != NoColumn;

    /// <summary>A map on which no pixel has a column yet.</summary>
    internal static SummaryMap Empty(CatalogueVariable variable, int pixels)
    {
        var map = new SummaryMap(variable, new float[pixels], new byte[pixels]);
        map.Values.AsSpan().Fill(float.NaN);
        map.Flags.AsSpan().Fill(NoColumn);
        return map;
    }

    internal void Enter(int pixel, FlaggedValue value)
    {
        Values[pixel] = (float)value.Value;
        Flags[pixel] = (byte)value.Flag;
    }
}
