using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Tests.Parameters;

[TestFixture]
internal sealed class CarbonParameterTests
{
    private static readonly double[] LayerBottoms = [0.0, 0.05, 0.15, 0.35, 0.75, double.PositiveInfinity];

    [TestCase(0.95, new[] { 0.22621906, 0.31048971, 0.29720785, 0.14473965, 0.021343734 })]
    [TestCase(0.97, new[] { 0.14126597, 0.22548284, 0.28889277, 0.2425274, 0.10183101 })]
    public void Roots_thin_out_as_the_reference_has_them(double decay, double[] expected)
    {
        for (int layer = 0; layer < expected.Length; layer++)
        {
            double fraction = RootProfile.Fraction(decay, LayerBottoms[layer], LayerBottoms[layer + 1]);
            Assert.That(fraction, Is.EqualTo(expected[layer]).Within(1e-5).Percent, $"layer {layer + 1}");
        }
    }

    [TestCase(6, 0.6)]
    [TestCase(9, 1.0)]
    [TestCase(1, 1.0)]
    public void Deciduous_broadleaf_forest_alone_respires_at_a_reduced_rate(int code, double multiplier) =>
        Assert.That(PlantRespirationCoefficients.Of(LandCoverClasses.ByCode(code)).RateMultiplier, Is.EqualTo(multiplier));

    [Test]
    public void Covers_without_wood_have_leaves_and_roots_only()
    {
        PlantRespirationCoefficients grass = PlantRespirationCoefficients.Of(LandCoverClasses.ByCode(26));
        Assert.Multiple(() =>
        {
            Assert.That(grass.StemShare, Is.Zero);
            Assert.That(grass.HasFineRoots, Is.False);
            Assert.That(grass.UnderstoryLeafShare, Is.Zero);
        });
    }

    [Test]
    public void Every_group_allocates_all_it_makes_but_conifers_one_per_cent_too_much([Values] VegetationGroup group)
    {
        SoilCarbonRates rates = SoilCarbonRates.Of(group, 4);
        double sum = rates.WoodAllocation + rates.CoarseRootAllocation + rates.LeafAllocation + rates.FineRootAllocation;
        Assert.That(sum, Is.EqualTo(group == VegetationGroup.Conifer ? 1.01 : 1.0).Within(1e-5));
    }

    [Test]
    public void Soil_microbes_turn_over_at_seven_a_year_less_what_clay_and_silt_protect()
    {
        foreach (int code in Enumerable.Range(1, 11))
        {
            SoilCarbonRates rates = SoilCarbonRates.Of(VegetationGroup.Other, code);
            double protectedShare = 0.75 * SoilTextureClass.Reference(code).ClayAndSiltFraction;
            double total = rates.SoilMicrobialToAir + rates.SoilMicrobialToPassive + rates.SoilMicrobialToSlow;
            Assert.That(total, Is.EqualTo(7.3 * (1.0 - protectedShare)).Within(1.5).Percent, $"texture {code}");
        }
    }

    [Test]
    public void A_texture_without_rates_is_refused() =>
        Assert.That(() => SoilCarbonRates.Of(VegetationGroup.Shrub, 12), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
