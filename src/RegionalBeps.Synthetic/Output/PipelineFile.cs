using System.Globalization;
using System.Text;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Synthetic.Output;

/// <summary>Writes a <c>pipeline.yaml</c> that names the layers and the weather that were synthesized beside it.</summary>
internal static class PipelineFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">The final name, in the folder that holds <c>grids/</c> and <c>weather/</c>.</param>
    /// <param name="legend">Name of the land cover's legend.</param>
    /// <param name="from">First day of the weather.</param>
    /// <param name="to">Last day of the weather.</param>
    public static void Write(string path, string legend, DateOnly from, DateOnly to)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            # {{DataSetDescription.NotObserved}}
            run:
              name: synthetic
              period: {from: {{from:yyyy-MM-dd}}, to: {{to:yyyy-MM-dd}}}
            grid: {like: grids/land_cover.tif}
            inputs:
              land_cover: {file: grids/land_cover.tif, legend: {{legend}}}
              soil: {sand: grids/sand.tif, clay: grids/clay.tif, organic_carbon: grids/organic_carbon.tif}
              elevation: {file: grids/elevation.tif}
              leaf_area_index: {files: grids/leaf_area_index.nc, variable: leaf_area_index, climatology: true}
              meteorology:
                step: 1d
                clock: local_solar_day
                files: "weather/{variable}_{year}.nc"
                variables:

            """);
        foreach (string name in WeatherWriter.Names)
        {
            text.Append(CultureInfo.InvariantCulture, $"      {name}: {name}\n");
        }

        text.Append("output: {directory: output}\n");
        AtomicFile.WriteText(path, text.ToString());
    }
}
