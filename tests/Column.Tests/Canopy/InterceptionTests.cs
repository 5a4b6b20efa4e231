using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Tests.Canopy;

public sealed class InterceptionTests
{
    private const double FreshSnow = 100.0;
    private const double Lv = 2.5e6;

    private static readonly InterceptionParameters<Scalar> Spruce = InterceptionParameters<Scalar>.Of(LandCoverClasses.ByCode(1));
    private static readonly CanopyLayer<Scalar> Over = new() { LeafArea = 3.0, PlantArea = 4.0, Clumping = 0.6 };
    private static readonly CanopyLayer<Scalar> Under = new() { LeafArea = 0.1, PlantArea = 0.5, Clumping = 0.6 };
    private static readonly CanopyLayer<Scalar> None = new() { PlantArea = 1e-6, Clumping = 0.6 };

    [Test]
    public void Every_hour_keeps_all_water_and_no_store_leaves_its_bounds()
    {
        Random draw = new(8);
        InterceptionState<Scalar> state = default;
        for (int hour = 0; hour < 50_000; hour++)
        {
            CanopyLayer<Scalar> over = draw.Next(20) == 0 ? None : Over with { PlantArea = 5.0 * draw.NextDouble() };
            double fallen = draw.Next(3) == 0 ? Math.Pow(10.0, -4.0 + 6.0 * draw.NextDouble()) : 0.0;
            HourlyForcing<Scalar> weather = Weather(-30.0 + 40.0 * draw.NextDouble(), fallen, draw.NextDouble());
            double before = (state.Water + state.Snow).Value;
            CanopyPrecipitation<Scalar> below = Interception.Catch<Scalar>(
                ref state, Spruce, over, Under, weather, FreshSnow + 100.0 * draw.NextDouble(), 10.0 * draw.NextDouble());
            LayerVapour<Scalar> overVapour = Vapour(draw);
            LayerVapour<Scalar> underVapour = Vapour(draw);
            Interception.Exchange<Scalar>(ref state, Spruce, over, Under, FreshSnow, Lv, ref overVapour, ref underVapour, ref below);
            double ground = (below.Liquid + below.Snow + below.Unloaded).Value;
            double air = 3600.0 * (overVapour.Total + underVapour.Total).Value
                - 3600.0 * (overVapour.Transpiration + underVapour.Transpiration).Value;
            Assert.That((state.Water + state.Snow).Value - before, Is.EqualTo(weather.Precipitation.Value - ground - air).Within(1e-9));
            (InterceptionStore<Scalar>, double)[] layers = [(state.Over, over.PlantArea.Value), (state.Under, Under.PlantArea.Value)];
            foreach ((InterceptionStore<Scalar> store, double area) in layers)
            {
                Assert.That(store.Water.Value, Is.Zero.Or.InRange(1e-9, 0.1 * area + 1e-12));
                Assert.That(store.Snow.Value, Is.Zero.Or.InRange(1e-9, 5.9 * 1.19 * area + 1e-12));
            }

            Scalar[] parts = [below.Rain, below.Drip, below.Snow, below.Unloaded, overVapour.Evaporation, overVapour.Sublimation];
            foreach (Scalar part in parts)
            {
                Assert.That(part.Value, Is.GreaterThanOrEqualTo(0.0));
            }
        }
    }

    [Test]
    public void An_empty_canopy_holds_back_rain_as_Aston_has_it()
    {
        InterceptionState<Scalar> state = default;
        CanopyPrecipitation<Scalar> below = Catch(ref state, Weather(15.0, 2.0, snowFraction: 0.0));
        double over = 0.4 * (1.0 - Math.Exp(-(1.0 - Math.Exp(-2.4)) * 2.0 / 0.4));
        double under = 0.05 * (1.0 - Math.Exp(-(1.0 - Math.Exp(-0.3)) * (2.0 - over) / 0.05));
        Assert.That(state.Over.Water.Value, Is.EqualTo(over).Within(1e-14));
        Assert.That(state.Under.Water.Value, Is.EqualTo(under).Within(1e-14));
        Assert.That(below.Rain.Value, Is.EqualTo(2.0 - over - under).Within(1e-14));
        Assert.That(below.Drip.Value, Is.Zero);
    }

    [Test]
    public void Drizzle_is_held_in_proportion_to_the_cover_and_a_downpour_fills_the_canopy()
    {
        InterceptionState<Scalar> state = default;
        Catch(ref state, Weather(15.0, 1e-4, snowFraction: 0.0));
        Assert.That(state.Over.Water.Value, Is.EqualTo((1.0 - Math.Exp(-2.4)) * 1e-4).Within(0.1).Percent);
        Catch(ref state, Weather(15.0, 100.0, snowFraction: 0.0));
        Assert.That(state.Over.Water.Value, Is.EqualTo(0.4).Within(1e-12));
    }

