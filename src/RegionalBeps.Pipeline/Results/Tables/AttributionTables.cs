using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Results.Attribution;
using RegionalBeps.Products.Area;
using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>Which drivers lead where: area shares by land cover, and green-up beside thaw onset where that leads.</summary>
public static class AttributionTables
{
    /// <summary>The target whose years stand beside those of thaw onset.</summary>
    public const string GreenUp = "green_up";

    /// <summary>The name under which all land cover together stands.</summary>
    public const string AllLand = "all";

    private const double SquareMetresPerSquareKilometre = 1e6;

    /// <summary>A row for each target, form, land cover and driver.</summary>
    public static CsvTable Shares(IEnumerable<TargetShares> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var table = new CsvTable("target", "form", "land_cover", "driver", "dominant_share", "second_share");
        foreach (TargetShares target in targets)
        {
            for (int form = 0; form < target.ByForm.Count; form++)
            {
                DriverShares shares = target.ByForm[form];
                foreach (CatalogueFlag driver in target.Drivers)
                {
                    var named = (Driver)(byte)driver.Value;
                    table.Add(target.Target, AttributionVariables.Forms[form], AllLand, driver.Meaning, shares.Dominant(named), shares.Second(named));
                }

                foreach ((Biome biome, string name, string _) in Biomes.Names.Where(biome => biome.Biome != Biome.BuiltUp))
                {
                    foreach (CatalogueFlag driver in target.Drivers)
                    {
                        var named = (Driver)(byte)driver.Value;
                        table.Add(target.Target, AttributionVariables.Forms[form], name, driver.Meaning, shares.Dominant((byte)biome, named), shares.Second((byte)biome, named));
                    }
                }
            }
        }

        return table;
    }

    /// <summary>Area-weighted mean of green-up and of thaw onset over the pixels in which thaw onset is the dominant driver of green-up, by year.</summary>
    public static CsvTable GreenUpAndThawOnset(IEnumerable<GreenUpYear> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new CsvTable("form", "year", "area_km2", "green_up", "thaw_onset");
        foreach (GreenUpYear row in rows)
        {
            table.Add(row.Form, row.Year, row.Area, row.GreenUp, row.ThawOnset);
        }

        return table;
    }

    /// <summary>The rows of <see cref="GreenUpAndThawOnset"/>.</summary>
    /// <param name="annual">The annual maps.</param>
    /// <param name="greenUp">What controls green-up.</param>
    public static IReadOnlyList<GreenUpYear> GreenUpYears(AnnualMaps annual, TargetAttribution greenUp)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(greenUp);
        double[] areas = annual.Grid.CellAreas();
        var rows = new List<GreenUpYear>();
        for (int form = 0; form < AttributionVariables.Forms.Count; form++)
        {
            bool[] leads = [.. greenUp.ByForm(form).Select(pixel => pixel.Dominant == Driver.ThawOnset)];
            double area = areas.Where((_, pixel) => leads[pixel]).Sum() / SquareMetresPerSquareKilometre;
            for (int year = 0; year < annual.Years.Count; year++)
            {
                rows.Add(new GreenUpYear(
                    AttributionVariables.Forms[form], annual.Years[year], area, MeanOf(GreenUp, year, leads), MeanOf("thaw_onset", year, leads)));
            }
        }

        return rows;

        double MeanOf(string name, int year, bool[] leads) => AreaWeightedMean.Of(
            [.. annual.ValuesOf(VariableCatalogue.Find(name), year).ToArray().Select(value => (double)value)], areas, leads);
    }
}
