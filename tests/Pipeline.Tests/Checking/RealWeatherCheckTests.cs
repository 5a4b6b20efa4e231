using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Tests;

namespace RegionalBeps.Pipeline.Tests.Checking;

public class RealWeatherCheckTests
{
    [Test]
    public void Era5_as_downloaded_is_accepted_with_constants_for_what_it_lacks()
    {
        string folder = ReferenceData.PathTo("meteorology/era5_finse_2018");
        const string Text =
            """
            run: {name: finse, period: {from: 2018-10-01, to: 2018-12-31}}
            grid: {crs: EPSG:4326, extent: {west: 6.375, south: 59.625, east: 8.875, north: 61.375}, resolution: 0.25}
            inputs:
              land_cover: {constant: 10, legend: igbp}
              soil: {sand: 0.5, clay: 0.1}
              elevation: {file: SURF_201810.nc, variable: z, select: {time: 0}}
              leaf_area_index: 0.5
              meteorology:
                step: 1h
                files: SURF_{year}{month}.nc
                time_label: instant
                variables:
                  air_temperature: t2m
                  dew_point_temperature: d2m
                  surface_pressure: sp
                  shortwave_down: {variable: ssrd, label: accum_end}
                  longwave_down: {variable: strd, label: accum_end}
                  precipitation: {variable: tp, label: accum_end}
                  wind_speed: 4
            """;

        CheckReport report = InputCheck.Everything(
            ConfigurationReader.Parse(Text, Path.Combine(folder, "pipeline.yaml")), SilentProgress.Instance, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(report.Problems, Is.Empty);
            Assert.That(report.Cost!.Pixels, Is.EqualTo(70));
            Assert.That(report.Notes, Has.Some.EqualTo("inputs.meteorology.variables.precipitation: Values are converted from m to kg m-2 s-1, amounts over the length of their interval."));
            Assert.That(report.Notes, Has.Some.EqualTo("inputs.meteorology.variables.wind_speed: the constant 4 m s-1 stands for all pixels and times."));
        });
    }
}
