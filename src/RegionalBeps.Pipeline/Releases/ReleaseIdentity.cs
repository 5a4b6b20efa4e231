using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>A digest of all that a release follows from: settings, inputs and program. The same identity means the same maps, bit for bit.</summary>
public static class ReleaseIdentity
{
    /// <summary>The identity.</summary>
    /// <param name="settings">The settings that have an effect.</param>
    /// <param name="inputs">All input files with their digests.</param>
    /// <param name="program">Digest of the program.</param>
    /// <returns>Lower-case hexadecimal.</returns>
    public static string Of(IReadOnlyDictionary<string, string> settings, IReadOnlyList<InputFile> inputs, string program)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(inputs);
        using var digest = new ContentDigest();
        digest.Add(program).Add(settings.Count);
        foreach ((string key, string value) in settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            digest.Add(key).Add(value);
        }

        digest.Add(inputs.Count);
        foreach (InputFile input in inputs)
        {
            digest.Add(input.Path).Add(input.Sha256);
        }

        return digest.ToHexadecimal();
    }
}
