using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Results;

/// <summary>One map over all years.</summary>
/// <param name="Variable">What it shows.</param>
/// <param name="Values">Row by row from the north; NaN where there is no value.</param>
/// <param name="Flags">Why there is none, in the same order; the flags' fill value where there is no column.</param>
/// <param name="IsPictured">Whether a person looks at it first: means, changes and classes; the further views of a change have none.</param>
/// <param name="IsLayer">Whether it is a layer of its own for a GIS; the grades of single drivers stand in their NetCDF file alone.</param>
public sealed record SummaryMap(CatalogueVariable Variable, float[] Values, byte[] Flags, bool IsPictured, bool IsLayer = true)
{
    private const byte NoColumn = 255;

    /// <summary>Whether a flag says that the pixel has a column.</summary>
    public static bool HasColumn(byte flag) => flag != NoColumn;

    /// <summary>A map on which no pixel has a column yet.</summary>
    internal static SummaryMap Empty(CatalogueVariable variable, int pixels, bool isPictured, bool isLayer = true)
    {
        var map = new SummaryMap(variable, new float[pixels], new byte[pixels], isPictured, isLayer);
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
