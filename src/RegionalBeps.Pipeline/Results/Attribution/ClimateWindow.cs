using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Pipeline.Results.Attribution;

/// <summary>The days over which the climate drivers of a target are taken.</summary>
internal static class ClimateWindow
{
    /// <summary>The window of a target in a year; null for green-up, whose window depends on the pixel (<see cref="DaySpan.PreSeason"/>).</summary>
    /// <param name="target">A name among <see cref="Grids.Catalogue.AttributionVariables.Targets"/>.</param>
    /// <param name="year">Calendar year.</param>
    /// <remarks>Stages of leaf area are driven by the three months that end with the stage; heat and carbon by their own season.</remarks>
    public static DaySpan? Of(string target, int year) => target switch
    {
        "green_up" => null,
        "leaf_area_index_early" => DaySpan.Months(year, 4, 6),
        "leaf_area_index_peak" => DaySpan.Months(year, 6, 8),
        "leaf_area_index_late" => DaySpan.Months(year, 7, 9),
        "latent_heat_flux_spring" => DaySpan.Of(Season.Spring, year),
        "latent_heat_flux_summer" => DaySpan.Of(Season.Summer, year),
        "latent_heat_flux_autumn" => DaySpan.Of(Season.Autumn, year),
        "latent_heat_flux_year" or "gross_primary_production_year" or "net_ecosystem_production_year" => DaySpan.Of(Season.Year, year),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "No such target."),
    };
}