    [Test]
    public void Snow_builds_up_to_the_capacity_of_the_species_and_slides_off_when_it_is_mild()
    {
        InterceptionState<Scalar> state = default;
        double capacity = 5.9 * (0.27 + 46.0 / FreshSnow) * 4.0;
        Catch(ref state, Weather(-10.0, 1.0, snowFraction: 1.0));
        double first = 0.7 * capacity * (1.0 - Math.Exp(-(1.0 - Math.Exp(-2.4)) / capacity));
        Assert.That(state.Over.Snow.Value, Is.EqualTo(first).Within(1e-13));
        for (int hour = 0; hour < 500; hour++)
        {
            Catch(ref state, Weather(-10.0, 3.0, snowFraction: 1.0));
        }

        Assert.That(state.Over.Snow.Value, Is.EqualTo(capacity).Within(1e-9));
        CanopyPrecipitation<Scalar> thaw = Catch(ref state, Weather(2.5, 0.0, snowFraction: 0.0));
        Assert.That(state.Snow.Value, Is.Zero);
        Assert.That(thaw.Unloaded.Value, Is.GreaterThan(capacity));
    }

    [Test]
    public void Wind_and_warmth_unload_snow_at_their_rates()
    {
        InterceptionState<Scalar> state = new() { Over = new() { Snow = 5.0 } };
        CanopyPrecipitation<Scalar> below =
            Interception.Catch<Scalar>(ref state, Spruce, Over, Under, Weather(-1.0, 0.0, 1.0), FreshSnow, 4.0);
        Assert.That(below.Unloaded.Value, Is.EqualTo(5.0 * 3600.0 * (4.0 / 1.56e5 + 2.0 / 1.87e5)).Within(1e-12));
        state.Over.Snow = 5.0;
        Interception.Catch<Scalar>(ref state, Spruce, Over, Under, Weather(-1.0, 0.0, 1.0), FreshSnow, 60.0);
        Assert.That(state.Over.Snow.Value, Is.Zero);
    }

    [Test]
    public void Plants_that_vanish_under_snow_hand_their_stores_down()
    {
        InterceptionState<Scalar> state = new() { Under = new() { Water = 0.03, Snow = 2.0 } };
        CanopyPrecipitation<Scalar> below =
            Interception.Catch<Scalar>(ref state, Spruce, Over, None, Weather(-20.0, 0.0, 1.0), FreshSnow, 0.0);
        Assert.That(below.Drip.Value, Is.EqualTo(0.03).Within(1e-6));
        Assert.That(below.Unloaded.Value, Is.EqualTo(2.0).Within(1e-5));
        Assert.That((state.Under.Water + state.Under.Snow).Value, Is.LessThan(1e-5));
    }

    [Test]
    public void What_is_not_there_does_not_evaporate_and_its_heat_warms_the_air()
    {
        InterceptionState<Scalar> state = new() { Over = new() { Water = 0.1, Snow = 0.2 } };
        LayerVapour<Scalar> vapour = default;
        vapour.Add(5.0, 1e-5, 1e-4, 1e-4);
        LayerVapour<Scalar> none = default;
        CanopyPrecipitation<Scalar> below = default;
        double heat = Interception.Exchange<Scalar>(ref state, Spruce, Over, Under, FreshSnow, Lv, ref vapour, ref none, ref below).Value;
        Assert.Multiple(() =>
        {
            Assert.That(vapour.Evaporation.Value, Is.EqualTo(0.1 / 3600.0).Within(1e-18));
            Assert.That(vapour.Sublimation.Value, Is.EqualTo(0.2 / 3600.0).Within(1e-18));
            Assert.That(vapour.Transpiration.Value, Is.EqualTo(1e-5));
            double withheld = Lv * (1e-4 - 0.1 / 3600.0) + PhysicalConstants.SublimationHeat * (1e-4 - 0.2 / 3600.0);
            Assert.That(heat, Is.EqualTo(withheld).Within(1e-9));
            Assert.That((state.Water + state.Snow).Value, Is.Zero);
        });
    }

