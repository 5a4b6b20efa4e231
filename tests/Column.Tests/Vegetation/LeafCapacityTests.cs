using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Vegetation;

namespace RegionalBeps.Column.Tests.Vegetation;

public sealed class LeafCapacityTests
{
    private const double Top = 60.0;

    [Test]
    public void The_canopy_keeps_its_capacity_under_every_sun_and_clumping(
        [Values(0.3, 1.0, 3.0, 10.0)] double leafArea, [Values(0.5, 0.8, 1.0)] double clumping, [Values(0.02, 0.3, 1.0)] double beamCosine)
    {
        CanopyLayer<Scalar> over = new() { LeafArea = leafArea, PlantArea = leafArea + 0.9, Clumping = clumping };
        CanopyLight<Scalar> light = Light(over, beamCosine, dayFraction: 1.0);
        LeafClasses<Scalar> capacity = LeafCapacity.Of<Scalar>(over, light, beamCosine, Top);
        double whole = (light.LeafArea[0] * capacity[0] + light.LeafArea[1] * capacity[1]).Value;
        Assert.That(whole, Is.EqualTo(Top * (1.0 - Math.Exp(-0.3 * leafArea)) / 0.3).Within(1e-6).Percent);
        Assert.That(capacity[0].Value, Is.InRange(capacity[1].Value, Top));
    }

    [Test]
    public void Sunlit_leaves_have_the_mean_capacity_of_where_the_beam_finds_leaves()
    {
        CanopyLayer<Scalar> over = new() { LeafArea = 4.0, PlantArea = 4.9, Clumping = 0.7 };
        LeafClasses<Scalar> capacity = LeafCapacity.Of<Scalar>(over, Light(over, 0.6, dayFraction: 1.0), 0.6, Top);
        double beam = 0.7 * 0.5 / 0.6;
        double weight = 0.0;
        double sum = 0.0;
        const int Slices = 100_000;
        for (int slice = 0; slice < Slices; slice++)
        {
            double above = 4.0 * (slice + 0.5) / Slices;
            weight += Math.Exp(-beam * above);
            sum += Math.Exp(-beam * above) * Math.Exp(-0.3 * above);
        }

        Assert.That(capacity[0].Value, Is.EqualTo(Top * sum / weight).Within(1e-6).Percent);
    }

    [Test]
    public void At_night_shaded_leaves_have_the_capacity_of_the_whole_canopy()
    {
        CanopyLayer<Scalar> over = new() { LeafArea = 3.0, PlantArea = 3.9, Clumping = 0.7 };
        LeafClasses<Scalar> capacity = LeafCapacity.Of<Scalar>(over, Light(over, 0.02, dayFraction: 0.0), 0.02, Top);
        Assert.That(3.0 * capacity[1].Value, Is.EqualTo(Top * (1.0 - Math.Exp(-0.9)) / 0.3).Within(1e-6).Percent);
        Assert.That(capacity[0].Value, Is.EqualTo(Top));
    }

    [TestCase(0.0)]
    [TestCase(1e-7)]
    public void Next_to_no_leaf_has_the_capacity_of_the_top(double leafArea)
    {
        CanopyLayer<Scalar> over = new() { LeafArea = leafArea, PlantArea = leafArea + 0.9, Clumping = 0.7 };
        LeafClasses<Scalar> capacity = LeafCapacity.Of<Scalar>(over, Light(over, 0.5, dayFraction: 1.0), 0.5, Top);
        for (int leaf = 0; leaf < LeafClasses<Scalar>.Count; leaf++)
        {
            Assert.That(capacity[leaf].Value, Is.EqualTo(Top).Within(1e-4).Percent);
        }
    }

    private static CanopyLight<Scalar> Light(in CanopyLayer<Scalar> over, double beamCosine, double dayFraction)
    {
        CanopyLayer<Scalar> none = new() { PlantArea = 1e-6, Clumping = over.Clumping };
        HourlyForcing<Scalar> forcing = new()
        {
            BeamCosine = beamCosine, DayFraction = dayFraction, Shortwave = 100.0, TopOfAtmosphere = 300.0,
        };
        CanopyShortwave.Solve(over, none, default, forcing, out CanopyLight<Scalar> light);
        return light;
    }
}
