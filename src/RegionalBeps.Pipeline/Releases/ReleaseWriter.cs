using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>Writes a release: complete under a temporary name, then named. Nobody ever sees a part of it.</summary>
public sealed class ReleaseWriter
{
    private readonly OutputSettings _output;
    private readonly IRunProgress _progress;
    private readonly FileDescription _description;

    /// <summary>Prepares to write.</summary>
    /// <param name="output">Where, and in which formats.</param>
    /// <param name="description">What the files say of themselves.</param>
    /// <param name="progress">Is told of each map.</param>
    public ReleaseWriter(OutputSettings output, FileDescription description, IRunProgress progress)
    {
        _output = output;
        _description = description;
        _progress = progress;
    }

    /// <summary>Writes the release, or the candidate of one that is held back.</summary>
    /// <param name="content">What the release holds.</param>
    /// <param name="name">The name of the release.</param>
    /// <param name="judge">Looks at the folder once the maps are in it, may add to it, and says in which folder below the output it belongs.</param>
    /// <param name="record">Makes the record of the run, once all else is written.</param>
    /// <returns>The folder of the release.</returns>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public string Write(ReleaseContent content, string name, Func<string, string> judge, Func<RunRecord> record)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(record);
        string releases = Path.Combine(_output.Directory, "releases");
        using AtomicFolder folder = AtomicFolder.For(Path.Combine(releases, name));
        WriteContent(folder.TemporaryPath, content);
        string place = judge(folder.TemporaryPath);
        AtomicFile.WriteText(Path.Combine(folder.TemporaryPath, Release.RecordName), record().ToJson());
        ReleaseManifest.Write(folder.TemporaryPath);
        return folder.Publish(readOnly: true, Path.Combine(place, name));
    }

    private void WriteContent(string folder, ReleaseContent content)
    {
        IReadOnlyList<SummaryMap> maps = content.Maps;
        SummaryMap[] layers = _output.Formats.Contains(OutputFormat.Cog) ? [.. maps.Where(map => map.IsLayer)] : [];
        SummaryMap[] pictured = _output.Formats.Contains(OutputFormat.Png) ? [.. maps.Where(map => map.IsPictured)] : [];
        int charts = pictured.Length > 0 ? ReleasePictures.ChartCount : 0;
        _progress.BeginPhase("write the release", content.Selected.Count + maps.Count + layers.Length + pictured.Length + charts, "maps");
        ReleaseMaps.Write(folder, content, _description);
        ReleaseTables.Write(folder, content, _description);
        long written = content.Selected.Count + maps.Count;
        _progress.Report(written);
        var writer = new ReleaseLayers(folder, content.Annual.Grid, _description, _output.EqualArea);
        foreach (SummaryMap map in layers)
        {
            writer.Write(map);
            _progress.Report(++written);
        }

        var pictures = new ReleasePictures(folder, content, _description.Source);
        Parallel.For(0, pictured.Length + charts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, picture =>
        {
            if ((picture < pictured.Length ? pictures.Draw(pictured[picture]) : pictures.DrawChart(picture - pictured.Length)) is { } warning)
            {
                _progress.Note(warning);
            }

            _progress.Report(Interlocked.Increment(ref written));
        });
    }
}
