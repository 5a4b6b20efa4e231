using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Soil;

public sealed class WaterStressTests
{
    private const double Porosity = 0.45;
    private const double SaturatedSuction = 0.2;
    private const double Exponent = 5.0;

    private static readonly RootParameters<Scalar> Grass = RootParameters<Scalar>.Of(LandCoverClasses.ByCode(26));

    [Test]
    public void Roots_sum_to_one_and_thin_out_per_depth()
    {
        double sum = 0.0;
        double last = double.PositiveInfinity;
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            double density = Grass.Share[layer].Value / SoilGrid.G18.Thickness[layer];
            Assert.That(density, Is.LessThan(last));
            last = density;
            sum += Grass.Share[layer].Value;
        }

        Assert.That(sum, Is.EqualTo(1.0).Within(1e-14));
    }

    [Test]
    public void Warm_wet_soil_puts_no_stress_and_is_drunk_from_as_the_roots_are()
    {
        WaterStress<Scalar> stress = Uniform(temperature: 30.0, liquid: 0.4);
        Assert.That(stress.Factor.Value, Is.EqualTo(1.0).Within(1e-7));
        Assert.That(stress.UptakeShare[2].Value, Is.EqualTo(Grass.Share[2].Value).Within(1e-12));
    }

    [Test]
    public void Stress_follows_its_equation_in_dry_cool_soil()
    {
        double suction = SaturatedSuction * Math.Pow(0.12 / Porosity, -Exponent);
        double drought = 1.0 / (1.0 + Math.Pow((suction - 33.0) / 33.0, 0.4));
        Assert.That(suction, Is.GreaterThan(33.0), "the case must be dry");
        Assert.That(Uniform(temperature: 6.0, liquid: 0.12).Factor.Value, Is.EqualTo(drought * (1.0 - Math.Exp(-0.72))).Within(1e-12));
    }

    [TestCase(0.0)]
    [TestCase(-5.0)]
    public void Frozen_soil_gives_nothing_and_closes_the_stomata_wholly(double temperature)
    {
        WaterStress<Scalar> stress = Uniform(temperature, liquid: 0.3);
        Assert.That(stress.Factor.Value, Is.Zero);
        Assert.That(Sum(stress.UptakeShare), Is.Zero);
    }

    [Test]
    public void Plants_drink_from_the_layers_that_are_thawed()
    {
        SoilLayers<Scalar> temperature = default;
        temperature[0] = 8.0;
        temperature[1] = 4.0;
        WaterStress<Scalar> stress = WaterStress<Scalar>.Of(Soil(), Grass, temperature, Everywhere(0.3));
        Assert.That(stress.UptakeShare[0].Value, Is.InRange(0.4, 0.99));
        Assert.That(Sum(stress.UptakeShare), Is.EqualTo(1.0).Within(1e-14));
        Assert.That(stress.Factor.Value, Is.InRange(1.0 - Math.Exp(-0.32), 1.0 - Math.Exp(-1.28)));
    }

    [TestCase(0.0)]
    [TestCase(0.45)]
    public void Soil_without_water_or_full_of_it_gives_finite_numbers(double liquid)
    {
        WaterStress<Scalar> stress = Uniform(temperature: 20.0, liquid);
        Assert.That(stress.Factor.Value, Is.InRange(0.0, 1.0));
        Assert.That(Sum(stress.UptakeShare), Is.InRange(0.0, 1.0 + 1e-14));
    }

    private static WaterStress<Scalar> Uniform(double temperature, double liquid) =>
        WaterStress<Scalar>.Of(Soil(), Grass, Everywhere(temperature), Everywhere(liquid));

    private static double Sum(in WaterLayers<Scalar> share)
    {
        double sum = 0.0;
        foreach (Scalar layer in share)
        {
            sum += layer.Value;
        }

        return sum;
    }

    private static SoilLayers<Scalar> Everywhere(double value)
    {
        SoilLayers<Scalar> layers = default;
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            layers[layer] = value;
        }

        return layers;
    }

    private static SoilLayers<SoilLayer<Scalar>> Soil()
    {
        SoilLayers<SoilLayer<Scalar>> soil = default;
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            soil[layer] = new() { Porosity = Porosity, SaturatedSuction = SaturatedSuction, Exponent = Exponent };
            soil[layer].Derive();
        }

        return soil;
    }
}
