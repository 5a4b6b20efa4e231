using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Canopy;
using RegionalBeps.Column.Tests.Forcing;
using RegionalBeps.Column.Tests.Hour;
using RegionalBeps.Column.Tests.Lanes;
using RegionalBeps.Column.Tests.Surface;
using RegionalBeps.Column.Tests.Vegetation;

namespace RegionalBeps.Column.Tests.Probes;

/// <summary>The computations whose bits must not depend on the lane width, nor on what the processor can do.</summary>
internal static class Probe
{
    /// <summary>Digest of all results, by the probe's name and the lane width.</summary>
    public static IReadOnlyDictionary<string, Func<LaneWidth, ulong>> Named { get; } = new Dictionary<string, Func<LaneWidth, ulong>>
    {
        ["lane-math"] = width => LaneMathDigest.Of(width, points: 40_000),
        ["forcing"] = ForcingDigest.Of,
        ["canopy"] = CanopyDigest.Of,
        ["plants"] = PlantDigest.Of,
        ["ground"] = width => GroundDigest.Of(width, hours: 200),
        ["hour"] = width => HourDigest.Of(width, days: 10),
    };
}
