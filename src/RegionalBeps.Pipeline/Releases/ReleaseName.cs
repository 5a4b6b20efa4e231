using System.Globalization;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>Names of releases: the moment and the content, so that they sort by time and never meet.</summary>
public static class ReleaseName
{
    private const int DigestLength = 8;
    private const string Format = "yyyy-MM-dd'T'HHmmss'Z'";

    /// <summary>The name of a release.</summary>
    /// <param name="moment">When the run began, UTC.</param>
    /// <param name="digest">Digest of all that the maps depend on, hexadecimal.</param>
    public static string Of(DateTime moment, string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return moment.ToString(Format, CultureInfo.InvariantCulture) + "-" + digest[..DigestLength];
    }

    /// <summary>The moment that a name states, UTC; null where it is no name of a release.</summary>
    public static DateTime? MomentOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int end = name.LastIndexOf('-');
        return end > 0 && DateTime.TryParseExact(
            name[..end], Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime moment)
                ? moment
                : null;
    }
}
