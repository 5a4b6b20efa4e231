using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>All products in one table: their area-weighted mean and change, and how much of the area has them.</summary>
public sealed class ProductTable
{
    private static readonly (string Column, string Suffix)[] Means =
        [("mean", "_mean"), ("change", "_change"), ("change_ols", "_change_ols"), ("change_late_early", "_change_late_early")];

    private readonly double[] _areas;

    /// <summary>Begins the table.</summary>
    /// <param name="grid">The grid of the maps.</param>
    public ProductTable(GridSpec grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        _areas = grid.CellAreas();
    }

    /// <summary>The table.</summary>
    public CsvTable Table { get; } = new(
    [
        "product", "unit", .. Means.Select(mean => mean.Column), "share_of_land_with_mean", "share_of_land_with_change",
        "share_significant_increase", "share_significant_decrease",
    ]);

    /// <summary>Adds the row of a product; one of classes has none.</summary>
    /// <param name="product">The product.</param>
    /// <param name="maps">Its maps over all years.</param>
    public void Add(CatalogueVariable product, IReadOnlyList<SummaryMap> maps)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (product.Flags.Count > 0)
        {
            return;
        }

        SummaryMap[] means = [.. Means.Select(mean => maps.Single(map => map.Variable.Name == product.Name + mean.Suffix))];
        SummaryMap change = means[1];
        SummaryMap significant = maps.Single(map => map.Variable.Name == product.Name + "_significant");
        Table.Add(
        [
            product.Name, product.Unit, .. means.Select(map => (object)MeanOf(map, _areas)), ShareOf(means[0], _areas, value => !float.IsNaN(value)),
            ShareOf(change, _areas, value => !float.IsNaN(value)), Significant(sign: 1), Significant(sign: -1),
        ]);

        double Significant(int sign) =>
            ShareWhere(change, _areas, pixel => significant.Values[pixel] > 0 && Math.Sign(change.Values[pixel]) == sign);
    }

    private static double MeanOf(SummaryMap map, double[] areas)
    {
        double sum = 0;
        double area = 0;
        for (int pixel = 0; pixel < areas.Length; pixel++)
        {
            if (!float.IsNaN(map.Values[pixel]))
            {
                sum += areas[pixel] * map.Values[pixel];
                area += areas[pixel];
            }
        }

        return sum / area;
    }

    private static double ShareOf(SummaryMap map, double[] areas, Func<float, bool> counts) => ShareWhere(map, areas, pixel => counts(map.Values[pixel]));

    private static double ShareWhere(SummaryMap map, double[] areas, Func<int, bool> counts)
    {
        double part = 0;
        double land = 0;
        for (int pixel = 0; pixel < areas.Length; pixel++)
        {
            if (SummaryMap.HasColumn(map.Flags[pixel]))
            {
                land += areas[pixel];
                part += counts(pixel) ? areas[pixel] : 0;
            }
        }

        return part / land;
    }
}
