using System.Globalization;
using System.Text;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases.Documentation;

/// <summary>Writes the page that explains every file and variable of a release, from the catalogue.</summary>
public static class OutputPageWriter
{
    private const string Head =
        """
        # What a release holds

        This page is generated from the variable catalogue; `docs/decisions/product-definitions.md` says why the definitions are as they are.

        ## Files

        | file | holds |
        |---|---|
        | `maps/annual.nc` | a map for each year of every annual product, with its flags; the land cover code of each pixel |
        | `maps/climate_monthly.nc` | air temperature, precipitation and solar radiation of each month as the columns felt them |
        | `maps/summary.nc` | mean, change and quality of each product over the years, classes and transitions, each with its flags |
        | `maps/attribution.nc` | what controls the vegetation: grey relational grades, partial correlations, dominant and second drivers |
        | `cog/NAME.tif` | each map of `summary.nc`, and drivers, margins and p-values of `attribution.nc`, as a cloud-optimised GeoTIFF on the run's grid |
        | `cog_equal_area/NAME.tif` | the same on a grid of equal areas (EPSG:6933), with `output.equal_area: true` |
        | `styles/NAME.qml` | the QGIS style of each map; a copy lies beside each GeoTIFF, where QGIS takes it up by itself |
        | `preview/NAME.png` | pictures of means, changes, classes and dominant drivers, and of the tables |
        | `tables/frozen_area_daily.csv`, `tables/frozen_area.nc` | area with a daily mean below 0 °C by layer L1 to L5 and day [km²] |
        | `tables/frozen_area_annual.csv` | its annual means, and the land that they are part of |
        | `tables/frozen_area_change.csv` | mean, trend, change and p-value of the annual means |
        | `tables/frozen_area_change_by_day.csv` | rate of change from year to year of each day of the year (29 February left out) [km² per year] |
        | `tables/class_area.csv` | area and share of each class of frozen ground in each year and over all years |
        | `tables/class_transitions.csv` | area by class in the first five years (rows) and in the last five (columns) |
        | `tables/class_transition_kinds.csv` | area of each kind of change of class |
        | `tables/driver_shares.csv` | area shares of dominant and second drivers by target, form of the grade and land cover |
        | `tables/green_up_and_thaw_onset.csv` | green-up and thaw onset by year where thaw onset is the dominant driver of green-up |
        | `tables/products.csv` | area-weighted mean and change of each product, and the share of the land that has them |
        | `run.json`, `manifest.sha256` | what the release was made of, and the checksums of its files |

        Maps are north up on the run's grid, with `crs`, bounds and `cell_area`. A pixel without a column (water, ice) has no value and no flag.
        Areas are true areas on the ellipsoid. Built-up land has a column and counts as land, but is left out of the shares of drivers.

        ## Why a value is missing

        A value that is not known is `_FillValue` (-9999, or 255 in maps of classes) and never a code among the data. The variable `NAME_flag` beside `NAME` says why:
        """;

    /// <summary>The page.</summary>
    public static string Write()
    {
        StringBuilder page = new(Head.ReplaceLineEndings("\n"));
        page.Append("\n\n");
        AppendFlags(page, VariableCatalogue.FlagOf(AnnualMaps.Variables[0]).Flags);
        page.Append("## Annual products\n\n");
        page.Append("One map for each year in `maps/annual.nc`. L1 to L5 are the layers 0-5, 5-15, 15-35, 35-75 and 75-200 cm; days are local solar days.\n\n");
        AppendAll(page, AnnualMaps.Variables.Where(variable => !IsVegetation(variable.Name)));
        page.Append("## Vegetation, heat and carbon\n\nAnnual products too.\n\n");
        AppendAll(page, AnnualMaps.Variables.Where(variable => IsVegetation(variable.Name)));
        AppendStatistics(page);
        AppendAttribution(page);
        page.Append("## The weather of the months\n\nIn `maps/climate_monthly.nc`: means of each month of what the columns were driven with, after correction for elevation.\n\n");
        AppendAll(page, MonthlyClimate.Variables);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static bool IsVegetation(string name) => name.StartsWith("green_up", StringComparison.Ordinal)
        || name.StartsWith("leaf_area", StringComparison.Ordinal) || name.StartsWith("latent_heat", StringComparison.Ordinal)
        || name.Contains("_production_", StringComparison.Ordinal) || name.StartsWith("ecosystem_respiration", StringComparison.Ordinal);

    private static void AppendAll(StringBuilder page, IEnumerable<CatalogueVariable> variables)
    {
        foreach (CatalogueVariable variable in variables)
        {
            page.Append(CultureInfo.InvariantCulture, $"### `{variable.Name}`\n\n");
            page.Append(CultureInfo.InvariantCulture, $"{Capitalised(variable.LongName)} ({variable.LongNameChinese}). Unit: {UnitOf(variable)}.");
            page.Append(variable.StandardName is null ? "" : $" CF standard name: `{variable.StandardName}`.").Append("\n\n");
            if (variable.Comment is not null)
            {
                page.Append(CultureInfo.InvariantCulture, $"*Definition.* {variable.Comment}\n\n");
            }

            if (variable.Reading is not null)
            {
                page.Append(CultureInfo.InvariantCulture, $"*How to read it.* {variable.Reading}\n\n");
            }

            AppendFlags(page, variable.Flags);
        }
    }

    private static void AppendFlags(StringBuilder page, IReadOnlyList<CatalogueFlag> flags)
    {
        if (flags.Count == 0)
        {
            return;
        }

        page.Append("| value | meaning | 含义 |\n|---|---|---|\n");
        foreach (CatalogueFlag flag in flags)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {flag.Value} | `{flag.Meaning}`: {flag.Label} | {flag.LabelChinese} |\n");
        }

        page.Append('\n');
    }

