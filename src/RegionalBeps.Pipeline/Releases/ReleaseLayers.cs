using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Regridding;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>The layers of a release for a GIS: a GeoTIFF of each map with its style beside it, on the run's grid and, where wanted, on equal areas.</summary>
/// <param name="folder">The folder of the release.</param>
/// <param name="grid">The run's grid.</param>
/// <param name="description">What the files say of themselves.</param>
/// <param name="equalArea">Whether the layers are also written on a grid of equal areas.</param>
internal sealed class ReleaseLayers(string folder, GridSpec grid, FileDescription description, bool equalArea)
{
    private const string Styles = "styles";
    private readonly EqualAreaGrid? _equalArea = equalArea ? new EqualAreaGrid(grid) : null;

    /// <summary>Writes one map.</summary>
    public void Write(SummaryMap map)
    {
        QgisStyle.Write(Path.Combine(folder, Styles, map.Variable.Name + ".qml"), map.Variable, map.Values);
        Write("cog", grid, map, map.Values);
        if (_equalArea is not null)
        {
            Write("cog_equal_area", _equalArea.Grid, map, _equalArea.Resample(map.Values));
        }
    }

    // QGIS takes a style up by itself only where it lies beside the map.
    private void Write(string subfolder, GridSpec onto, SummaryMap map, float[] values)
    {
        FileDescription described = description with { Title = $"{description.Title}: {map.Variable.LongName}" };
        string path = Path.Combine(folder, subfolder, map.Variable.Name);
        QgisStyle.Write(path + ".qml", map.Variable, map.Values);
        if (map.Variable.Storage == StorageType.Unsigned8)
        {
            byte[] codes = Array.ConvertAll(values, value => float.IsNaN(value) ? (byte)map.Variable.FillValue : (byte)value);
            CloudOptimizedGeoTiff.Write(path + ".tif", onto, map.Variable, codes, described);
        }
        else
        {
            CloudOptimizedGeoTiff.Write(path + ".tif", onto, map.Variable, values, described);
        }
    }
}