    [Test]
    public void Vapour_becomes_dew_on_warm_and_frost_on_cold_leaves_whatever_it_came_through()
    {
        LayerVapour<Scalar> warm = default;
        warm.Add(3.0, -1e-6, -2e-6, 0.0);
        LayerVapour<Scalar> cold = default;
        cold.Add(-3.0, -1e-6, -2e-6, -4e-6);
        Assert.Multiple(() =>
        {
            Assert.That(warm.Dew.Value, Is.EqualTo(3e-6).Within(1e-20));
            Assert.That(warm.Frost.Value, Is.Zero);
            Assert.That(cold.Dew.Value, Is.Zero);
            Assert.That(cold.Frost.Value, Is.EqualTo(7e-6).Within(1e-20));
            Assert.That(cold.FusionHeatReleased.Value, Is.EqualTo(PhysicalConstants.FusionHeat * 3e-6).Within(1e-12));
            Assert.That(cold.Total.Value, Is.EqualTo(-7e-6).Within(1e-20));
            Assert.That(cold.Transpiration.Value, Is.Zero);
        });
    }

    [Test]
    public void Dew_that_leaves_cannot_hold_drips()
    {
        InterceptionState<Scalar> state = new() { Over = new() { Water = 0.39 } };
        LayerVapour<Scalar> vapour = default;
        vapour.Add(10.0, 0.0, -1e-5, 0.0);
        LayerVapour<Scalar> none = default;
        CanopyPrecipitation<Scalar> below = default;
        Interception.Exchange<Scalar>(ref state, Spruce, Over, Under, FreshSnow, Lv, ref vapour, ref none, ref below);
        Assert.That(state.Over.Water.Value, Is.EqualTo(0.4).Within(1e-15));
        Assert.That(below.Drip.Value, Is.EqualTo(0.026).Within(1e-12));
        Assert.That(below.LiquidTemperature(12.0).Value, Is.Zero);
    }

    [Test]
    public void Covered_shares_grow_with_the_stores_and_never_exceed_one()
    {
        double capacity = 5.9 * (0.27 + 46.0 / FreshSnow) * 4.0;
        InterceptionState<Scalar> state = new()
        {
            Over = new() { Water = 0.05, Snow = capacity / 8.0 }, Under = new() { Water = 0.05, Snow = 50.0 },
        };
        Interception.FindCover<Scalar>(state, Spruce, Over, Under, FreshSnow, out LeafClasses<Scalar> wet, out LeafClasses<Scalar> snowy);
        Assert.Multiple(() =>
        {
            Assert.That(wet[0].Value, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(snowy[1].Value, Is.EqualTo(0.25).Within(1e-12));
            Assert.That(wet[2].Value, Is.Zero);
            Assert.That(snowy[3].Value, Is.EqualTo(1.0));
        });
    }

    [Test]
    public void Grass_holds_no_snow()
    {
        InterceptionState<Scalar> state = default;
        InterceptionParameters<Scalar> grass = InterceptionParameters<Scalar>.Of(LandCoverClasses.ByCode(26));
        CanopyPrecipitation<Scalar> below =
            Interception.Catch<Scalar>(ref state, grass, Over, None, Weather(-10.0, 2.0, 1.0), FreshSnow, 3.0);
        Interception.FindCover<Scalar>(state, grass, Over, None, FreshSnow, out _, out LeafClasses<Scalar> snowy);
        Assert.That(below.Snow.Value, Is.EqualTo(2.0));
        Assert.That(snowy[0].Value, Is.Zero);
    }

    [Test]
    public void Rain_cools_to_the_mixture_of_what_fell_and_what_dripped()
    {
        CanopyPrecipitation<Scalar> below = new() { Rain = 3.0, Drip = 1.0 };
        Assert.That(below.LiquidTemperature(8.0).Value, Is.EqualTo(6.0));
        Assert.That(below.LiquidTemperature(-1.0).Value, Is.Zero);
        Assert.That(default(CanopyPrecipitation<Scalar>).LiquidTemperature(8.0).Value, Is.Zero);
    }

    private static CanopyPrecipitation<Scalar> Catch(ref InterceptionState<Scalar> state, in HourlyForcing<Scalar> weather) =>
        Interception.Catch<Scalar>(ref state, Spruce, Over, Under, weather, FreshSnow, 0.0);

    private static HourlyForcing<Scalar> Weather(double temperature, double precipitation, double snowFraction) =>
        new() { AirTemperature = temperature, Precipitation = precipitation, SnowFraction = snowFraction };

    private static LayerVapour<Scalar> Vapour(Random draw)
    {
        LayerVapour<Scalar> vapour = default;
        for (int leaf = 0; leaf < 2; leaf++)
        {
            vapour.Add(-5.0 + 10.0 * draw.NextDouble(), Flux(draw), Flux(draw), Flux(draw));
        }

        return vapour;
    }

    private static Scalar Flux(Random draw) => 2e-5 * (draw.NextDouble() - 0.3);
}
