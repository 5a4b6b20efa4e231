using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Canopy;

public sealed class CanopyRadiationTests
{
    private static readonly CanopyLayer<Scalar> Over = new() { LeafArea = 3.0, PlantArea = 3.9, Clumping = 0.65 };
    private static readonly CanopyLayer<Scalar> Under = new() { LeafArea = 0.4, PlantArea = 0.88, Clumping = 0.65 };

    private static readonly CanopyOptics<Scalar> Optics = new()
    {
        CanopyAlbedoVisible = 0.04, CanopyAlbedoNearInfrared = 0.25, GroundAlbedoVisible = 0.1, GroundAlbedoNearInfrared = 0.2,
    };

    private static readonly HourlyForcing<Scalar> Noon = new()
    {
        Shortwave = 600.0, MeanCosine = 0.7, BeamCosine = 0.7, DayFraction = 1.0, TopOfAtmosphere = 0.7 * 1361.0,
    };

    [Test]
    public void Both_bands_together_keep_all_radiation()
    {
        CanopyShortwave.Solve(Over, Under, Optics, Noon, out CanopyLight<Scalar> light);
        double absorbed = Enumerable.Range(0, LeafClasses<Scalar>.Count).Sum(leaf => light.Absorbed[leaf].Value);
        Assert.That(absorbed + light.Reflected.Value + light.GroundAbsorbed.Value, Is.EqualTo(600.0).Within(1e-10));
        Assert.That(light.Reflected.Value, Is.InRange(40.0, 120.0));
    }

    [Test]
    public void Classes_share_the_area_of_their_layer_and_sunlit_leaves_get_more_light()
    {
        CanopyShortwave.Solve(Over, Under, Optics, Noon, out CanopyLight<Scalar> light);
        Assert.Multiple(() =>
        {
            Assert.That((light.PlantArea[0] + light.PlantArea[1]).Value, Is.EqualTo(3.9).Within(1e-12));
            Assert.That((light.LeafArea[2] + light.LeafArea[3]).Value, Is.EqualTo(0.4).Within(1e-12));
            Assert.That(light.LeafArea[0].Value, Is.EqualTo((1.0 - Math.Exp(-0.5 / 0.7 * 0.65 * 3.0)) * 0.7 / 0.5).Within(1e-12));
            Assert.That(light.LeafArea[2].Value, Is.LessThan(light.LeafArea[0].Value));
            Assert.That(light.LeafLight[0].Value, Is.GreaterThan(2.0 * light.LeafLight[1].Value));
            Assert.That(light.LeafLight[0].Value, Is.InRange(200.0, 1500.0));
        });
    }

    [Test]
    public void At_night_no_leaf_is_sunlit()
    {
        HourlyForcing<Scalar> night = new() { BeamCosine = 0.02 };
        CanopyShortwave.Solve(Over, Under, Optics, night, out CanopyLight<Scalar> light);
        Assert.That(light.PlantArea[0].Value, Is.Zero);
        Assert.That(light.PlantArea[1].Value, Is.EqualTo(3.9));
        Assert.That(light.LeafLight[1].Value, Is.Zero);
    }

    [Test]
    public void Snow_on_the_canopy_brightens_it()
    {
        CanopyShortwave.Solve(Over, Under, Optics, Noon, out CanopyLight<Scalar> bare);
        CanopyOptics<Scalar> snowy = Optics with { OverSnowShare = 1.0, UnderSnowShare = 1.0 };
        CanopyShortwave.Solve(Over, Under, snowy, Noon, out CanopyLight<Scalar> covered);
        Assert.That(covered.Reflected.Value, Is.GreaterThan(1.3 * bare.Reflected.Value));
    }

    [TestCase(0.0, 1000.0, 0.943)]
    [TestCase(500.0, 1000.0, 0.943 + 0.367 - 1.225 + 0.2245 + 0.128625)]
    [TestCase(850.0, 1000.0, 0.13)]
    [TestCase(5.0, 0.5, 0.943)]
    public void The_sky_gives_less_of_the_light_the_clearer_it_is(double shortwave, double topOfAtmosphere, double expected) =>
        Assert.That(CanopyShortwave.DiffuseShare<Scalar>(shortwave, topOfAtmosphere).Value, Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Longwave_radiation_closes_over_sky_leaves_and_ground()
    {
        Random draw = new(11);
        for (int trial = 0; trial < 5000; trial++)
        {
            CanopyLayer<Scalar> over = new() { LeafArea = 5.0 * draw.NextDouble(), Clumping = 0.7 };
            over.PlantArea = over.LeafArea + draw.Next(2);
            CanopyLayer<Scalar> under = draw.Next(2) == 0 ? Under : new() { Clumping = 0.7 };
            LeafClasses<Scalar> area = default;
            LeafClasses<Scalar> temperature = default;
            double sunlit = draw.NextDouble();
            for (int leaf = 0; leaf < LeafClasses<Scalar>.Count; leaf++)
            {
                area[leaf] = (leaf < 2 ? over : under).PlantArea * (leaf % 2 == 0 ? sunlit : 1.0 - sunlit);
                temperature[leaf] = -30.0 + 60.0 * draw.NextDouble();
            }

            CanopyLongwave<Scalar> longwave = CanopyLongwave<Scalar>.Through(over, under, area, 0.96);
            CanopyStreams<Scalar> streams = longwave.Streams(200.0 + 150.0 * draw.NextDouble(), temperature, -20.0 + 40.0 * draw.NextDouble());
            LeafClasses<Scalar> absorbed = longwave.Absorbed(streams);
            double net = (streams.DownBelow - streams.UpBelow).Value;
            for (int leaf = 0; leaf < LeafClasses<Scalar>.Count; leaf++)
            {
                net += (absorbed[leaf] - 2.0 * longwave.Emissivity[leaf] * CanopyLongwave<Scalar>.BlackBody(temperature[leaf])).Value;
            }

            Assert.That(streams.UpAbove.Value + net, Is.EqualTo(streams.DownAbove.Value).Within(1e-12 * 1e3));
        }
    }

    [Test]
    public void A_canopy_as_warm_as_a_black_sky_neither_gains_nor_loses()
    {
        LeafClasses<Scalar> area = default;
        LeafClasses<Scalar> temperature = default;
        for (int leaf = 0; leaf < LeafClasses<Scalar>.Count; leaf++)
        {
            area[leaf] = (leaf < 2 ? Over : Under).PlantArea * 0.5;
            temperature[leaf] = 7.0;
        }

        Scalar black = CanopyLongwave<Scalar>.BlackBody(7.0);
        CanopyLongwave<Scalar> longwave = CanopyLongwave<Scalar>.Through(Over, Under, area, 0.96);
        CanopyStreams<Scalar> streams = longwave.Streams(black, temperature, 7.0);
        Assert.That(streams.UpAbove.Value, Is.EqualTo(black.Value).Within(1e-10));
        Assert.That(streams.DownBelow.Value, Is.EqualTo(black.Value).Within(1e-10));
        Assert.That(longwave.Gap.Value, Is.InRange(0.02, 0.3));
    }
}
