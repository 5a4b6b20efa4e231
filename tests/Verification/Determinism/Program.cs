using System.Globalization;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Probes;

namespace RegionalBeps.Verification.Determinism;

/// <summary>The entry point of the probe process: prints the name of each verification case and its digest in every lane width, one case a line.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        foreach (VerificationCase each in VerificationCase.All(isWhole: arguments is ["whole"]))
        {
            string[] digests = [.. Enum.GetValues<LaneWidth>().Select(width => Text(each.Results(width)))];
            Console.WriteLine(string.Join('\t', [each.Name, .. digests]));
        }

        return 0;
    }

    private static string Text(double[] results)
    {
        Digest digest = new();
        digest.Add(results);
        return digest.Value.ToString("x16", CultureInfo.InvariantCulture);
    }
}
