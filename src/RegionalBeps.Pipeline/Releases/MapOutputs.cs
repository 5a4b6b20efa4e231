using System.Runtime.ExceptionServices;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>Writes maps over all years in all forms that are wanted: into a NetCDF file, as layers for a GIS, as pictures.</summary>
/// <param name="folder">The folder of the release.</param>
/// <param name="annual">The annual maps, of which they were derived.</param>
/// <param name="description">What the files say of themselves.</param>
/// <param name="output">The forms.</param>
/// <param name="progress">Is told where a picture could not be drawn as wanted.</param>
internal sealed class MapOutputs(string folder, AnnualMaps annual, FileDescription description, OutputSettings output, IRunProgress progress)
{
    private readonly ReleaseLayers _layers = new(folder, annual.Grid, description, output.EqualArea);
    private readonly ReleasePictures _pictures = new(folder, annual, description.Source);

    /// <summary>Writes maps that were derived together, on all cores.</summary>
    /// <param name="file">The NetCDF file.</param>
    /// <param name="maps">The maps.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Write(MapFile file, IReadOnlyList<SummaryMap> maps)
    {
        Action[] writings =
        [
            () => ReleaseMaps.Put(file, maps),
            .. Wanted(OutputFormat.Png, maps.Where(map => map.IsPictured), Draw),
            .. Wanted(OutputFormat.Cog, maps.Where(map => map.IsLayer), _layers.Write),
        ];
        try
        {
            Parallel.ForEach(writings, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, writing => writing());
        }
        catch (AggregateException faults)
        {
            // One sentence is enough: where the disk is full, all of them say so.
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }

    private IEnumerable<Action> Wanted(OutputFormat format, IEnumerable<SummaryMap> maps, Action<SummaryMap> write) =>
        output.Formats.Contains(format) ? maps.Select(map => (Action)(() => write(map))) : [];

    private void Draw(SummaryMap map)
    {
        if (_pictures.Draw(map) is { } warning)
        {
            progress.Note(warning);
        }
    }
}
