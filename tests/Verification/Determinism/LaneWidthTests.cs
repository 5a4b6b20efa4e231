using System.Collections.Concurrent;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Probes;

namespace RegionalBeps.Verification.Determinism;

/// <summary>Every verification case gives the same bits in every lane width, whatever the processor can do.</summary>
public sealed class LaneWidthTests
{
    private static readonly VerificationCase[] Short = [.. VerificationCase.All(isWhole: false)];
    private static readonly VerificationCase[] Whole = [.. VerificationCase.All(isWhole: true)];
    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, string[]>>> Processes = new();

    private static IEnumerable<string> Names => Short.Select(each => each.Name);

    [Test]
    public void Every_width_gives_the_same_bits([ValueSource(nameof(Names))] string name) => AssertSameBits(Short.First(each => each.Name == name));

    [Test]
    [Category("Long")]
    public void Every_width_gives_the_same_bits_over_the_whole_case([ValueSource(nameof(Names))] string name) =>
        AssertSameBits(Whole.First(each => each.Name == name));

    [Test]
    public void Every_width_gives_the_same_bits_whatever_the_processor_can_do([ValueSource(typeof(ProbeProcess), nameof(ProbeProcess.Settings))] string setting)
    {
        Dictionary<string, string[]> here = Digests("DOTNET_TieredPGO=0");
        Dictionary<string, string[]> there = Digests(setting);
        Assert.That(there.Keys, Is.EquivalentTo(Names));
        Assert.Multiple(() =>
        {
            foreach ((string name, string[] digests) in there)
            {
                string scalar = here[name][0];
                Assert.That(digests, Is.EqualTo(new[] { scalar, scalar, scalar }), name);
            }
        });
    }

    /// <summary>The digests of every case by its name, as a process under a setting of the runtime found them.</summary>
    private static Dictionary<string, string[]> Digests(string setting) => Processes.GetOrAdd(setting, each => new(() =>
        ProbeProcess.Run("short", each).Select(line => line.Split('\t')).ToDictionary(fields => fields[0], fields => fields[1..]))).Value;

    private static void AssertSameBits(VerificationCase each)
    {
        double[] scalar = each.Results(LaneWidth.Scalar);
        Assert.That(scalar, Is.Not.Empty.And.None.NaN);
        Assert.That(Bits(each.Results(LaneWidth.Wide256)), Is.EqualTo(Bits(scalar)), "Wide256");
        Assert.That(Bits(each.Results(LaneWidth.Wide512)), Is.EqualTo(Bits(scalar)), "Wide512");
    }

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
