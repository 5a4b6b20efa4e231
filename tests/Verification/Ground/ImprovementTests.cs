using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Ground;

/// <summary>V18: each improvement alone moves the ground in the direction that is known from the field.</summary>
public sealed class ImprovementTests
{
    private static readonly StylisedSite Steppe = new();

    // Without snow, under which the soil of a cooler summer would begin its winter with less heat.
    private static readonly StylisedSite Forest = new()
    {
        WinterSnow = 0.0,
        PlantArea = 3.0,
        CanopyDamping = 2.0,
        Description = new GroundDescription { CanopyHeight = 15.0, LitterArea = 0.5, IsForest = true },
    };

    [Test]
    public void Canopy_insulation_keeps_the_forest_floor_warmer_in_winter_and_cooler_in_summer()
    {
        double[] with = Daily(Forest, Improvements.CanopyInsulation, layer: 0);
        double[] without = Daily(Forest, Improvements.None, layer: 0);
        Assert.That(with.Min(), Is.GreaterThan(without.Min() + 0.05));
        Assert.That(with.Max(), Is.LessThan(without.Max() - 0.05));
    }

    // The ground itself does not know of the switch, which acts on the air that it meets and on the longwave from the plants.
    [Test]
    public void Canopy_insulation_changes_nothing_where_there_is_no_canopy([Values(0.0, 40.0)] double winterSnow)
    {
        StylisedSite open = Steppe with { WinterSnow = winterSnow };
        Assert.That(Daily(open, Improvements.CanopyInsulation, layer: 0), Is.EqualTo(Daily(open, Improvements.None, layer: 0)));
    }

    [Test]
    public void Snow_that_wind_packs_lets_the_open_ground_cool_more_than_sheltered_ground()
    {
        StylisedSite windy = Steppe with { WindSpeed = 10.0 };
        StylisedSite calm = Steppe with { WindSpeed = 0.5 };
        Assert.That(
            Winter(windy, Improvements.SnowDensityByCanopy), Is.LessThan(Winter(calm, Improvements.SnowDensityByCanopy) - 0.3));
        Assert.That(
            Winter(windy, Improvements.None), Is.EqualTo(Winter(calm, Improvements.None)).Within(0.05), "without it wind makes no difference");
    }

    // Heavy rain in the two weeks before the frost on clay that hardly drains, so that water stands when it comes, from permafrost to seasonal frost.
    // With half of it (100 kg m-2) the clay takes most in, and the frost comes on the same day or one day earlier: docs/physics/pond.md.
    [Test]
    public void Ponded_water_delays_freezing_after_a_wet_autumn([Values(-6.0, -4.0, -2.0, 0.0, 2.0)] double mean, [Values(200.0, 300.0)] double rain)
    {
        StylisedSite wet = Steppe with
        {
            Mean = mean,
            AutumnRain = rain,
            Saturation = 0.95,
            Description = new GroundDescription { Soil = new SoilProfile { SandPercent = 10.0, ClayPercent = 50.0 }, DrainageFactor = 0.02, PondLimit = 50.0 },
        };
        Assert.That(FirstFrost(Daily(wet, Improvements.PondPhaseChange, 0)), Is.GreaterThan(FirstFrost(Daily(wet, Improvements.None, 0))));
    }

    [Test]
    public void Organic_soil_damps_the_day_thins_the_active_layer_and_delays_the_thaw()
    {
        StylisedSite mossy = Steppe with { Description = new GroundDescription { Soil = new SoilProfile { OrganicThickness = 0.15 } } };
        List<GroundFluxes<Scalar>> with = mossy.LastYear(Improvements.OrganicSoil);
        List<GroundFluxes<Scalar>> without = mossy.LastYear(Improvements.None);
        Assert.That(DiurnalRange(with, 2), Is.LessThan(0.7 * DiurnalRange(without, 2)));
        Assert.That(ThawDepth(with), Is.LessThan(ThawDepth(without) - 0.1));
        Assert.That(FirstThaw(DailyOf(with, 2)), Is.GreaterThan(FirstThaw(DailyOf(without, 2))));
    }

    [Test]
    public void Supercooled_water_leaves_liquid_in_frozen_soil_and_shortens_the_stay_at_zero()
    {
        List<GroundFluxes<Scalar>> with = Steppe.LastYear(Improvements.SupercooledWater);
        List<GroundFluxes<Scalar>> without = Steppe.LastYear(Improvements.None);
        GroundFluxes<Scalar> midwinter = with[24 * 40];
        Assert.That(midwinter.SoilTemperature[4].Value, Is.LessThan(-1.0));
        Assert.That(midwinter.SoilLiquid[4].Value, Is.InRange(0.01, 0.2));
        Assert.That(without[24 * 40].SoilLiquid[4].Value, Is.Zero);
        Assert.That(DaysAtZero(with, 4), Is.LessThan(DaysAtZero(without, 4)));
    }

    [Test]
    public void Deeper_snow_keeps_the_soil_warmer_all_the_way()
    {
        double[] winters = [.. new[] { 0.0, 10.0, 20.0, 40.0, 80.0 }.Select(snow => Winter(Steppe with { WinterSnow = snow }, Improvements.All))];
        Assert.That(winters, Is.Ordered.Ascending);
        Assert.That(winters[^1] - winters[0], Is.InRange(5.0, 25.0));
    }

    private static double[] Daily(StylisedSite site, Improvements switches, int layer) => DailyOf(site.LastYear(switches), layer);

    private static double[] DailyOf(List<GroundFluxes<Scalar>> year, int layer) =>
        [.. year.Chunk(24).Select(day => day.Average(hour => hour.SoilTemperature[layer].Value))];

    private static double Winter(StylisedSite site, Improvements switches) => Daily(site, switches, 0)[15..75].Average();

    private static int FirstFrost(double[] daily) =>
        Enumerable.Range(220, 140).First(day => daily[day] < -0.1 && daily[day + 1] < -0.1 && daily[day + 2] < -0.1);

    private static int FirstThaw(double[] daily) => Enumerable.Range(60, 200).First(day => daily[day] > 0.0 && daily[day + 1] > 0.0);

    private static double DiurnalRange(List<GroundFluxes<Scalar>> year, int layer) => year.Skip(24 * 180).Take(24 * 30).Chunk(24)
        .Average(day => day.Max(hour => hour.SoilTemperature[layer].Value) - day.Min(hour => hour.SoilTemperature[layer].Value));

    private static double ThawDepth(List<GroundFluxes<Scalar>> year) => year.Where((_, hour) => hour % 24 == 0).Max(fluxes =>
    {
        double depth = 0.0;
        for (int layer = 0; layer < SoilGrid.LayerCount && fluxes.SoilTemperature[layer].Value > 0.0; layer++)
        {
            depth = SoilGrid.G18.Bottom[layer];
        }

        return depth;
    });

    private static int DaysAtZero(List<GroundFluxes<Scalar>> year, int layer) =>
        year.Where((_, hour) => hour % 24 == 12).Count(fluxes => Math.Abs(fluxes.SoilTemperature[layer].Value) < 0.01);
}
