using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>
/// Derives all products of several years again from the annual results of the last release, without a simulation. What comes of it
/// passes the gates of a run and is published as a release of its own, or held.
/// </summary>
public static class ProductsRun
{
    /// <summary>Runs.</summary>
    /// <param name="configuration">The run whose last release is taken.</param>
    /// <param name="context">Who is told, and how it is stopped.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="InputException">There is no release, or it cannot be used.</exception>
    /// <exception cref="OutputInUseException">Another run holds the output folder.</exception>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static RunOutcome Execute(PipelineConfiguration configuration, RunContext context)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(context);
        using OutputLock held = OutputLock.Take(configuration.Output.Directory, context.Command);
        DateTime started = DateTime.UtcNow;
        var output = new OutputFolder(configuration.Output.Directory);
        output.RemoveUnfinished();
        Release source = Usable(output);
        var phases = new PhaseTimes();
        (AnnualMaps annual, IReadOnlyList<CatalogueVariable> known) =
            phases.Measure("read the annual results", () => AnnualResults.Read(source.Folder, TargetGrid.Of(configuration.Grid)));
        context.Cancellation.ThrowIfCancellationRequested();
        IReadOnlyDictionary<string, string> settings = SettingList.Of(configuration);
        return new Publication(configuration, context, phases).Publish(new PublicationCandidate
        {
            Content = ReleaseContent.Of(annual, configuration, known),
            Tiles = TilesOf(annual, source),
            Dossiers = Dossier.AllOf(source.Folder),
            History = FormattableString.Invariant($"{started:yyyy-MM-dd'T'HH:mm:ss'Z'}: {context.Command}, from release {source}"),
            Record = source.Record with
            {
                Identity = IdentityOf(configuration, settings, source, known),
                Started = started,
                Versions = ReleaseTexts.Versions(),
                Configuration = File.ReadAllText(configuration.SourceFile),
                Settings = settings,
                Notes =
                [
                    .. source.Record.Notes.Where(note => !note.StartsWith(NoteBegin, StringComparison.Ordinal)),
                    $"{NoteBegin} {source}, which RegionalBeps {source.Record.Versions.GetValueOrDefault("regionalbeps", "of an unknown version")} computed.",
                ],
            },
        });
    }

    private const string NoteBegin = "Derived without a simulation from the annual results of release";

    private static Release Usable(OutputFolder output)
    {
        Release release = output.Latest
            ?? throw new InputException(output.LatestLink, "there is no release from which products could be derived", "make one with 'run' first");
        return ReleaseManifest.Faults(release.Folder) is [{ } fault, ..]
            ? throw new InputException(release.Folder, fault.TrimEnd('.'), "make a new release with 'run'")
            : release;
    }

    // Gates ask of pixels where they are, and nothing of what lies there.
    private static IReadOnlyList<Tile> TilesOf(AnnualMaps annual, Release source)
    {
        if (source.Record.TileSize == 0)
        {
            throw new InputException(
                Path.Combine(source.Folder, Release.RecordName), "it does not say how large its tiles are, as records of older programs do not",
                "make a release with 'run' first");
        }

        int columns = annual.Grid.Columns;
        return TilePlan.Divide(
            Enumerable.Range(0, annual.Grid.PixelCount).Where(annual.HasColumn).Select(pixel => new Pixel { Row = pixel / columns, Column = pixel % columns }),
            source.Record.TileSize);
    }

    /// <summary>
    /// That of a run where a run of this program would make the same maps of the same annual results: it then finds nothing to do. Otherwise one of
    /// its own, so that a later run does not take these maps for those that it would make.
    /// </summary>
    private static string IdentityOf(
        PipelineConfiguration configuration, IReadOnlyDictionary<string, string> settings, Release source, IReadOnlyList<CatalogueVariable> known)
    {
        RunRecord before = source.Record;
        bool isThatOfRun = before.Identity == ReleaseIdentity.Of(before.Settings, before.Inputs, ProgramIdentity.Digest)
            && WithEffectOnYears(before.Settings).SequenceEqual(WithEffectOnYears(settings))
            && (configuration.Products.Select ?? [.. AnnualMaps.Variables.Select(variable => variable.Name)]).All(name => known.Any(variable => variable.Name == name));
        if (isThatOfRun)
        {
            return ReleaseIdentity.Of(settings, before.Inputs, ProgramIdentity.Digest);
        }

        using var digest = new ContentDigest();
        digest.Add("products").Add(before.Identity).Add(source.Name).Add(ProgramIdentity.Digest).Add(File.ReadAllText(configuration.SourceFile));
        return digest.ToHexadecimal();
    }

    // What is selected and how it is written changes no annual result.
    private static IEnumerable<KeyValuePair<string, string>> WithEffectOnYears(IReadOnlyDictionary<string, string> settings) => settings
        .Where(setting => !setting.Key.StartsWith("products.", StringComparison.Ordinal) && !setting.Key.StartsWith("output.", StringComparison.Ordinal))
        .OrderBy(setting => setting.Key, StringComparer.Ordinal);
}
