using System.Globalization;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Probes;

/// <summary>The entry point of the probe process: prints the digest of one probe in every lane width, one a line.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [string name] || !Probe.Named.TryGetValue(name, out Func<LaneWidth, ulong>? probe))
        {
            Console.Error.WriteLine("Name one probe: " + string.Join(", ", Probe.Named.Keys));
            return 1;
        }

        foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
        {
            Console.WriteLine(probe(width).ToString("x16", CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
