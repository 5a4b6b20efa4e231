using RegionalBeps.Grids;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Tests.Results;

public class SummaryMapsTests
{
    private static SummaryMap MapOf(IEnumerable<SummaryMap> maps, string name) => maps.Single(map => map.Variable.Name == name);

    private static SummaryMap[] Derived(AnnualMaps annual, params string[] products) =>
        [.. SmallMaps.Named(products).SelectMany(product => SummaryMaps.Of(annual, product))];

    [Test]
    public void Awkward_series_have_defined_answers_flags_and_qualities()
    {
        // Pixels: a rise, ties, a constant, nine valid years, nothing, never froze, eight of sixteen years beside twelve of sixteen, ten years with gaps.
        AnnualMaps annual = SmallMaps.Of(SmallMaps.Corridor()).Fill("frozen_depth", (pixel, year) => pixel switch
        {
            0 => 1 + (0.01f * year),
            1 => 1 + (year / 8),
            2 => 2,
            3 => year < 9 ? 1 : float.NaN,
            5 => year < 10 ? 1 + (0.02f * year) : float.NaN,
            _ => float.NaN,
        });
        annual.Fill("snow_off", (_, _) => float.NaN, Validity.NeverFroze);
        SummaryMap[] maps = Derived(annual, "frozen_depth", "snow_off");
        float[] quality = MapOf(maps, "frozen_depth_quality").Values;
        Assert.Multiple(() =>
        {
            Assert.That(MapOf(maps, "frozen_depth_change").Values[0], Is.EqualTo(0.16f).Within(1e-3));
            Assert.That(MapOf(maps, "frozen_depth_change").Variable.Numbers["change_first_to_last_interval"], Is.EqualTo(15 / 16.0));
            Assert.That(MapOf(maps, "frozen_depth_change").Variable.Texts["change_method"], Does.Contain("Theil-Sen"));
            Assert.That(MapOf(maps, "frozen_depth_change_first_last").Values[0], Is.EqualTo(0.15f).Within(1e-3));
            Assert.That(MapOf(maps, "frozen_depth_p_value").Values[1], Is.InRange(0.0001f, 0.05f), "ties");
            Assert.That(MapOf(maps, "frozen_depth_change").Values[2], Is.Zero, "constant");
            Assert.That(MapOf(maps, "frozen_depth_p_value").Values[2], Is.EqualTo(1));
            Assert.That(MapOf(maps, "frozen_depth_autocorrelation").Flags[2], Is.EqualTo((byte)Validity.CriterionNeverMet));
            Assert.That(MapOf(maps, "frozen_depth_change").Flags[3], Is.EqualTo((byte)Validity.NotEnoughValid), "nine years");
            Assert.That(MapOf(maps, "frozen_depth_change").Values[5], Is.EqualTo(0.32f).Within(1e-3), "ten years");
            Assert.That(MapOf(maps, "frozen_depth_valid_years").Values.Take(6), Is.EqualTo(new[] { 16f, 16, 16, 9, 0, 10 }));
            Assert.That(quality.Take(6), Is.EqualTo(new[] { 1f, 1, 2, 16, 16, 1 }), "significant, significant, not, too few, none, significant");
            Assert.That(quality, Has.None.NaN, "a class is meant everywhere");
            Assert.That(MapOf(maps, "snow_off_quality").Values, Is.All.EqualTo(11f), "never froze");
            Assert.That(MapOf(maps, "snow_off_mean").Flags, Is.All.EqualTo((byte)Validity.NeverFroze));
        });
    }

    [Test]
    public void Sixteen_hundred_noisy_pixels_have_no_significant_trend_and_one_strong_trend_is_found()
    {
        AnnualMaps annual = SmallMaps.Of(SmallMaps.Corridor(40, 40));
        var noise = new Random(7);
        annual.Fill("frozen_depth", (pixel, year) => pixel == 3 ? 1 + (0.1f * year) : 2 + (float)noise.NextDouble());
        SummaryMap[] maps = Derived(annual, "frozen_depth");
        int small = MapOf(maps, "frozen_depth_p_value").Values.Count(p => p < 0.1f);
        float[] significant = MapOf(maps, "frozen_depth_significant").Values;
        Assert.Multiple(() =>
        {
            Assert.That(small, Is.GreaterThan(80), "each tenth pixel looks significant by itself");
            Assert.That(significant[3], Is.EqualTo(1));
            Assert.That(significant.Count(mark => mark > 0), Is.LessThan(5));
        });
    }

