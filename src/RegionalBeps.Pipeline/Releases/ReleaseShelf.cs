using System.Text.Json;
using RegionalBeps.Grids.Files;
using RegionalBeps.Pipeline.Releases.Gates;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>What people do with releases that are there: take one back, let a held one pass, clear old ones away. To be called by whoever holds the output folder.</summary>
/// <param name="output">The output folder.</param>
public sealed class ReleaseShelf(OutputFolder output)
{
    private const string AcceptanceName = "acceptance.json";
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private string WithdrawalsPath => Path.Combine(output.Path, "withdrawn.json");

    /// <summary>The releases that were taken back, in the order in which they were.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals =>
        File.Exists(WithdrawalsPath) ? JsonSerializer.Deserialize<Withdrawal[]>(File.ReadAllText(WithdrawalsPath), Layout) ?? [] : [];

    /// <summary>Points <c>latest</c> at an earlier release; the one that it pointed at counts as withdrawn from then on.</summary>
    /// <param name="name">The release; null for the one before the latest.</param>
    /// <param name="because">Why.</param>
    /// <returns>The release that <c>latest</c> points at now.</returns>
    /// <exception cref="ReleaseException">There is no such release, or it is damaged.</exception>
    /// <exception cref="OutputException">The output folder cannot be written.</exception>
    public Release RollBack(string? name, string because)
    {
        Release current = output.Latest ?? throw new ReleaseException($"'{output.Path}' has no release that could be taken back.");
        Release target = name is null
            ? output.AllReleases.LastOrDefault(release => string.CompareOrdinal(release.Name, current.Name) < 0)
                ?? throw new ReleaseException($"There is no release before {current}; 'releases' lists them.")
            : output.AllReleases.FirstOrDefault(release => release.Name == name)
                ?? throw new ReleaseException($"There is no release '{name}'; 'releases' lists them.");
        RequireWhole(target);
        Withdrawal[] others = [.. Withdrawals.Where(withdrawal => withdrawal.Release != target.Name && withdrawal.Release != current.Name)];
        Withdrawal[] withdrawn = current.Name == target.Name ? [] : [new(current.Name, current.Record.Identity, DateTime.UtcNow, because)];
        AtomicFile.WriteText(WithdrawalsPath, JsonSerializer.Serialize<Withdrawal[]>([.. others, .. withdrawn], Layout));
        output.PointTo(target);
        return target;
    }

    /// <summary>Publishes a candidate that gates hold back.</summary>
    /// <param name="name">The candidate; null for the newest.</param>
    /// <param name="accepted">The gates that a person lets it pass; all that hold it must be among them.</param>
    /// <param name="because">Why; it is written into the release.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ReleaseException">There is no such candidate, it is damaged, or a gate that holds it is not accepted.</exception>
    /// <exception cref="OutputException">The output folder cannot be written.</exception>
    public Release Publish(string? name, IReadOnlyList<string> accepted, string because)
    {
        Release candidate = output.AllHeld.LastOrDefault(held => name is null || held.Name == name)
            ?? throw new ReleaseException(name is null ? "No candidate is held back." : $"No candidate '{name}' is held back; 'releases' lists them.");
        RequireWhole(candidate);
        string[] open = [.. candidate.Record.Gates.Where(gate => gate.Outcome == GateOutcome.Hold && !accepted.Contains(gate.Gate)).Select(gate => gate.Gate)];
        if (open.Length > 0)
        {
            throw new ReleaseException($"Candidate {candidate} is also held by {string.Join(" and ", open)}; look at it, then accept with --accept {string.Join(" --accept ", open)}.");
        }

        string acceptance = Path.Combine(candidate.Folder, AcceptanceName);
        AtomicFile.WriteText(acceptance, JsonSerializer.Serialize(new Acceptance(accepted, because, DateTime.UtcNow), Layout));
        ReleaseManifest.Write(candidate.Folder);
        string published = Path.Combine(output.Releases, candidate.Name);
        AtomicFolder.Move(candidate.Folder, published, readOnly: true);
        var release = new Release(published, candidate.Record);
        output.PointTo(release);
        return release;
    }

    /// <summary>Removes the oldest releases and candidates beyond a number, never the one that <c>latest</c> points at.</summary>
    /// <param name="keep">How many are kept of each.</param>
    /// <returns>The names of what was removed.</returns>
    public IReadOnlyList<string> Prune(int keep)
    {
        string? latest = output.Latest?.Name;
        Release[] old =
        [
            .. output.AllReleases.SkipLast(keep).Where(release => release.Name != latest),
            .. output.AllHeld.SkipLast(keep),
        ];
        foreach (Release release in old)
        {
            AtomicFolder.Remove(release.Folder);
        }

        return [.. old.Select(release => release.Name)];
    }

    private static void RequireWhole(Release release)
    {
        if (ReleaseManifest.Faults(release.Folder) is [{ } fault, ..])
        {
            throw new ReleaseException($"{release} cannot be published: {fault}");
        }
    }
}
