using System.Diagnostics;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Attribution;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>Writes a release: complete under a temporary name, then named. Nobody ever sees a part of it.</summary>
public sealed class ReleaseWriter
{
    private readonly OutputSettings _output;
    private readonly IRunProgress _progress;
    private readonly FileDescription _description;
    private readonly Stopwatch _derivation = new();

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

    /// <summary>How long it took to derive the maps over all years, which is no part of writing them.</summary>
    public TimeSpan Derivation => _derivation.Elapsed;

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

    // A product's maps are derived, written and let go before those of the next one: all together they would be the largest thing in memory.
    private void WriteContent(string folder, ReleaseContent content)
    {
        AnnualMaps annual = content.Annual;
        using var maps = new MapOutputs(folder, annual, _description, _output, _progress);
        var tables = new ReleaseTables(content);
        _progress.BeginPhase("write the release", content.Selected.Count + content.Targets.Count, "products");
        ReleaseMaps.WriteYears(folder, content, _description);
        int written = 0;
        using MapFile summary = ReleaseMaps.CreateSummary(folder, annual.Grid, _description);
        foreach (CatalogueVariable product in content.Selected)
        {
            IReadOnlyList<SummaryMap> derived = Derive(() => SummaryMaps.Of(annual, product));
            tables.Add(product, derived);
            maps.Write(summary, derived);
            _progress.Report(++written);
        }

        if (annual.SpinUpDrift is { } drift)
        {
            maps.Write(summary, [drift]);
        }

        using MapFile? attribution = content.Targets.Count > 0 ? ReleaseMaps.CreateAttribution(folder, annual.Grid, _description) : null;
        foreach (AttributionTarget target in content.Targets)
        {
            TargetAttribution derived = Derive(() => TargetAttribution.Of(annual, target));
            tables.Add(derived);
            maps.Write(attribution!, derived.Maps);
            _progress.Report(++written);
        }

        // HDF5 locks a file as long as it is open, and a process that draws inherits it: files are closed once nothing is drawn any more.
        maps.Finish();
        summary.Commit();
        attribution?.Commit();
        tables.Write(folder, _description);
        if (_output.Formats.Contains(OutputFormat.Png))
        {
            var charts = new ReleaseCharts(folder, annual, tables, _description.Source);
            foreach (string warning in charts.Draw())
            {
                _progress.Note(warning);
            }
        }
    }

    private T Derive<T>(Func<T> derive)
    {
        _derivation.Start();
        T derived = derive();
        _derivation.Stop();
        return derived;
    }
}
