using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Tests.Configuration;

/// <summary>A configuration that uses every section, from which tests derive their own.</summary>
internal static class ExampleConfiguration
{
    public const string File = "/data/project/pipeline.yaml";

    public const string Text =
        """
        run:
          name: corridor
          period: {from: 2000-01-01, to: 2015-12-31}
          spin_up: {cycle: 2000..2004, max_cycles: 6, drift_tolerance: 0.02}
        grid:
          crs: EPSG:4326
          extent: {west: 105, south: 40, east: 132, north: 58}
          resolution: 0.5
        inputs:
          land_cover: {file: grids/land_cover.tif, legend: igbp}
          soil:
            sand: {file: grids/soil.nc, variable: sand, unit: percent}
            clay: 20
            organic_carbon: grids/organic_carbon.tif
          elevation: {file: grids/elevation.tif, band: 1}
          leaf_area_index: {files: "lai/lai_{year}.nc", variable: lai}
          meteorology:
            step: 1d
            files: "meteo/{variable}_{year}.nc"
            time_label: mean_begin
            clock: local_solar_day
            variables:
              air_temperature_max: tasmax
              air_temperature_min: tasmin
              precipitation: {variable: pr, unit: kg m-2 s-1, label: mean_begin}
              wind_speed: 2.5
        model: {scheme: baseline, variant: repaired}
        products: {select: all}
        output: {directory: output, formats: [netcdf, cog, png]}
        resources: {threads: auto, memory: 1.5 GB, tile_size: 16}
        """;

    /// <summary>Reads the example after a piece of its text was replaced.</summary>
    public static PipelineConfiguration With(string old, string replacement) => ConfigurationReader.Parse(Replaced(old, replacement), File);

    /// <summary>The problems of the example after a piece of its text was replaced.</summary>
    public static IReadOnlyList<ConfigurationProblem> ProblemsWith(string old, string replacement) => ProblemsOf(Replaced(old, replacement));

    /// <summary>The problems of a text.</summary>
    public static IReadOnlyList<ConfigurationProblem> ProblemsOf(string text) =>
        Assert.Throws<ConfigurationException>(() => ConfigurationReader.Parse(text, File))!.Problems;

    private static string Replaced(string old, string replacement)
    {
        Assert.That(Text, Does.Contain(old), "the example no longer holds the piece that the test replaces");
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
