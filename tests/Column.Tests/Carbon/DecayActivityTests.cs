using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Carbon;

public sealed class DecayActivityTests
{
    private static readonly DecayMoisture<Scalar> Loam = DecayMoisture<Scalar>.Of(textureCode: 4, isPeat: false);

    [TestCase(35.0, 1.0, 1e-4)]
    [TestCase(0.0, 0.0553, 1e-4)]
    [TestCase(-10.0, 0.0086, 1e-4)]
    [TestCase(-60.0, 0.0, 1e-12)]
    public void Warmth_follows_Lloyd_and_Taylor_without_a_floor(double temperature, double expected, double tolerance) =>
        Assert.That(DecayActivity<Scalar>.OfTemperature(temperature).Value, Is.EqualTo(expected).Within(tolerance));

    [Test]
    public void Warmth_rises_with_every_degree()
    {
        double last = 0.0;
        for (double temperature = -40.0; temperature <= 45.0; temperature += 0.5)
        {
            double activity = DecayActivity<Scalar>.OfTemperature(temperature).Value;
            Assert.That(activity, Is.GreaterThan(last));
            last = activity;
        }
    }

    [TestCase(4, 0.61)]
    [TestCase(8, 0.54)]
    public void Decay_is_fastest_at_the_optimum_of_the_texture(int texture, double optimum)
    {
        DecayMoisture<Scalar> moisture = DecayMoisture<Scalar>.Of(texture, isPeat: false);
        double best = moisture.Activity(optimum, optimum).Value;
        Assert.That(best, Is.EqualTo(1.0).Within(0.005));
        for (double saturation = 0.0; saturation <= 1.0; saturation += 0.01)
        {
            Assert.That(moisture.Activity(saturation, saturation).Value, Is.InRange(0.02, best + 1e-4), $"at {saturation}");
        }
    }

    [Test]
    public void Frozen_soil_decays_by_what_stays_liquid()
    {
        double thawed = Loam.Activity(0.5, 0.5).Value;
        double frozen = Loam.Activity(0.15, 0.5).Value;
        double frozenHard = Loam.Activity(0.02, 0.5).Value;
        Assert.That(frozen, Is.InRange(0.01, 0.1 * thawed));
        Assert.That(frozenHard, Is.EqualTo(0.02));
    }

    [Test]
    public void Waterlogged_peat_decays_less_than_waterlogged_mineral_soil()
    {
        Assert.That(Loam.Activity(1.0, 1.0).Value, Is.EqualTo(0.3));
        Assert.That(DecayMoisture<Scalar>.Of(8, isPeat: true).Activity(1.0, 1.0).Value, Is.EqualTo(0.1));
    }

    [Test]
    public void Soil_activity_is_a_mean_that_weighs_the_upper_layers_most()
    {
        SoilLayers<SoilLayer<Scalar>> soil = default;
        WaterLayers<Scalar> temperature = default;
        WaterLayers<Scalar> water = default;
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            soil[layer].Porosity = 0.45;
            temperature[layer] = 12.0;
            water[layer] = 0.2;
        }

        DecayActivity<Scalar> uniform = DecayActivity<Scalar>.Of(Loam, soil, temperature, water, water);
        Assert.That(uniform.Soil.Value, Is.EqualTo(uniform.Surface.Value).Within(1e-15));
        temperature[1] = 22.0;
        double shallow = DecayActivity<Scalar>.Of(Loam, soil, temperature, water, water).Soil.Value;
        temperature[1] = 12.0;
        temperature[9] = 22.0;
        double deep = DecayActivity<Scalar>.Of(Loam, soil, temperature, water, water).Soil.Value;
        Assert.That(deep, Is.GreaterThan(uniform.Soil.Value));
        Assert.That(shallow - uniform.Soil.Value, Is.GreaterThan(20.0 * (deep - uniform.Soil.Value)));
    }
}
