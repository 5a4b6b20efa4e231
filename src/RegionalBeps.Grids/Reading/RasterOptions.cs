using RegionalBeps.Grids.Time;

namespace RegionalBeps.Grids.Reading;

/// <summary>What the configuration says of raster files where they do not say it themselves, or say it wrongly.</summary>
public sealed record RasterOptions
{
    /// <summary>Nothing is said.</summary>
    public static RasterOptions None { get; } = new();

    /// <summary>The variable's name in NetCDF files, or the GRIB element; null where a file holds only one that fits.</summary>
    public string? FileVariable { get; init; }

    /// <summary>The band of other raster files, from 1.</summary>
    public int Band { get; init; } = 1;

    /// <summary>The unit, in place of the file's.</summary>
    public string? Unit { get; init; }

    /// <summary>The coordinate reference system, for files that state none.</summary>
    public string? Crs { get; init; }

    /// <summary>What values stand for at their time; the file's time bounds, where there are any, go before it.</summary>
    public TimeLabel? Label { get; init; }

    /// <summary>The time step; null takes the spacing of the file's own stamps.</summary>
    public TimeSpan? Step { get; init; }

    /// <summary>By how much the file's clock is ahead of UTC.</summary>
    public TimeSpan ClockAheadOfUtc { get; init; }

    /// <summary>What becomes of a calendar that is not the real one.</summary>
    public CalendarMapping Calendar { get; init; }

    /// <summary>Which point of its cell a coordinate is.</summary>
    public CellReference CellReference { get; init; }

    /// <summary>True to believe x and y where the file's own longitudes and latitudes contradict them.</summary>
    public bool IgnoreLongitudesAndLatitudes { get; init; }

    /// <summary>The index to take, from 0, along dimensions that are neither x, y nor time (or along time, for a layer that does not change).</summary>
    public IReadOnlyDictionary<string, int> Select { get; init; } = new Dictionary<string, int>();
}
