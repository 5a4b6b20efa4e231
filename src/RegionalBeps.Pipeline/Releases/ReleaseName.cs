using System.Globalization;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>Names of releases: the moment and the content, so that they sort by time and never meet.</summary>
public static class ReleaseName
{
    private const int DigestLength = 8;

    /// <summary>The name of a release.</summary>
    /// <param name="moment">When the run began, UTC.</param>
    /// <param name="digest">Digest of all that the maps depend on, hexadecimal.</param>
    public static string Of(DateTime moment, string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return moment.ToString("yyyy-MM-dd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + "-" + digest[..DigestLength];
    }
}