    private static void AppendStatistics(StringBuilder page)
    {
        CatalogueVariable example = AnnualMaps.Variables.Single(variable => variable.Name == "thaw_onset");
        page.Append(
            """
            ## Over the years

            In `maps/summary.nc`, for each product of numbers; a product of classes has its most frequent class under its own name. A mean needs 60 % of the
            years (10 of 16), a statistic of change ten years. The example is `thaw_onset`.

            | variable | unit | what it is |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (Statistic statistic in Enum.GetValues<Statistic>())
        {
            CatalogueVariable variable = VariableCatalogue.Of(example, statistic);
            string what = variable.Texts.TryGetValue("change_method", out string? method) ? Capitalised(method) + "."
                : statistic == Statistic.Mean ? "Arithmetic mean of the years that have a value."
                : variable.Comment ?? Capitalised(variable.LongName) + ".";
            page.Append(CultureInfo.InvariantCulture, $"| `{variable.Name}` | {UnitOf(variable)} | {what} |\n");
        }

        page.Append(
            """

            The attribute `change_method` of the three forms of change names the method, and `change_first_to_last_interval` is the factor by which a change over
            all years becomes one from the first to the last year (15/16 for sixteen years).

            ### Values of `NAME_significant`


            """.ReplaceLineEndings("\n"));
        AppendFlags(page, VariableCatalogue.Of(example, Statistic.Significant).Flags);
        page.Append("### Values of `NAME_quality`\n\n");
        AppendFlags(page, VariableCatalogue.Of(example, Statistic.Quality).Flags);
        page.Append("## How the class of frozen ground changed\n\nIn `maps/summary.nc`; runs of fewer than ten years have none.\n\n");
        AppendAll(page, VariableCatalogue.All.Where(variable => variable.Group == VariableGroup.Statistic && IsOfClass(variable)));
        page.Append("## How the run began\n\nIn `maps/summary.nc`.\n\n");
        AppendAll(page, VariableCatalogue.All.Where(variable => variable.Group == VariableGroup.Statistic && !IsOfClass(variable)));
    }

    private static bool IsOfClass(CatalogueVariable variable) => variable.Name.StartsWith("frozen_class", StringComparison.Ordinal);

    private static void AppendAttribution(StringBuilder page)
    {
        string target = AttributionVariables.Targets[0];
        page.Append(
            """
            ## What controls the vegetation

            In `maps/attribution.nc`, for each target. Targets from leaf area are left without an answer (flag 3) where leaf area repeats one mean year. Climate drivers
            are means over the 90 days before the pixel's mean green-up (for green-up, made of months by the share of their days), over the three months that end
            with the stage (for leaf area), or over the target's own season. Frozen ground and snow are those of the same year; outside permafrost the lower limit
            of frozen ground is the freeze-thaw layer and is not compared twice. At least ten years must have a target and a driver.

            Targets:

            """.ReplaceLineEndings("\n"));
        foreach (string name in AttributionVariables.Targets)
        {
            page.Append(CultureInfo.InvariantCulture, $"- `{name}`\n");
        }

        page.Append("\nDrivers, and the values of the maps of dominant and second drivers:\n\n");
        AppendFlags(page, VariableCatalogue.Find($"{target}_dominant_driver_classic").Flags);
        page.Append(CultureInfo.InvariantCulture, $"The maps of the target `{target}` (those of the others are named alike, and each driver has its grades):\n\n");
        page.Append("| variable | what it is |\n|---|---|\n");
        foreach (CatalogueVariable variable in AttributionVariables.All.Where(variable => IsShown(variable.Name, target)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{variable.Name}` | {Capitalised(variable.LongName)}. {variable.Comment} |\n");
        }

        page.Append('\n');
    }

    // The grades of one driver stand for those of all.
    private static bool IsShown(string name, string target) => name.StartsWith(target + "_", StringComparison.Ordinal)
        && ((!name.Contains("_gra_", StringComparison.Ordinal) && !name.Contains("_partial_", StringComparison.Ordinal)) || name.EndsWith("_precipitation", StringComparison.Ordinal));

    private static string UnitOf(CatalogueVariable variable) =>
        variable.Flags.Count > 0 ? "class" : variable.Unit == "1" ? "none" : $"`{variable.Unit}`";

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
