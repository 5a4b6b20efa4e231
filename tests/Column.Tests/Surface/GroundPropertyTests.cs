using FsCheck;
using FsCheck.Fluent;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Verification.Ground;

namespace RegionalBeps.Column.Tests.Surface;

/// <summary>What must hold for any soil, any climate and any set of switches, and for input that is wrong or extreme.</summary>
public sealed class GroundPropertyTests
{
    private const int Hours = 24 * 45;

    [Test]
    public void Any_ground_in_any_climate_stays_finite_and_conserves_heat_and_water()
    {
        Arbitrary<int> seeds = Gen.Choose(0, 1_000_000).ToArbitrary();
        Arbitrary<int> switches = Gen.Choose(0, 31).ToArbitrary();
        Prop.ForAll(seeds, switches, (seed, set) => FirstFault(new RandomGround(seed), (Improvements)set, seed % 365, Unchanged) == GroundFault.None)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Test]
    public void A_column_gives_the_same_bits_whatever_its_neighbours()
    {
        RandomGround[] columns = [.. Enumerable.Range(500, 8).Select(seed => new RandomGround(seed))];
        double[] together = new GroundRun<Wide512>(columns, GroundOptions.Default).StateAfter(0, 400);
        double[] reversed = new GroundRun<Wide512>([.. columns.Reverse()], GroundOptions.Default).StateAfter(0, 400);
        for (int at = 0; at < together.Length; at++)
        {
            int mirrored = at / 8 * 8 + 7 - at % 8;
            Assert.That(BitConverter.DoubleToInt64Bits(reversed[mirrored]), Is.EqualTo(BitConverter.DoubleToInt64Bits(together[at])));
        }
    }

    [Test]
    public void A_run_that_is_stopped_and_resumed_ends_in_the_same_bits()
    {
        RandomGround[] columns = [.. Enumerable.Range(520, 4).Select(seed => new RandomGround(seed))];
        double[] atOnce = new GroundRun<Wide256>(columns, GroundOptions.Default).StateAfter(0, 600);
        GroundRun<Wide256> first = new(columns, GroundOptions.Default);
        first.Run(0, 250);
        GroundRun<Wide256> second = new(columns, GroundOptions.Default);
        second.State = first.State;
        Assert.That(second.StateAfter(250, 350), Is.EqualTo(atOnce));
    }

    [Test]
    public void Air_at_minus_seventy_is_survived() => Assert.That(
        FirstFault(new RandomGround(7), Improvements.All, 0, (ref GroundForcing<Scalar> hour) =>
        {
            hour.AirTemperature = -70.0;
            hour.CanopyAirTemperature = -70.0;
            hour.LongwaveDown = 80.0;
        }),
        Is.EqualTo(GroundFault.None));

    [Test]
    public void Snow_that_never_melts_is_survived() => Assert.That(
        FirstFault(new RandomGround(8), Improvements.All, 0, (ref GroundForcing<Scalar> hour) =>
        {
            hour.AirTemperature = -15.0;
            hour.CanopyAirTemperature = -15.0;
            hour.Snowfall = 5.0 / 3600.0;
            hour.Rain = 0.0;
        }),
        Is.EqualTo(GroundFault.None));

    [Test]
    public void Air_without_wind_rain_light_or_plants_is_survived() => Assert.That(
        FirstFault(new RandomGround(9), Improvements.All, 100, (ref GroundForcing<Scalar> hour) =>
        {
            hour.WindSpeed = 0.0;
            hour.FrictionVelocity = 0.0;
            hour.PlantArea = 0.0;
            hour.ShortwaveVisible = 0.0;
            hour.ShortwaveNearInfrared = 0.0;
            hour.Rain = 0.0;
            hour.Snowfall = 0.0;
            hour.UnloadedSnow = 0.0;
        }),
        Is.EqualTo(GroundFault.None));

