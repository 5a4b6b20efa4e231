using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Results.Attribution;
using RegionalBeps.Products.Area;
using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>Which drivers lead where: area shares by land cover, and green-up beside thaw onset where that leads.</summary>
public static class AttributionTables
{
    /// <summary>The name under which all land cover together stands.</summary>
    public const string AllLand = "all";

    /// <summary>Area shares of the drivers of one target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="form">Index among <see cref="AttributionVariables.Forms"/>.</param>
    /// <param name="biomes">The land cover of each pixel.</param>
    /// <param name="areas">The area of each pixel [m²].</param>
    public static DriverShares SharesOf(TargetAttribution target, int form, IReadOnlyList<Biome> biomes, IReadOnlyList<double> areas)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(biomes);
        ArgumentNullException.ThrowIfNull(areas);
        var shares = new DriverShares();
        IReadOnlyList<PixelAttribution> pixels = target.ByForm(form);
        for (int pixel = 0; pixel < pixels.Count; pixel++)
        {
            // Built-up land is no vegetation that could answer.
            if (biomes[pixel] is not (Biome.NoData or Biome.BuiltUp))
            {
                shares.Add((byte)biomes[pixel], pixels[pixel], areas[pixel]);
            }
        }

        return shares;
    }

    /// <summary>A row for each target, form, land cover and driver.</summary>
    public static CsvTable Shares(AttributionMaps attribution, IReadOnlyList<Biome> biomes, IReadOnlyList<double> areas)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        var table = new CsvTable("target", "form", "land_cover", "driver", "dominant_share", "second_share");
        foreach (TargetAttribution target in attribution.Targets)
        {
            for (int form = 0; form < AttributionVariables.Forms.Count; form++)
            {
                DriverShares shares = SharesOf(target, form, biomes, areas);
                foreach (CatalogueFlag driver in target.Maps[0].Variable.Flags)
                {
                    var named = (Driver)(byte)driver.Value;
                    table.Add(target.Target, AttributionVariables.Forms[form], AllLand, driver.Meaning, shares.Dominant(named), shares.Second(named));
                }

                foreach ((Biome biome, string name, string _) in Biomes.Names.Where(biome => biome.Biome != Biome.BuiltUp))
                {
                    foreach (CatalogueFlag driver in target.Maps[0].Variable.Flags)
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
    public static CsvTable GreenUpAndThawOnset(AnnualMaps annual, AttributionMaps attribution)
    {
        var table = new CsvTable("form", "year", "area_km2", "green_up", "thaw_onset");
        foreach ((string form, int year, double area, double greenUp, double thawOnset) in GreenUpSeries(annual, attribution))
        {
            table.Add(form, year, area, greenUp, thawOnset);
        }

        return table;
    }

    /// <summary>The rows of <see cref="GreenUpAndThawOnset"/>.</summary>
    public static IEnumerable<(string Form, int Year, double Area, double GreenUp, double ThawOnset)> GreenUpSeries(
        AnnualMaps annual, AttributionMaps attribution)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(attribution);
        const double SquareMetresPerSquareKilometre = 1e6;
        TargetAttribution? greenUp = attribution.Targets.FirstOrDefault(target => target.Target == "green_up");
        double[] areas = annual.Grid.CellAreas();
        for (int form = 0; greenUp is not null && form < AttributionVariables.Forms.Count; form++)
        {
            bool[] leads = [.. greenUp.ByForm(form).Select(pixel => pixel.Dominant == Driver.ThawOnset)];
            double area = areas.Where((_, pixel) => leads[pixel]).Sum() / SquareMetresPerSquareKilometre;
            for (int year = 0; year < annual.Years.Count; year++)
            {
                yield return (
                    AttributionVariables.Forms[form], annual.Years[year], area, MeanOf("green_up", year, leads), MeanOf("thaw_onset", year, leads));
            }
        }

        double MeanOf(string name, int year, bool[] leads) => AreaWeightedMean.Of(
            [.. annual.ValuesOf(VariableCatalogue.Find(name), year).ToArray().Select(value => (double)value)], areas, leads);
    }
}
