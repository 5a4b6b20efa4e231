using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Preview;

/// <summary>A map that is to become a picture.</summary>
public sealed record PreviewMap
{
    /// <summary>Where its cells lie.</summary>
    public required GridSpec Grid { get; init; }

    /// <summary>What it shows; colours, unit and the names of classes come from it.</summary>
    public required CatalogueVariable Variable { get; init; }

    /// <summary>Row by row from the north, in the variable's unit, or the codes of classes; missing is NaN.</summary>
    public required IReadOnlyList<float> Values { get; init; }

    /// <summary>Why a cell has no value, as codes of <see cref="FlagVariable"/>; null where that is not known.</summary>
    public IReadOnlyList<byte>? Flags { get; init; }

    /// <summary>What the flags mean and how they are coloured; needed with <see cref="Flags"/>.</summary>
    public CatalogueVariable? FlagVariable { get; init; }

    /// <summary>The title; by default what the catalogue says.</summary>
    public string? Title { get; init; }

    /// <summary>The title in Chinese; by default what the catalogue says.</summary>
    public string? TitleChinese { get; init; }

    /// <summary>Period and the like, below the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Where the map is from, in small print.</summary>
    public string? Credit { get; init; }

    /// <summary>Codes of classes as values: the variable's fill value becomes missing.</summary>
    public static float[] ValuesOf(CatalogueVariable variable, ReadOnlySpan<byte> codes)
    {
        ArgumentNullException.ThrowIfNull(variable);
        float[] values = new float[codes.Length];
        for (int cell = 0; cell < values.Length; cell++)
        {
            values[cell] = codes[cell] == variable.FillValue ? float.NaN : codes[cell];
        }

        return values;
    }
}
