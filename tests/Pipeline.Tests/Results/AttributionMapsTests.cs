using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Attribution;
using RegionalBeps.Pipeline.Results.Tables;
using RegionalBeps.Products;
using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Pipeline.Tests.Results;

public class AttributionMapsTests
{
    private const string Target = "latent_heat_flux_summer";

    // Random numbers with neighbouring seeds resemble one another; a mixed hash does not.
    private static float Noise(int pixel, int year, int series)
    {
        ulong mixed = ((((ulong)pixel * 100) + (ulong)year) * 10) + (ulong)series + 1;
        for (int round = 0; round < 3; round++)
        {
            mixed = unchecked((mixed ^ (mixed >> 29)) * 0x9E3779B97F4A7C15UL);
        }

        return (mixed >> 40) / (float)(1 << 24);
    }

    private static AnnualMaps Maps(Func<int, int, float> target, int years = 16)
    {
        AnnualMaps annual = SmallMaps.Of(SmallMaps.Corridor(), years: years)
            .Fill("thaw_onset", (pixel, year) => 100 + (30 * Noise(pixel, year, 1)))
            .Fill("freeze_thaw_layer_thickness", (pixel, year) => 1 + Noise(pixel, year, 2))
            .Fill("frozen_depth", (pixel, year) => 1 + Noise(pixel, year, 2))
            .Fill("snow_off", (_, _) => 110)
            .Fill(Target, target);
        for (int quantity = 0; quantity < MonthlyClimate.Variables.Count; quantity++)
        {
            int series = 3 + quantity;
            annual.FillClimate(quantity, (pixel, year) => 250 + Noise(pixel, year, series));
        }

        return annual;
    }

    private static TargetAttribution Attributed(AnnualMaps annual, bool canVary = true) => TargetAttribution.Of(annual, new AttributionTarget(Target, canVary));

    private static SummaryMap MapOf(TargetAttribution target, string suffix) => target.Maps.Single(map => map.Variable.Name == Target + suffix);

    [Test]
    public void The_driver_that_the_target_follows_is_named_in_every_pixel()
    {
        TargetAttribution follows = Attributed(Maps((pixel, year) => 50 + (10 * Noise(pixel, year, 1)) + (0.4f * Noise(pixel, year, 9))));
        Assert.Multiple(() =>
        {
            Assert.That(MapOf(follows, "_dominant_driver_classic").Values, Is.All.EqualTo((float)Driver.ThawOnset));
            Assert.That(MapOf(follows, "_dominant_driver_aligned").Values, Is.All.EqualTo((float)Driver.ThawOnset));
            Assert.That(MapOf(follows, "_gra_classic_thaw_onset").Values, Is.All.GreaterThan(0.93f));
            Assert.That(MapOf(follows, "_driver_p_value_classic").Values, Is.All.LessThanOrEqualTo(0.05f));
            Assert.That(MapOf(follows, "_partial_correlation_thaw_onset").Values, Is.All.GreaterThan(0.9f));
        });
    }

    [Test]
    public void A_driver_of_inverse_effect_leads_by_the_aligned_grade_alone()
    {
        TargetAttribution inverse = Attributed(Maps((pixel, year) => 50 - (10 * Noise(pixel, year, 3 + 1))));
        Assert.Multiple(() =>
        {
            Assert.That(MapOf(inverse, "_dominant_driver_aligned").Values, Is.All.EqualTo((float)Driver.Precipitation));
            Assert.That(MapOf(inverse, "_dominant_driver_classic").Values, Has.None.EqualTo((float)Driver.Precipitation));
        });
    }

