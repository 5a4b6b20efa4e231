using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>Chooses the variable of a NetCDF file that is meant.</summary>
internal static class VariableChoice
{
    /// <summary>The named variable; without a name, the only one that has an x and a y axis, or the one with the catalogue's name, or the only one of the right standard name.</summary>
    /// <exception cref="InputException">There is none, or more than one.</exception>
    public static NetCdfVariable Of(NetCdfFile file, CatalogueVariable wanted, RasterOptions options)
    {
        NetCdfVariable[] rasters = [.. file.Variables.Where(variable => IsRaster(file, variable))];
        if (options.FileVariable is string name)
        {
            return file.Find(name) ?? throw new InputException(
                file.Path, $"it has no variable '{name}'", $"name one that it has: {Names(rasters)}");
        }

        NetCdfVariable[] named = [.. rasters.Where(variable =>
            wanted.StandardName is string standardName && variable.Attributes.Text("standard_name") == standardName)];
        return (rasters, named) switch
        {
            ([], _) => throw new InputException(
                file.Path, "it holds no raster: none of its variables has an x and a y axis", "give a file on a grid", wanted.Name),
            ([NetCdfVariable only], _) => only,
            _ when rasters.FirstOrDefault(variable => variable.Name == wanted.Name) is { } same => same,
            (_, [NetCdfVariable match]) => match,
            _ => throw new InputException(
                file.Path, $"it holds several rasters and nothing says which is {wanted.Name}", $"name one of: {Names(rasters)}"),
        };
    }

    private static bool IsRaster(NetCdfFile file, NetCdfVariable variable)
    {
        if (variable.Dimensions.Count < 2 || variable.Type is NetCdfType.Text or NetCdfType.Strings or NetCdfType.None)
        {
            return false;
        }

        IReadOnlyList<Axis> axes = Axis.Of(file, variable);
        string? units = variable.Attributes.Text("units");
        return axes.Any(axis => axis.Kind == AxisKind.X) && axes.Any(axis => axis.Kind == AxisKind.Y)
            && !Axis.IsDegreesEast(units) && !Axis.IsDegreesNorth(units);
    }

    private static string Names(NetCdfVariable[] rasters) =>
        rasters.Length == 0 ? "(it holds no raster)" : string.Join(", ", rasters.Select(variable => variable.Name));
}
