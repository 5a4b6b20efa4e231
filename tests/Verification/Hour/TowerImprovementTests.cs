using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Hour;

/// <summary>V18 with the whole column under the weather that towers of the region and of its climate measured: each improvement alone.</summary>
[Category("Long")]
public sealed class TowerImprovementTests
{
    private const string MixedForest = "CN-Cha";
    private const string Spruce = "CA-NS4";
    private const string Steppe = "RU-Ha1";
    private const string Meadow = "CN-Cng";
    private const string DrySteppe = "CN-Du2";
    private const string AlpineMeadow = "CN-Dan";

    private static readonly Dictionary<string, TowerSite> Sites = new()
    {
        [MixedForest] = new(MixedForest, 6, 42.4, 5.0, 0.5),
        [Spruce] = new(Spruce, 1, 55.9, 3.5, 2.5),
        [Steppe] = new(Steppe, 26, 54.7, 1.0, 0.1),
        [Meadow] = new(Meadow, 26, 44.6, 1.5, 0.1),
        [DrySteppe] = new(DrySteppe, 26, 42.0, 0.5, 0.05),
        [AlpineMeadow] = new(AlpineMeadow, 26, 30.5, 1.4, 0.1),
    };

    private static readonly Dictionary<(string Site, Improvements Switches), ColumnYear> Years = [];

    [TestCase(MixedForest, 0.2)]
    [TestCase(Spruce, 0.5)]
    public void Canopy_insulation_keeps_the_floor_of_forest_warmer_in_winter_and_cooler_in_summer(string site, double warmer)
    {
        (ColumnYear with, ColumnYear without) = Pair(site, Improvements.CanopyInsulation);
        Assert.That(with.Coldest, Is.GreaterThan(without.Coldest + warmer));
        Assert.That(with.Warmest, Is.LessThan(without.Warmest - 0.3));
    }

    [Test]
    public void Canopy_insulation_leaves_the_winter_of_grassland_alone([Values(Steppe, Meadow, DrySteppe, AlpineMeadow)] string site)
    {
        (ColumnYear with, ColumnYear without) = Pair(site, Improvements.CanopyInsulation);
        Assert.That(with.Winter, Is.EqualTo(without.Winter).Within(0.2));
        Assert.That(with.Coldest, Is.EqualTo(without.Coldest).Within(0.35));
    }

    // At Changling leaves in the sun are warmer than the air 10 m above them, which they have without insulation: docs/physics/canopy-insulation.md.
    [TestCase(Steppe, 0.2)]
    [TestCase(DrySteppe, 0.2)]
    [TestCase(AlpineMeadow, 0.2)]
    [TestCase(Meadow, 0.5)]
    public void Canopy_insulation_leaves_the_summer_of_grassland_alone(string site, double difference)
    {
        (ColumnYear with, ColumnYear without) = Pair(site, Improvements.CanopyInsulation);
        Assert.That(with.Summer, Is.EqualTo(without.Summer).Within(difference));
    }

    [TestCase(Steppe, 0.9)]
    [TestCase(Meadow, 0.6)]
    public void Snow_density_by_canopy_leaves_the_open_colder_in_winter(string site, double colder)
    {
        (ColumnYear with, ColumnYear without) = Pair(site, Improvements.SnowDensityByCanopy);
        Assert.That(with.Winter, Is.LessThan(without.Winter - colder));
    }

    [Test]
    public void An_organic_layer_damps_the_day_and_delays_the_thaw([Values(MixedForest, Spruce, Steppe, Meadow)] string site)
    {
        (ColumnYear with, ColumnYear without) = Pair(site, Improvements.OrganicSoil);
        Assert.That(with.DiurnalRange(2), Is.LessThan(0.8 * without.DiurnalRange(2)), "diurnal range");
        Assert.That(with.ThawOnset(2), Is.GreaterThan(without.ThawOnset(2)), "thaw onset");
        Assert.That(with.ThawDepth, Is.LessThanOrEqualTo(without.ThawDepth), "depth of thaw");
    }

    [Test]
    public void Supercooled_water_draws_the_thaw_out([Values(MixedForest, Spruce, Meadow)] string site)
    {
        (ColumnYear with, ColumnYear without) = Pair(site, Improvements.SupercooledWater);
        Assert.That(with.ThawTail(2), Is.GreaterThan(2 * without.ThawTail(2)));
    }

    private static (ColumnYear With, ColumnYear Without) Pair(string site, Improvements improvement) => (Of(site, improvement), Of(site, Improvements.None));

    private static ColumnYear Of(string site, Improvements switches)
    {
        if (!Years.TryGetValue((site, switches), out ColumnYear? year))
        {
            year = Sites[site].LastYear(switches);
            Years[(site, switches)] = year;
            TestContext.Out.WriteLine($"{site} {switches}: {year}");
        }

        return year;
    }
}