    [Test]
    public void A_driver_that_never_varies_and_one_that_repeats_another_have_no_grade()
    {
        TargetAttribution target = Attributed(Maps((pixel, year) => Noise(pixel, year, 9)));
        Assert.Multiple(() =>
        {
            Assert.That(MapOf(target, "_gra_classic_snow_off").Flags, Is.All.EqualTo((byte)Validity.NotEnoughValid));
            Assert.That(MapOf(target, "_gra_classic_frozen_depth").Flags, Is.All.EqualTo((byte)Validity.NotEnoughValid), "it is the freeze-thaw layer");
            Assert.That(MapOf(target, "_gra_classic_freeze_thaw_layer_thickness").Values, Has.None.NaN);
            Assert.That(MapOf(target, "_partial_correlation_precipitation").Values, Has.None.NaN);
            Assert.That(MapOf(target, "_dominant_driver_classic").Values, Has.None.NaN, "no clear winner is a class");
            Assert.That(MapOf(target, "_dominant_driver_classic").Values.Count(value => value == (float)Driver.NoClearWinner), Is.GreaterThan(6));
        });
    }

    [TestCase(16, 5f, Validity.CriterionNeverMet, TestName = "A target that never varies")]
    [TestCase(16, float.NaN, Validity.NotEnoughValid, TestName = "A target that is missing")]
    [TestCase(9, float.PositiveInfinity, Validity.NotEnoughValid, TestName = "A run of nine years")]
    public void A_target_without_an_answer_says_why(int years, float constant, Validity reason)
    {
        TargetAttribution target = Attributed(Maps((pixel, year) => float.IsInfinity(constant) ? Noise(pixel, year, 1) : constant, years));
        Assert.Multiple(() =>
        {
            foreach (string suffix in new[] { "_dominant_driver_classic", "_second_driver_aligned", "_driver_margin_classic", "_driver_p_value_aligned" })
            {
                Assert.That(MapOf(target, suffix).Flags, Is.All.EqualTo((byte)reason), suffix);
                Assert.That(MapOf(target, suffix).Values, Is.All.NaN, suffix);
            }
        });
    }

    [Test]
    public void A_target_that_repeats_one_mean_year_is_not_asked()
    {
        TargetAttribution target = Attributed(Maps((pixel, year) => Noise(pixel, year, 1)), canVary: false);
        Assert.That(MapOf(target, "_dominant_driver_classic").Flags, Is.All.EqualTo((byte)Validity.CriterionNeverMet));
    }

    [Test]
    public void The_answer_does_not_depend_on_the_threads()
    {
        AnnualMaps annual = Maps((pixel, year) => Noise(pixel, year, 1) + Noise(pixel, year, 8));
        float[][] first = [.. Attributed(annual).Maps.Select(map => map.Values)];
        Assert.That(Attributed(annual).Maps.Select(map => map.Values), Is.EqualTo(first));
    }

    [Test]
    public void Shares_are_told_for_the_land_cover_that_is_there()
    {
        AnnualMaps annual = Maps((pixel, year) => 50 + (10 * Noise(pixel, year, 1)));
        TargetAttribution[] attribution =
            [.. AttributionTarget.Among(SmallMaps.Named(Target), leafAreaVaries: true).Select(target => TargetAttribution.Of(annual, target))];
        Biome[] biomes = Biomes.Of(annual.LandCover, Column.Parameters.LandCoverCrosswalk.For(Column.Parameters.LandCoverLegend.IgbpModis));
        string[] rows = AttributionTables.Shares(attribution.Select(target => TargetShares.Of(target, biomes, annual.Grid.CellAreas()))).ToString().Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(biomes, Is.All.EqualTo(Biome.Grass));
            Assert.That(rows, Has.One.EqualTo($"{Target},classic,all,thaw_onset,1,0"));
            Assert.That(rows, Has.One.EqualTo($"{Target},aligned,grass,thaw_onset,1,0"));
            Assert.That(rows, Has.One.EqualTo($"{Target},aligned,forest,thaw_onset,,"), "no forest, no share");
        });
    }

    [Test]
    public void Every_target_of_the_catalogue_has_its_window_and_all_its_maps()
    {
        AnnualMaps annual = SmallMaps.Of(SmallMaps.Corridor(1, 1));
        foreach (string target in AttributionVariables.Targets)
        {
            Assert.That(TargetAttribution.Of(annual, new AttributionTarget(target, CanVary: true)).Maps, Has.Count.EqualTo(29), target);
        }
    }
}