    [TestCase(0.0, 0.0, 0.0, double.PositiveInfinity)]
    [TestCase(60.0, 20.0, 500.0, double.PositiveInfinity)]
    [TestCase(60.0, 20.0, 5.0, 0.0)]
    [TestCase(100.0, 0.0, 0.0, 0.3)]
    public void Odd_soils_are_survived(double sand, double clay, double carbonDensity, double depthToBedrock)
    {
        GroundDescription description = new()
        {
            Soil = new SoilProfile
            {
                SandPercent = sand, ClayPercent = clay, DepthToBedrock = depthToBedrock,
                OrganicCarbon = [new CarbonInterval(0.0, 1.0, carbonDensity)],
            },
        };
        Assert.That(FirstFault(new RandomGround(11), Improvements.All, 90, Unchanged, description), Is.EqualTo(GroundFault.None));
    }

    [Test]
    public void Soil_without_pores_is_named()
    {
        GroundParameters<Scalar> parameters = new GroundDescription().Parameters(Improvements.All);
        parameters.Layers[3].Porosity = 0.0;
        Assert.That(GroundCheck.Of(parameters), Is.EqualTo(GroundFault.Porosity));
    }

    [TestCase(0.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Soil_without_a_conductivity_is_named(double conductivity)
    {
        GroundParameters<Scalar> parameters = new GroundDescription().Parameters(Improvements.All);
        parameters.Layers[0].SaturatedHydraulicConductivity = conductivity;
        Assert.That(GroundCheck.Of(parameters), Is.EqualTo(GroundFault.SoilProperty));
    }

    [Test]
    public void Weather_that_is_not_a_number_is_named_before_and_after_it_does_harm()
    {
        RandomGround ground = new(12);
        GroundForcing<Scalar> hour = ground.Weather(0);
        Assert.That(GroundCheck.Of(hour), Is.EqualTo(GroundFault.None));
        hour.LongwaveDown = double.NaN;
        Assert.That(GroundCheck.Of(hour), Is.EqualTo(GroundFault.Weather));
        GroundParameters<Scalar> parameters = ground.Description.Parameters(Improvements.All);
        GroundState<Scalar> state = ground.Start(parameters, Improvements.All);
        GroundFluxes<Scalar> fluxes = default;
        GroundHour.Advance(ref state, parameters, hour, ref fluxes, GroundOptions.Default);
        Assert.That(GroundCheck.Of(fluxes), Is.EqualTo(GroundFault.NotFinite));
    }

    [Test]
    public void A_ledger_that_does_not_close_is_named()
    {
        GroundFluxes<Scalar> fluxes = default;
        fluxes.HeatScale = 1e9;
        fluxes.HeatResidual = 0.01;
        Assert.That(GroundCheck.Of(fluxes), Is.EqualTo(GroundFault.HeatLedger));
        fluxes.HeatResidual = 0.0;
        fluxes.WaterResidual = 1e-6;
        Assert.That(GroundCheck.Of(fluxes), Is.EqualTo(GroundFault.WaterLedger));
    }

    private delegate void Change(ref GroundForcing<Scalar> hour);

    private static void Unchanged(ref GroundForcing<Scalar> hour)
    {
    }

    private static GroundFault FirstFault(
        RandomGround ground, Improvements switches, int firstDay, Change change, GroundDescription? description = null)
    {
        GroundParameters<Scalar> parameters = (description ?? ground.Description).Parameters(switches);
        GroundFault fault = GroundCheck.Of(parameters);
        GroundState<Scalar> state = ground.Start(parameters, switches);
        GroundFluxes<Scalar> fluxes = default;
        for (int hour = 0; hour < Hours && fault == GroundFault.None; hour++)
        {
            GroundForcing<Scalar> weather = ground.Weather(24 * firstDay + hour);
            change(ref weather);
            GroundHour.Advance(ref state, parameters, weather, ref fluxes, new GroundOptions(switches));
            fault = GroundCheck.Of(fluxes);
        }

        return fault;
    }
}
