using RegionalBeps.Column.State;
using RegionalBeps.Column.Tests.Hour;

namespace RegionalBeps.Verification.Hour;

/// <summary>V18 with the whole column, its own canopy included: each improvement alone, on stylised columns.</summary>
public sealed class WholeColumnImprovementTests
{
    private const int Spruce = 1;
    private const int Larch = 2;
    private const int Broadleaf = 6;
    private const int Shrub = 13;
    private const int Steppe = 26;
    private const int Bare = 27;
    private const int Wetland = 28;

    private static readonly StylisedColumn[] Columns = [.. StylisedColumn.All];
    private static readonly Dictionary<Improvements, Lazy<ColumnYear[]>> Years = new[]
    {
        Improvements.None, Improvements.CanopyInsulation, Improvements.SnowDensityByCanopy, Improvements.OrganicSoil, Improvements.SupercooledWater,
    }.ToDictionary(switches => switches, switches => new Lazy<ColumnYear[]>(() => StylisedYears.Of(Columns, switches)));

    // Crowns are about as cold as the air: docs/physics/canopy-insulation.md. The weather of a tower shows a sign (TowerImprovementTests).
    [Test]
    public void Canopy_insulation_changes_the_winter_of_stylised_forest_little([Values(Spruce, Larch, Broadleaf)] int cover) => Assert.That(
        Of(cover, Improvements.CanopyInsulation).Coldest, Is.EqualTo(Of(cover, Improvements.None).Coldest).Within(0.2));

    [Test]
    public void In_summer_the_floor_of_a_forest_is_cooler_than_steppe_in_the_same_weather()
    {
        int[] forests = [Spruce, Larch, Broadleaf];
        StylisedColumn[] cleared = [.. forests.Select(code => Columns.First(column => column.Code == code) with { Code = Steppe, SummerLeafArea = 1.0, WinterLeafArea = 0.1 })];
        ColumnYear[] open = StylisedYears.Of(cleared, Improvements.CanopyInsulation);
        foreach ((int code, ColumnYear year) in forests.Zip(open))
        {
            Assert.That(Of(code, Improvements.CanopyInsulation).Warmest, Is.LessThan(year.Warmest - 3.0), $"cover {code}");
        }
    }

    [Test]
    public void Canopy_insulation_leaves_the_winter_of_open_ground_alone([Values(Steppe, Bare)] int cover) => Assert.That(
        Of(cover, Improvements.CanopyInsulation).Winter, Is.EqualTo(Of(cover, Improvements.None).Winter).Within(0.2));

    // The more leaves stand in the sun the warmer is the ground below them: docs/physics/canopy-insulation.md.
    [TestCase(Bare, 0.2)]
    [TestCase(Steppe, 0.7)]
    public void Canopy_insulation_changes_the_summer_of_open_ground_little(int cover, double difference) => Assert.That(
        Of(cover, Improvements.CanopyInsulation).Summer, Is.EqualTo(Of(cover, Improvements.None).Summer).Within(difference));

    [Test]
    public void Snow_that_wind_packs_lets_open_ground_cool_in_winter([Values(Steppe, Wetland)] int cover) => Assert.That(
        Of(cover, Improvements.SnowDensityByCanopy).Winter, Is.LessThan(Of(cover, Improvements.None).Winter - 0.5));

    // At 5 degC, the mean of the stylised column of shrubs, snow lies in patches, and the law of its cover decides: docs/physics/canopy-insulation.md.
    [Test]
    public void Snow_that_wind_packs_lets_ground_under_shrubs_cool_where_it_lies_closed()
    {
        StylisedColumn shrub = Columns.First(column => column.Code == Shrub);
        StylisedColumn[] climates = [.. new[] { -5.0, -3.0, -1.0, 1.0, 3.0 }.Select(mean => shrub with { MeanTemperature = mean })];
        ColumnYear[] with = StylisedYears.Of(climates, Improvements.SnowDensityByCanopy);
        ColumnYear[] without = StylisedYears.Of(climates, Improvements.None);
        Assert.Multiple(() =>
        {
            for (int climate = 0; climate < climates.Length; climate++)
            {
                Assert.That(with[climate].Winter, Is.LessThan(without[climate].Winter - 0.5), $"mean of {climates[climate].MeanTemperature} degC");
            }
        });
    }

    [Test]
    public void Ponded_water_delays_freezing_after_a_wet_autumn()
    {
        StylisedColumn[] wetland = [Columns[0] with { Code = Wetland }];
        int with = StylisedYears.Of(wetland, Improvements.PondPhaseChange, hasWetAutumn: true)[0].FreezeOnset(0);
        int without = StylisedYears.Of(wetland, Improvements.None, hasWetAutumn: true)[0].FreezeOnset(0);
        Assert.That(with, Is.GreaterThan(without));
    }

    [Test]
    public void An_organic_layer_damps_the_day_delays_the_thaw_and_does_not_deepen_it([Values(Broadleaf, Shrub)] int cover)
    {
        (ColumnYear with, ColumnYear without) = (Of(cover, Improvements.OrganicSoil), Of(cover, Improvements.None));
        Assert.Multiple(() =>
        {
            Assert.That(with.DiurnalRange(2), Is.LessThan(0.8 * without.DiurnalRange(2)), "diurnal range");
            Assert.That(with.ThawDepth, Is.LessThanOrEqualTo(without.ThawDepth), "depth of thaw");
            Assert.That(with.ThawOnset(2), Is.GreaterThan(without.ThawOnset(2)), "thaw onset");
        });
    }

    [Test]
    public void Supercooled_water_draws_the_thaw_out([Values(Spruce, Larch, Broadleaf, Shrub)] int cover) => Assert.That(
        Of(cover, Improvements.SupercooledWater).ThawTail(2), Is.GreaterThan(1.5 * Of(cover, Improvements.None).ThawTail(2)));

    private static ColumnYear Of(int cover, Improvements switches) => Years[switches].Value[Array.FindIndex(Columns, column => column.Code == cover)];
}
