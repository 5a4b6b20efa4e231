using System.ComponentModel.DataAnnotations;
using RegionalBeps.Grids.Reading;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>What every section that names raster files can say of them where they do not say it themselves, or say it wrongly.</summary>
public abstract record RasterFileSettings
{
    /// <summary>The coordinate reference system of the files, as <c>EPSG:4326</c> or WKT, where they state none.</summary>
    public string? Crs { get; init; }

    /// <summary>Which point of its cell a coordinate of a NetCDF file is.</summary>
    public CellReference CellReference { get; init; }

    /// <summary>Whether x and y are believed where longitudes and latitudes in the same file contradict them.</summary>
    public bool IgnoreLonLat { get; init; }

    /// <summary>The index to take, from 0, along dimensions of a NetCDF file that are neither x, y nor time (of a static layer, time too).</summary>
    [Range(0, int.MaxValue)]
    public IReadOnlyDictionary<string, int> Select { get; init; } = new Dictionary<string, int>();

    /// <summary>These settings as the reader takes them.</summary>
    internal RasterOptions ToReaderOptions() => new()
    {
        Crs = Crs, CellReference = CellReference, IgnoreLongitudesAndLatitudes = IgnoreLonLat, Select = Select,
    };
}
