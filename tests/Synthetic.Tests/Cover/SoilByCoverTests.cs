using RegionalBeps.Synthetic.Cover;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Tests.Cover;

public sealed class SoilByCoverTests
{
    private static readonly PlaceList Places = new(
        [.. Enumerable.Range(0, 400).Select(i => 40.5 + (i / 20 * 0.9))],
        [.. Enumerable.Range(0, 400).Select(i => 105.5 + (i % 20 * 1.3))],
        new double[400]);

    // Means of texture and medians of carbon over the region.
    [TestCase(CoverKind.DeciduousNeedleleaf, 68.0, 10.0, 2.0)]
    [TestCase(CoverKind.MixedForest, 52.0, 18.0, 1.8)]
    [TestCase(CoverKind.Grass, 46.0, 22.0, 1.3)]
    [TestCase(CoverKind.Cropland, 40.0, 23.0, 1.5)]
    public void Soils_scatter_around_the_means_of_their_cover(CoverKind kind, double sand, double clay, double carbon)
    {
        SoilByCover soil = new(Places, 1);
        Topsoil[] found = [.. Enumerable.Range(0, Places.Count).Select(place => soil.At(kind, place))];

        Assert.That(found.Average(s => s.Sand), Is.EqualTo(sand).Within(1.5));
        Assert.That(found.Average(s => s.Clay), Is.EqualTo(clay).Within(1.0));
        Assert.That(found.Select(s => s.OrganicCarbon).Order().ElementAt(200), Is.EqualTo(carbon).Within(12).Percent);
        Assert.That(found, Has.All.Matches<Topsoil>(s => s.Sand > 5 && s.Clay >= 3 && s.Sand + s.Clay < 100));
        Assert.That(found.Max(s => s.Sand) - found.Min(s => s.Sand), Is.GreaterThan(20.0));
    }

    [Test]
    public void The_ground_under_water_is_filled_in() =>
        Assert.That(new SoilByCover(Places, 1).At(CoverKind.Water, 0).Sand, Is.InRange(20.0, 70.0));
}
