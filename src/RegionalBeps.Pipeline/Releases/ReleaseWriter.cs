using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Preview;
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
    /// <param name="annual">The annual maps.</param>
    /// <param name="selected">The products that are wanted.</param>
    /// <param name="partialYears">Years of the period of which days are lacking.</param>
    /// <param name="name">The name of the release.</param>
    /// <param name="judge">Looks at the folder once the maps are in it, may add to it, and says in which folder below the output it belongs.</param>
    /// <param name="record">Makes the record of the run, once all else is written.</param>
    /// <returns>The folder of the release.</returns>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public string Write(
        AnnualMaps annual, IReadOnlyList<CatalogueVariable> selected, IReadOnlyCollection<int> partialYears, string name, Func<string, string> judge, Func<RunRecord> record)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(record);
        SummaryMaps summary = SummaryMaps.Of(annual, selected);
        _progress.BeginPhase("write the release", selected.Count + (2L * summary.All.Count) + summary.All.Count(map => map.IsPictured), "maps");
        string releases = Path.Combine(_output.Directory, "releases");
        using AtomicFolder folder = AtomicFolder.For(Path.Combine(releases, name));
        long written = 0;
        WriteAnnual(folder.TemporaryPath, annual, selected, partialYears);
        _progress.Report(written += selected.Count);
        WriteSummary(folder.TemporaryPath, annual, summary);
        _progress.Report(written += summary.All.Count);
        foreach (SummaryMap map in summary.All)
        {
            WriteGeoTiff(folder.TemporaryPath, annual, map);
            _progress.Report(++written);
        }

        SummaryMap[] pictured = _output.Formats.Contains(OutputFormat.Png) ? [.. summary.All.Where(map => map.IsPictured)] : [];
        Parallel.ForEach(pictured, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, map =>
        {
            WritePreview(folder.TemporaryPath, annual, map);
            _progress.Report(Interlocked.Increment(ref written));
        });
        string place = judge(folder.TemporaryPath);
        AtomicFile.WriteText(Path.Combine(folder.TemporaryPath, Release.RecordName), record().ToJson());
        ReleaseManifest.Write(folder.TemporaryPath);
        return folder.Publish(readOnly: true, Path.Combine(place, name));
    }

    private void WriteAnnual(
        string folder, AnnualMaps annual, IReadOnlyList<CatalogueVariable> selected, IReadOnlyCollection<int> partialYears)
    {
        FileDescription description = _description with
        {
            Title = $"{_description.Title}: annual maps",
            Comment = Joined(
                _description.Comment,
                partialYears.Count == 0 ? null : $"Partial years, of which not all days were computed: {string.Join(", ", partialYears)}."),
        };
        using MapFile file = MapFile.Create(
            Path.Combine(folder, "maps", "annual.nc"), annual.Grid, description, MapPeriod.OfYears(annual.Years[0], annual.Years[^1]));
        foreach (CatalogueVariable variable in selected)
        {
            CatalogueVariable flag = VariableCatalogue.FlagOf(variable);
            file.Add(variable, overTime: true, flag.Name);
            file.Add(flag, overTime: true);
        }

        foreach (CatalogueVariable variable in selected)
        {
            for (int year = 0; year < annual.Years.Count; year++)
            {
                file.Put(variable, annual.ValuesOf(variable, year), year);
                file.Put(VariableCatalogue.FlagOf(variable), annual.FlagsOf(variable, year), year);
            }
        }

        file.Commit();
    }

    private void WriteSummary(string folder, AnnualMaps annual, SummaryMaps summary)
    {
        using MapFile file = MapFile.Create(
            Path.Combine(folder, "maps", "summary.nc"), annual.Grid, _description with { Title = $"{_description.Title}: mean and change" });
        foreach (SummaryMap map in summary.All)
        {
            CatalogueVariable flag = VariableCatalogue.FlagOf(map.Variable);
            file.Add(map.Variable, overTime: false, flag.Name);
            file.Add(flag, overTime: false);
        }

        foreach (SummaryMap map in summary.All)
        {
            file.Put(map.Variable, map.Values);
            file.Put(VariableCatalogue.FlagOf(map.Variable), map.Flags);
        }

        file.Commit();
    }

    private void WriteGeoTiff(string folder, AnnualMaps annual, SummaryMap map)
    {
        if (!_output.Formats.Contains(OutputFormat.Cog))
        {
            return;
        }

        string path = Path.Combine(folder, "cog", map.Variable.Name + ".tif");
        FileDescription description = _description with { Title = $"{_description.Title}: {map.Variable.LongName}" };
        if (map.Variable.Storage == StorageType.Unsigned8)
        {
            CloudOptimizedGeoTiff.Write(path, annual.Grid, map.Variable, CodesOf(map), description);
        }
        else
        {
            CloudOptimizedGeoTiff.Write(path, annual.Grid, map.Variable, map.Values, description);
        }
    }

    private void WritePreview(string folder, AnnualMaps annual, SummaryMap map)
    {
        PreviewOutcome outcome = PreviewPicture.Write(Path.Combine(folder, "preview", map.Variable.Name + ".png"), new PreviewMap
        {
            Grid = annual.Grid,
            Variable = map.Variable,
            Values = map.Values,
            Flags = map.Flags,
            FlagVariable = VariableCatalogue.FlagOf(map.Variable),
            Subtitle = $"{annual.Years[0]}-{annual.Years[^1]}",
            Credit = _description.Source,
        });
        if (outcome.Warning is { } warning)
        {
            _progress.Note(warning);
        }
    }

    private static byte[] CodesOf(SummaryMap map) =>
        [.. map.Values.Select(value => float.IsNaN(value) ? (byte)map.Variable.FillValue : (byte)value)];

    private static string? Joined(params string?[] sentences) =>
        sentences.Any(sentence => sentence is not null) ? string.Join(" ", sentences.Where(sentence => sentence is not null)) : null;
}
