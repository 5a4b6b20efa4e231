using System.Threading.Tasks.Dataflow;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>Writes maps over all years in all forms that are wanted: into a NetCDF file, as layers for a GIS, as pictures.</summary>
/// <remarks>NetCDF and GDAL take one call at a time; pictures are drawn beside them on all cores, a few maps behind at most.</remarks>
internal sealed class MapOutputs : IDisposable
{
    private readonly IReadOnlyCollection<OutputFormat> _formats;
    private readonly ReleaseLayers _layers;
    private readonly ReleasePictures _pictures;
    private readonly IRunProgress _progress;
    private readonly CancellationTokenSource _end = new();
    private readonly ActionBlock<SummaryMap> _drawing;

    /// <summary>Prepares to write.</summary>
    /// <param name="folder">The folder of the release.</param>
    /// <param name="annual">The annual maps, of which the others are derived.</param>
    /// <param name="description">What the files say of themselves.</param>
    /// <param name="output">The forms.</param>
    /// <param name="progress">Is told where a picture could not be drawn as wanted.</param>
    public MapOutputs(string folder, AnnualMaps annual, FileDescription description, OutputSettings output, IRunProgress progress)
    {
        _formats = [.. output.Formats];
        _layers = new ReleaseLayers(folder, annual.Grid, description, output.EqualArea);
        _pictures = new ReleasePictures(folder, annual, description.Source);
        _progress = progress;
        _drawing = new ActionBlock<SummaryMap>(Draw, new ExecutionDataflowBlockOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            BoundedCapacity = 2 * Environment.ProcessorCount,
            CancellationToken = _end.Token,
        });
    }

    /// <summary>Writes maps that were derived together.</summary>
    /// <param name="file">The NetCDF file.</param>
    /// <param name="maps">The maps.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Write(MapFile file, IReadOnlyList<SummaryMap> maps)
    {
        if (_formats.Contains(OutputFormat.Png))
        {
            foreach (SummaryMap map in maps.Where(map => map.IsPictured))
            {
                // Refused where drawing has failed: the failure is what there is to tell.
                if (!_drawing.SendAsync(map).GetAwaiter().GetResult())
                {
                    Finish();
                }
            }
        }

        ReleaseMaps.Put(file, maps);
        if (_formats.Contains(OutputFormat.Cog))
        {
            foreach (SummaryMap map in maps.Where(map => map.IsLayer))
            {
                _layers.Write(map);
            }
        }
    }

    /// <summary>Waits until the last picture is drawn.</summary>
    /// <exception cref="OutputException">One could not be written.</exception>
    public void Finish()
    {
        _drawing.Complete();
        _drawing.Completion.GetAwaiter().GetResult();
    }

    /// <summary>Draws nothing more. Nothing is written to the folder any longer when this returns.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _drawing.Complete();
        Task.WhenAny(_drawing.Completion).GetAwaiter().GetResult();
        _end.Dispose();
    }

    private void Draw(SummaryMap map)
    {
        if (_pictures.Draw(map) is { } warning)
        {
            _progress.Note(warning);
        }
    }
}
