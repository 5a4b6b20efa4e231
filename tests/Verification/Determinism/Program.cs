using System.Globalization;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Probes;
using RegionalBeps.Verification.Figures;

namespace RegionalBeps.Verification.Determinism;

/// <summary>
/// The entry point of the probe process: prints the name of each verification case and its digest in every lane width, one case a line. With
/// <c>figure PATH</c> it draws the picture of docs/physics/ground-year.md instead.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["figure", string path])
        {
            return GroundFigure.Draw(path);
        }

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
