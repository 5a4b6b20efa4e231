using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>What differs between what two releases were made of.</summary>
/// <param name="Settings">Settings that differ, one sentence each.</param>
/// <param name="Inputs">Input files that differ, one sentence each.</param>
/// <param name="Program">The program, where it differs.</param>
public sealed record ChangeCause(IReadOnlyList<string> Settings, IReadOnlyList<string> Inputs, IReadOnlyList<string> Program)
{
    /// <summary>The version under which <see cref="RunRecord.Versions"/> names the compiled program.</summary>
    public const string ProgramKey = "program";

    /// <summary>Everything, settings first.</summary>
    public IReadOnlyList<string> All => [.. Settings, .. Inputs, .. Program];

    /// <summary>Whether nothing differs, so that nothing may have changed.</summary>
    public bool IsEmpty => All.Count == 0;

    /// <summary>Compares.</summary>
    /// <param name="before">The record of the earlier release.</param>
    /// <param name="settings">The settings now.</param>
    /// <param name="inputs">The inputs now.</param>
    /// <param name="program">Digest of the program now.</param>
    public static ChangeCause Between(
        RunRecord before, IReadOnlyDictionary<string, string> settings, IReadOnlyList<InputFile> inputs, string program)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(inputs);
        Dictionary<string, string> inputsBefore = before.Inputs.ToDictionary(input => input.Path, input => input.Sha256);
        Dictionary<string, string> inputsNow = inputs.ToDictionary(input => input.Path, input => input.Sha256);
        return new ChangeCause(
            [.. Differences(before.Settings, settings, (key, old, now) => $"setting {key}: {old ?? "not set"} -> {now ?? "not set"}")],
            [.. Differences(inputsBefore, inputsNow, (path, old, now) =>
                $"input {path}: {(old is null ? "new" : now is null ? "no longer used" : "its content changed")}")],
            before.Versions.GetValueOrDefault(ProgramKey) == program ? [] : ["program: it was changed, so that every result is computed anew"]);
    }

    private static IEnumerable<string> Differences(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now, Func<string, string?, string?, string> sentence) =>
        before.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(key => (Key: key, Before: before.GetValueOrDefault(key), Now: now.GetValueOrDefault(key)))
            .Where(item => item.Before != item.Now)
            .Select(item => sentence(item.Key, item.Before, item.Now));
}
