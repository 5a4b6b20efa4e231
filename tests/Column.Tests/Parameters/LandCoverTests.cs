using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Tests.Parameters;

[TestFixture]
internal sealed class LandCoverTests
{
    [Test]
    public void Every_code_that_the_crosswalk_names_has_a_class()
    {
        foreach (LandCoverLegend legend in Enum.GetValues<LandCoverLegend>())
        {
            foreach (LandCoverTranslation translation in LandCoverCrosswalk.For(legend).Translations.Where(t => t.HasColumn))
            {
                LandCoverClass atFreezing = translation.ClassAt(0.0);
                Assert.That(atFreezing.ClumpingIndex, Is.InRange(0.5, 1.0), $"{legend} {translation.Value} {translation.Name}");
            }
        }
    }

    [TestCase(LandCoverLegend.IgbpModis, 20)]
    [TestCase(LandCoverLegend.Glcnmo, 20)]
    [TestCase(LandCoverLegend.EsaCciLccs, 38)]
    public void A_legend_is_read_whole(LandCoverLegend legend, int values) =>
        Assert.That(LandCoverCrosswalk.For(legend).Translations, Has.Count.EqualTo(values));

    [Test]
    public void Water_ice_and_fill_have_no_column_and_say_so()
    {
        LandCoverCrosswalk igbp = LandCoverCrosswalk.For(LandCoverLegend.IgbpModis);
        foreach (int value in new[] { 0, 15, 17, 254, 255 })
        {
            LandCoverTranslation translation = igbp.Find(value)!;
            Assert.That(translation.HasColumn, Is.False, translation.Name);
            Assert.That(() => translation.ClassAt(0.0), Throws.InvalidOperationException.With.Message.Contains(translation.Name));
        }
    }

    [Test]
    public void A_value_outside_the_legend_is_not_found() =>
        Assert.That(LandCoverCrosswalk.For(LandCoverLegend.IgbpModis).Find(42), Is.Null);

    [TestCase(-1.5, 2)]
    [TestCase(-1.0, 1)]
    [TestCase(4.0, 1)]
    public void The_climate_decides_which_needles_a_mixed_forest_has(double annualMeanTemperature, int needleCode)
    {
        LandCoverClass mixed = LandCoverCrosswalk.For(LandCoverLegend.IgbpModis).Find(5)!.ClassAt(annualMeanTemperature);
        LandCoverClass needle = LandCoverClasses.ByCode(needleCode);
        LandCoverClass broad = LandCoverClasses.ByCode(6);
        Assert.Multiple(() =>
        {
            Assert.That(mixed.Code, Is.EqualTo(needleCode));
            Assert.That(mixed.VegetationGroup, Is.EqualTo(VegetationGroup.Conifer));
            Assert.That(mixed.Vcmax25Top, Is.EqualTo(0.5 * (needle.Vcmax25Top + broad.Vcmax25Top)).Within(1e-12));
            Assert.That(mixed.CanopyHeightOverstory, Is.EqualTo(21.5));
        });
    }

    [Test]
    public void A_blend_weighs_numbers_by_area_and_keeps_the_kind_of_the_larger_part()
    {
        LandCoverClass maizeAndGrass = LandCoverClass.Blend(LandCoverClasses.ByCode(40), 0.4, LandCoverClasses.ByCode(26));
        Assert.Multiple(() =>
        {
            Assert.That(maizeAndGrass.Code, Is.EqualTo(26));
            Assert.That(maizeAndGrass.Pathway, Is.EqualTo(PhotosyntheticPathway.C3));
            Assert.That(maizeAndGrass.BallBerrySlope, Is.EqualTo(0.4 * 4.0 + 0.6 * 9.0).Within(1e-12));
        });
    }

    [Test]
    public void A_class_without_parameters_is_refused_with_the_known_codes() =>
        Assert.That(() => LandCoverClasses.ByCode(30), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("26, 27, 28, 29, 40"));

    [TestCase(1, 92.204)]
    [TestCase(2, 54.0225)]
    [TestCase(6, 82.7855)]
    [TestCase(25, 127.441)]
    public void The_top_of_the_canopy_carboxylates_faster_than_its_mean(int code, double topOfCanopyRate) =>
        Assert.That(LandCoverClasses.ByCode(code).Vcmax25Top, Is.EqualTo(topOfCanopyRate).Within(1e-4).Percent);
}
