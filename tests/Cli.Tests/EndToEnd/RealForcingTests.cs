using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.EndToEnd;

/// <summary>Real files as users have them, from the configuration to the map.</summary>
public sealed class RealForcingTests
{
    [Test]
    public async Task Hourly_ERA5_of_three_months_becomes_an_annual_map_that_is_flagged_as_partial()
    {
        string data = ReferenceData.PathTo("meteorology/era5_finse_2018");
        string folder = Directory.CreateTempSubdirectory("era5-").FullName;
        try
        {
            string file = Path.Combine(folder, "pipeline.yaml");
            File.WriteAllText(file,
                $$$"""
                run: {name: finse, period: {from: 2018-10-01, to: 2018-12-31}}
                grid: {crs: "EPSG:4326", extent: {west: 7.125, south: 60.125, east: 8.125, north: 60.625}, resolution: 0.25}
                inputs:
                  land_cover: {constant: 10, legend: igbp}
                  soil: {sand: 0.5, clay: 0.1, organic_carbon: 0.03}
                  elevation: 1200
                  leaf_area_index: 0.5
                  meteorology:
                    step: 1h
                    files: "{{{data}}}/SURF_{year}{month}.nc"
                    variables:
                      air_temperature: {variable: t2m, label: instant}
                      dew_point_temperature: {variable: d2m, label: instant}
                      surface_pressure: {variable: sp, label: instant}
                      precipitation: {variable: tp, label: accum_end}
                      shortwave_down: {variable: ssrd, label: accum_end}
                      longwave_down: {variable: strd, label: accum_end}
                      wind_speed: {constant: 5}
                output: {directory: output, formats: [netcdf]}
                """);

            CommandLineRun run = await CommandLineRun.Of("run", file);

            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Error, Does.Contain("wind_speed: the constant 5 m s-1 stands for all pixels and times."));
            using DataSet annual = DataSet.Open(Path.Combine(folder, "output", "latest", "maps", "annual.nc"));
            Assert.That(annual.GetText(null, "comment"), Does.Contain("Partial years").And.Contain("2018"));
            Assert.That(annual.GetData<byte>("thaw_onset_flag"), Is.All.EqualTo(6), "not enough valid days");
            Assert.That(annual.GetData<short>("thaw_onset"), Is.All.EqualTo(-9999));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
