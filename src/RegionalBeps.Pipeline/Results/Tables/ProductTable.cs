using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>All products in one table: their area-weighted mean and change, and how much of the area has them.</summary>
public static class ProductTable
{
    private static readonly (string Column, string Suffix)[] Means =
        [("mean", "_mean"), ("change", "_change"), ("change_ols", "_change_ols"), ("change_late_early", "_change_late_early")];

    /// <summary>A row for each product of numbers.</summary>
    public static CsvTable Of(AnnualMaps annual, SummaryMaps summary, IReadOnlyCollection<CatalogueVariable> selected)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(summary);
        double[] areas = annual.Grid.CellAreas();
        var table = new CsvTable(
        [
            "product", "unit", .. Means.Select(mean => mean.Column), "share_of_land_with_mean", "share_of_land_with_change",
            "share_significant_increase", "share_significant_decrease",
        ]);
        Dictionary<string, SummaryMap> byName = summary.All.ToDictionary(map => map.Variable.Name);
        foreach (CatalogueVariable product in selected.Where(product => product.Flags.Count == 0))
        {
            SummaryMap[] maps = [.. Means.Select(mean => byName[product.Name + mean.Suffix])];
            SummaryMap significant = byName[product.Name + "_significant"];
            table.Add(
            [
                product.Name, product.Unit, .. maps.Select(map => (object)MeanOf(map, areas)), ShareOf(maps[0], areas, value => !float.IsNaN(value)),
                ShareOf(maps[1], areas, value => !float.IsNaN(value)), Significant(sign: 1), Significant(sign: -1),
            ]);

            double Significant(int sign) => ShareWhere(
                maps[1], areas, pixel => significant.Values[pixel] > 0 && Math.Sign(maps[1].Values[pixel]) == sign);
        }

        return table;
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
