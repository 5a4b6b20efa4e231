using System.Diagnostics;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>
/// Derives all products of several years again from the annual results of the last release, without a simulation, and publishes them as a release of
/// their own.
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
        ReleaseContent content = phases.Measure("derive the products", () => ReleaseContent.Of(annual, configuration, known));
        string identity = IdentityOf(configuration, source);
        string release = ReleaseName.Of(output.MomentAfterTheLast(started), identity);
        Dictionary<string, string> versions = ReleaseTexts.Versions();
        string history = FormattableString.Invariant($"{started:yyyy-MM-dd'T'HH:mm:ss'Z'}: {context.Command}, from release {source}");
        string[] notes =
        [
            .. source.Record.Notes.Where(note => !note.StartsWith(NoteBegin, StringComparison.Ordinal)),
            $"{NoteBegin} {source}, which RegionalBeps {source.Record.Versions.GetValueOrDefault("regionalbeps", "of an unknown version")} computed.",
        ];
        var writer = new ReleaseWriter(
            configuration.Output, ReleaseTexts.Describe(configuration, release, versions, history, notes), context.Progress);
        var clock = Stopwatch.StartNew();
        RunRecord Record() => source.Record with
        {
            Release = release,
            Identity = identity,
            Started = started,
            Finished = DateTime.UtcNow,
            Versions = versions,
            Configuration = File.ReadAllText(configuration.SourceFile),
            Phases = [.. phases.All, new RunPhase("write the release", Math.Round(clock.Elapsed.TotalSeconds, 3))],
            Notes = notes,
        };
        string written = writer.Write(content, release, _ => output.Releases, Record);
        output.PointTo(new Release(written, Record()));
        context.Progress.Note($"The release is in {written}.");
        return RunOutcome.Done;
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

    // Not the identity of a run: a later 'run' must not take these maps for those that this program would simulate.
    private static string IdentityOf(PipelineConfiguration configuration, Release source)
    {
        using var digest = new ContentDigest();
        digest.Add("products").Add(source.Record.Identity).Add(source.Name).Add(ProgramIdentity.Digest).Add(File.ReadAllText(configuration.SourceFile));
        return digest.ToHexadecimal();
    }
}
