using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Carbon;

public sealed class CarbonDayTests
{
    private static readonly CarbonParameters<Scalar> Larch =
        CarbonParameters<Scalar>.Of(LandCoverClasses.ByCode(2), 4, annualMeanLeafArea: 1.5);

    private static readonly PlantHour<Scalar> Noon = new()
    {
        GrossAssimilation = 15.0, LeafRespiration = 1.0, DayFraction = 1.0, OverLeafArea = 3.0, UnderLeafArea = 0.1,
        AirTemperature = 20.0, RootTemperature = 8.0,
    };

    [Test]
    public void At_25_degrees_organs_respire_at_the_rates_of_the_table()
    {
        PlantHour<Scalar> night = Noon with { DayFraction = 0.0, AirTemperature = 25.0, RootTemperature = 25.0 };
        const double Biomass = 0.9097 * 1.5 + 0.125 * 1.5 * 1.5;
        double stem = 0.95 * Biomass;
        double sapwood = 0.35 * stem / (stem + 0.35) + 0.35 * 0.02 * stem / (0.02 * stem + 0.35);
        double root = 0.454 * Biomass;
        double fineOver = Math.Min(0.9, Math.Exp(1.007) * Math.Pow(root, -0.841));
        double fineUnder = Math.Min(0.9, Math.Exp(1.007) * Math.Pow(0.05 * root, -0.841));
        double roots = 0.05 * root * ((1.0 - fineOver) * 0.002 + fineOver * 0.003)
            + 0.05 * 0.05 * root * ((1.0 - fineUnder) * 0.002 + fineUnder * 0.003);
        double leaf = 0.05 * Biomass;
        double leaves = 0.0015 * (3.0 / 4.5 * leaf + 0.5 * 0.1 / 2.4 * 0.3 * leaf);
        double expected = 1000.0 / 24.0 * (0.002 * sapwood + roots + leaves);
        Assert.That(PlantRespiration.Maintenance(Larch.Plants, night).Value, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Leaves_respire_as_photosynthesis_counts_by_day_and_by_their_mass_at_night()
    {
        double day = PlantRespiration.Maintenance(Larch.Plants, Noon).Value;
        double night = PlantRespiration.Maintenance(Larch.Plants, Noon with { DayFraction = 0.0 }).Value;
        double dusk = PlantRespiration.Maintenance(Larch.Plants, Noon with { DayFraction = 0.5 }).Value;
        double leafless = PlantRespiration.Maintenance(Larch.Plants, Noon with { LeafRespiration = 0.0 }).Value;
        Assert.That(day - leafless, Is.EqualTo(12e-6 * 3600.0).Within(1e-15));
        Assert.That(dusk, Is.EqualTo(0.5 * (day + night)).Within(1e-15));
    }

    [Test]
    public void Cold_organs_respire_less_each_by_its_own_temperature()
    {
        double now = PlantRespiration.Maintenance(Larch.Plants, Noon).Value;
        double coldRoots = PlantRespiration.Maintenance(Larch.Plants, Noon with { RootTemperature = -10.0 }).Value;
        double coldAir = PlantRespiration.Maintenance(Larch.Plants, Noon with { AirTemperature = -40.0 }).Value;
        Assert.That(coldRoots, Is.LessThan(now));
        Assert.That(coldAir, Is.LessThan(now));
        Assert.That(coldAir, Is.GreaterThan(0.0));
    }

    [Test]
    public void Growth_takes_its_share_of_what_is_left_and_of_nothing_else()
    {
        Assert.That(PlantRespiration.Growth<Scalar>(10.0, 4.0).Value, Is.EqualTo(2.1).Within(1e-15));
        Assert.That(PlantRespiration.Growth<Scalar>(3.0, 4.0).Value, Is.Zero);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(6)]
    [TestCase(13)]
    [TestCase(25)]
    [TestCase(26)]
    [TestCase(27)]
    public void Without_leaves_no_cover_respires(int code)
    {
        CarbonParameters<Scalar> bare = CarbonParameters<Scalar>.Of(LandCoverClasses.ByCode(code), 4, annualMeanLeafArea: 0.0);
        PlantHour<Scalar> hour = new() { AirTemperature = 20.0, RootTemperature = 10.0 };
        Assert.That(PlantRespiration.Maintenance(bare.Plants, hour).Value, Is.Zero);
    }

    [Test]
    public void A_day_sums_its_hours_closes_its_ledger_and_leaves_an_empty_one_behind()
    {
        SoilLayers<SoilLayer<Scalar>> soil = default;
        SoilLayers<Scalar> temperature = default;
        SoilLayers<Scalar> water = default;
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            soil[layer].Porosity = 0.5;
            temperature[layer] = 10.0 - layer;
            water[layer] = 0.25;
        }

        CarbonState<Scalar> state = new() { Pools = CarbonEquilibrium.Of<Scalar>(Larch, new(0.1, 0.05), 1.0) };
        double before = SoilCarbon.Total(state.Pools).Value;
        PlantHour<Scalar> hour = Noon with { RootTemperature = CarbonDay.RootTemperature(temperature) };
        Assert.That(hour.RootTemperature.Value, Is.EqualTo((9.0 * 0.1 + 8.0 * 0.2) / 0.3).Within(1e-12));
        for (int number = 0; number < 24; number++)
        {
            CarbonDay.AddHour(ref state, Larch, hour, temperature, water, water);
        }

        double maintenance = 24.0 * PlantRespiration.Maintenance(Larch.Plants, hour).Value;
        CarbonDay.Close(ref state, Larch, soil, out CarbonFluxes<Scalar> day);
        Assert.Multiple(() =>
        {
            Assert.That(day.GrossProduction.Value, Is.EqualTo(24.0 * 15.0 * 12e-6 * 3600.0).Within(1e-12));
            Assert.That(day.NetProduction.Value, Is.EqualTo(0.65 * (day.GrossProduction.Value - maintenance)).Within(1e-12));
            Assert.That(day.EcosystemRespiration.Value, Is.EqualTo((day.PlantRespiration + day.SoilRespiration).Value));
            Assert.That(day.SoilRespiration.Value, Is.InRange(0.1, 5.0));
            Assert.That(day.Residual.Value, Is.EqualTo(0.0).Within(1e-9));
            Assert.That(SoilCarbon.Total(state.Pools).Value - before, Is.EqualTo(day.NetEcosystemProduction.Value).Within(1e-9));
            Assert.That(state.Day.Hours.Value, Is.Zero);
            Assert.That(state.Day.Temperature[3].Value, Is.Zero);
        });
    }

    [Test]
    public void Conifers_receive_no_more_carbon_than_they_make()
    {
        double sum = 0.0;
        for (int pool = 0; pool < CarbonPools<Scalar>.Count; pool++)
        {
            sum += Larch.Allocation[pool].Value;
        }

        Assert.That(sum, Is.EqualTo(1.0).Within(1e-15));
    }
}
