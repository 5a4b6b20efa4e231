namespace RegionalBeps.Grids.Catalogue;

/// <summary>All that the project knows of one variable. Readers, writers, configuration, legends and documentation take it from here.</summary>
public sealed record CatalogueVariable
{
    /// <summary>The name in files and in the configuration, in snake_case.</summary>
    public required string Name { get; init; }

    /// <summary>What part the variable plays.</summary>
    public required VariableGroup Group { get; init; }

    /// <summary>The unit inside the project and in output files, as UDUNITS writes it.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string LongName { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string LongNameChinese { get; init; }

    /// <summary>The CF standard name; null where the CF table has none, because one is never invented.</summary>
    public string? StandardName { get; init; }

    /// <summary>The least value that can be true, in <see cref="Unit"/>.</summary>
    public required double ValidMinimum { get; init; }

    /// <summary>The greatest value that can be true, in <see cref="Unit"/>.</summary>
    public required double ValidMaximum { get; init; }

    /// <summary>
    /// Where the mean over a region and many steps must lie, in <see cref="Unit"/>: wrong units often leave each value possible but not their mean.
    /// Null where any mean is possible.
    /// </summary>
    public (double Lowest, double Highest)? PlausibleMean { get; init; }

    /// <summary>How it may be brought onto another grid.</summary>
    public Resampling Resampling { get; init; } = Resampling.Continuous;

    /// <summary>How it is stored.</summary>
    public StorageType Storage { get; init; } = StorageType.Real32;

    /// <summary>Bits of the mantissa that are kept when it is stored as <see cref="StorageType.Real32"/>; n bits keep a relative error of 2^−(n+1).</summary>
    public int SignificantBits { get; init; } = 12;

    /// <summary>The colours of its maps.</summary>
    public required ColourRamp Ramp { get; init; }

    /// <summary>The classes or flags; empty for quantities.</summary>
    public IReadOnlyList<CatalogueFlag> Flags { get; init; } = [];

    /// <summary>How values are made from finer ones, as CF <c>cell_methods</c>; null where nothing is to be said.</summary>
    public string? CellMethods { get; init; }

    /// <summary>The definition, and what else a reader of the file should know; null where nothing is to be said.</summary>
    public string? Comment { get; init; }

    /// <summary>How to read a map of it, for the documentation; null where nothing is to be said.</summary>
    public string? Reading { get; init; }

    /// <summary>Whether it is a further view of another product, which needs no picture of its own.</summary>
    public bool IsVariant { get; init; }

    /// <summary>Further attributes of the variable in files, in text.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Further attributes of the variable in files, in numbers.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>Whether the values are days of the year, which a legend can also give as dates.</summary>
    public bool IsDayOfYear { get; init; }

    /// <summary>The value that stands for missing in files.</summary>
    public double FillValue => Storage == StorageType.Unsigned8 ? 255.0 : -9999.0;

    /// <summary>The name of the variable of flags beside it.</summary>
    public string FlagName => Name + "_flag";

    /// <inheritdoc/>
    public override string ToString() => $"{Name} [{Unit}]";
}
