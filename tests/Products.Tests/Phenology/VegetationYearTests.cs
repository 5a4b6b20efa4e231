using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Products.Tests.Phenology;

public class VegetationYearTests
{
    private static double[] Days(Func<int, double> value, int days = 365) => [.. Enumerable.Range(1, days).Select(value)];

    [Test]
    public void Seasons_and_stages_take_their_own_days()
    {
        // Each day is worth its month.
        double[] month = Days(day => new DateOnly(2001, 1, 1).AddDays(day - 1).Month);
        var year = VegetationYear.Of(2001, month, month, month, Days(_ => 1));
        Assert.Multiple(() =>
        {
            Assert.That(year.LeafAreaEarly.Value, Is.EqualTo(((5.0 * 31) + (6 * 30)) / 61).Within(1e-12));
            Assert.That(year.LeafAreaPeak.Value, Is.EqualTo(7.5).Within(1e-12));
            Assert.That(year.LeafAreaLate.Value, Is.EqualTo(9));
            Assert.That(year.LatentHeat[(int)Season.Autumn].Value, Is.EqualTo(((9.0 * 30) + (10 * 31) + (11 * 30)) / 91).Within(1e-12));
            Assert.That(year.Carbon[(int)Season.Spring].GrossPrimaryProduction.Value, Is.EqualTo((3.0 * 31) + (4 * 30) + (5 * 31)).Within(1e-9));
            Assert.That(year.Carbon[(int)Season.Year].EcosystemRespiration.Value, Is.EqualTo(365).Within(1e-9));
            Assert.That(
                year.Carbon[(int)Season.Summer].NetEcosystemProduction.Value,
                Is.EqualTo(year.Carbon[(int)Season.Summer].GrossPrimaryProduction.Value - 92).Within(1e-9));
        });
    }

    [Test]
    public void Without_respiration_there_is_gross_but_no_net_production()
    {
        var year = VegetationYear.Of(2001, Days(_ => 1), Days(_ => 1), Days(_ => 1), Days(_ => double.NaN));
        Assert.Multiple(() =>
        {
            Assert.That(year.Carbon[(int)Season.Year].GrossPrimaryProduction.IsValid);
            Assert.That(year.Carbon[(int)Season.Year].NetEcosystemProduction, Is.EqualTo(FlaggedValue.Missing(Validity.NotEnoughValid)));
        });
    }

    [TestCase(0.5, LeafAreaAmplitude.Low)]
    [TestCase(4.0, LeafAreaAmplitude.Seasonal)]
    public void Evergreen_leaf_area_is_told_from_seasonal(double amplitude, LeafAreaAmplitude kind)
    {
        double[] leaf = Days(day => 4 - (amplitude * Math.Cos(2 * Math.PI * day / 365) / 2));
        Assert.That(VegetationYear.Of(2001, leaf, leaf, leaf, leaf).Amplitude, Is.EqualTo(kind));
    }

    [Test]
    public void A_year_of_which_nothing_is_known_says_why_everywhere()
    {
        var year = VegetationYear.Missing(Validity.Quarantined);
        Assert.Multiple(() =>
        {
            Assert.That(year.GreenUp, Is.EqualTo(FlaggedValue.Missing(Validity.Quarantined)));
            Assert.That(year.LatentHeat[3].Flag, Is.EqualTo(Validity.Quarantined));
            Assert.That(year.Carbon[0].NetEcosystemProduction.Flag, Is.EqualTo(Validity.Quarantined));
            Assert.That(year.Amplitude, Is.EqualTo(LeafAreaAmplitude.NoData));
        });
    }
}
