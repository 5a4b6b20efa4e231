using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>All that a run knows of one pixel.</summary>
public sealed record PixelExplanation
{
    /// <summary>Where the pixel is and what it is made of.</summary>
    public required Pixel Pixel { get; init; }

    /// <summary>Its climate over the years that the spin-up repeats.</summary>
    public required PixelClimate Climate { get; init; }

    /// <summary>The tile in which it is computed.</summary>
    public required string Tile { get; init; }

    /// <summary>The year that was computed again.</summary>
    public required int Year { get; init; }

    /// <summary>Weather of that year, month by month: mean temperature, °C, and precipitation, mm.</summary>
    public required IReadOnlyList<(double Temperature, double Precipitation, double LeafAreaIndex)> Months { get; init; }

    /// <summary>The annual products of all years that were computed: year, product, value and flag.</summary>
    public required IReadOnlyList<(int Year, AnnualProduct Product, float Value, byte Flag)> Products { get; init; }

    /// <summary>Depths of the column's nodes, m; none where the column was given up before the first day of the year had ended.</summary>
    public required IReadOnlyList<double> Depths { get; init; }

    /// <summary>Lowest daily mean of the year at each node, °C.</summary>
    public required IReadOnlyList<double> Lowest { get; init; }

    /// <summary>Mean of the year at each node, °C.</summary>
    public required IReadOnlyList<double> Mean { get; init; }

    /// <summary>Highest daily mean of the year at each node, °C.</summary>
    public required IReadOnlyList<double> Highest { get; init; }

    /// <summary>What broke the column in the run, in whatever year; null while it is sound.</summary>
    public required ColumnFault? Fault { get; init; }

    /// <summary>The dossier of the pixel that was given up; null where it is sound, or no release or candidate tells of it.</summary>
    public required string? Dossier { get; init; }

    /// <summary>What broke the column when the year was computed again; null where nothing did.</summary>
    public required ColumnFault? FaultAgain { get; init; }

    /// <summary>Whether computing the year again gave the same bits as the run, and broke in the same hour where the run did.</summary>
    public required bool IsSameAgain { get; init; }
}