    [Test]
    public void Classes_change_between_the_first_and_the_last_five_years()
    {
        AnnualMaps annual = SmallMaps.Of(SmallMaps.Corridor()).Fill("frozen_class", (pixel, year) => pixel switch
        {
            0 => year < 8 ? 1 : 2,
            1 => year < 8 ? 1 : 4,
            2 => 4,
            3 => year < 8 ? 4 : 2,
            4 => year < 2 ? float.NaN : 4,
            5 => float.NaN,
            _ => 5,
        });
        SummaryMap[] maps = Derived(annual, "frozen_class");
        Assert.Multiple(() =>
        {
            Assert.That(MapOf(maps, "frozen_class_transition").Values.Take(5), Is.EqualTo(new[] { 12f, 14, 44, 42, 44 }));
            Assert.That(MapOf(maps, "frozen_class_transition_kind").Values.Take(5), Is.EqualTo(new[] { 1f, 2, 0, 4, 0 }));
            Assert.That(MapOf(maps, "frozen_class_transition").Flags[5], Is.EqualTo((byte)Validity.NotEnoughValid));
            Assert.That(MapOf(maps, "frozen_class_early").Variable.LongName, Does.EndWith("2000-2004"));
            Assert.That(MapOf(maps, "frozen_class_late").Variable.LongName, Does.EndWith("2011-2015"));
            Assert.That(MapOf(maps, "frozen_class").Values[0], Is.EqualTo(1), "of equally frequent classes the colder");
        });
    }

    [Test]
    public void A_run_of_nine_years_has_classes_and_no_change_of_class()
    {
        SummaryMap[] maps = Derived(SmallMaps.Of(SmallMaps.Corridor(), years: 9).Fill("frozen_class", (_, _) => 4), "frozen_class");
        Assert.Multiple(() =>
        {
            Assert.That(MapOf(maps, "frozen_class").Values, Is.All.EqualTo(4f));
            Assert.That(MapOf(maps, "frozen_class_transition_kind").Flags, Is.All.EqualTo((byte)Validity.NotEnoughValid));
        });
    }

    [Test]
    public void A_domain_of_one_pixel_has_all_its_maps()
    {
        AnnualMaps annual = SmallMaps.Of(SmallMaps.Corridor(1, 1)).Fill("frozen_class", (_, _) => 1).Fill("frozen_depth", (_, year) => 1 + (0.01f * year));
        annual.ClassifyFrozenGround();
        SummaryMap[] maps = [.. AnnualMaps.Variables.SelectMany(product => SummaryMaps.Of(annual, product))];
        Assert.Multiple(() =>
        {
            Assert.That(MapOf(maps, "frozen_class").Values[0], Is.EqualTo(1), "its neighbourhood is itself");
            Assert.That(MapOf(maps, "permafrost_fraction_mean").Values[0], Is.EqualTo(1));
            Assert.That(MapOf(maps, "frozen_depth_significant").Values[0], Is.EqualTo(1));
        });
    }

    [Test]
    public void Permafrost_is_continuous_inside_and_not_at_its_edge_over_many_utm_zones()
    {
        // From 60 to 140 degrees east lie fourteen zones; the window is as wide in metres everywhere.
        var grid = new GridSpec(160, 6, 60, 60, 0.5, 0.5, CoordinateReference.Wgs84);
        AnnualMaps annual = SmallMaps.Of(grid, years: 1).Fill("frozen_class", (pixel, _) => pixel % grid.Columns < 80 ? 1 : 2);
        annual.ClassifyFrozenGround();
        float[] fraction = annual.ValuesOf(SmallMaps.Named(AnnualMaps.PermafrostFraction)[0], 0).ToArray();
        float[] classes = annual.ValuesOf(SmallMaps.Named("frozen_class")[0], 0).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(classes[0], Is.EqualTo(1));
            Assert.That(classes[79], Is.EqualTo(2), "at the edge a third of the window is seasonally frozen");
            Assert.That(classes[80], Is.EqualTo(4));
            Assert.That(classes[159], Is.EqualTo(4));
            Assert.That(fraction, Is.EqualTo(fraction.Select(share => MantissaRounding.Round(share, 12))), "as it is stored");
        });
    }
}
