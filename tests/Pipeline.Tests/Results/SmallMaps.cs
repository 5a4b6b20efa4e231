using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Tests.Results;

/// <summary>Annual maps whose values are functions of pixel and year.</summary>
internal static class SmallMaps
{
    public const byte Grassland = 10;

    public static GridSpec Corridor(int columns = 4, int rows = 3) => new(columns, rows, 105, 58, 0.5, 0.5, CoordinateReference.Wgs84);

    /// <summary>Maps of a period on a grid, on which each pixel has a column of which nothing is known yet.</summary>
    public static AnnualMaps Of(GridSpec grid, int firstYear = 2000, int years = 16)
    {
        var annual = new AnnualMaps(grid, [.. Enumerable.Range(firstYear, years)]);
        annual.EnterLandCover([.. Enumerable.Repeat(Grassland, grid.PixelCount)]);
        foreach (CatalogueVariable variable in AnnualMaps.Variables)
        {
            annual.Fill(variable.Name, (_, _) => float.NaN);
        }

        return annual;
    }

    /// <summary>Fills all years of a product; a value that is NaN is flagged.</summary>
    public static AnnualMaps Fill(this AnnualMaps annual, string name, Func<int, int, float> valueOf, Validity reason = Validity.NotEnoughValid)
    {
        for (int year = 0; year < annual.Years.Count; year++)
        {
            int index = year;
            float[] values = [.. Enumerable.Range(0, annual.Grid.PixelCount).Select(pixel => valueOf(pixel, index))];
            annual.Enter(
                VariableCatalogue.Find(name), year, values, [.. values.Select(value => float.IsNaN(value) ? (byte)reason : (byte)Validity.Valid)]);
        }

        return annual;
    }

    /// <summary>Fills a quantity of the weather with a value for each pixel and year.</summary>
    public static AnnualMaps FillClimate(this AnnualMaps annual, int quantity, Func<int, int, float> valueOf)
    {
        for (int month = 0; month < annual.Years.Count * MonthlyClimate.Months; month++)
        {
            int year = month / MonthlyClimate.Months;
            annual.EnterClimate(quantity, month, [.. Enumerable.Range(0, annual.Grid.PixelCount).Select(pixel => valueOf(pixel, year))]);
        }

        return annual;
    }

    public static IReadOnlyList<CatalogueVariable> Named(params string[] names) => [.. names.Select(VariableCatalogue.Find)];
}
