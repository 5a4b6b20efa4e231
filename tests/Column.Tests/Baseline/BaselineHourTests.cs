using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Tests.Baseline;

[TestFixture]
internal sealed class BaselineHourTests
{
    private const int HoursPerYear = 8760;
    private const double AnnualMean = -3.0;

    private static readonly BaselineSite Site = new(0.7, 1.5, 350.0, AnnualMean);

    private static IEnumerable<BaselineVariant> Variants() => [BaselineVariant.Literal, BaselineVariant.Repaired];

    [Test]
    public void Every_cover_on_every_texture_lives_through_a_year_within_bounds([ValueSource(nameof(Variants))] BaselineVariant variant)
    {
        foreach (LandCoverClass cover in LandCoverClasses.All)
        {
            for (int texture = 1; texture <= 11; texture += 2)
            {
                BaselineParameters parameters = new(cover, SoilTextureClass.Corrected(texture), Site);
                BaselineState state = Start(parameters);
                for (int hour = 0; hour < HoursPerYear; hour += 3)
                {
                    BaselineHour.Advance(ref state, parameters, SyntheticWeather.Hour(hour, AnnualMean), variant, out BaselineFluxes fluxes);
                    AssertWithinBounds(state, fluxes, parameters, $"{cover.Name}, texture {texture}, hour {hour}, {variant.Name}");
                }
            }
        }
    }

    [TestCase(0.0, 0.0, 0.0, 100.0, -55.0)]
    [TestCase(0.0, 0.0, 5.0, 0.0, 45.0)]
    [TestCase(60.0, 1000.0, 0.02, 100.0, 0.0)]
    [TestCase(0.01, 1400.0, 8.0, 5.0, 40.0)]
    public void Extreme_weather_gives_finite_numbers(double wind, double shortwave, double leafArea, double humidity, double temperature)
    {
        foreach (LandCoverClass cover in LandCoverClasses.All)
        {
            BaselineParameters parameters = new(cover, SoilTextureClass.Corrected(4), Site);
            BaselineState state = Start(parameters);
            BaselineForcing forcing = new(temperature, humidity, 50.0 / 3.6e6, wind, shortwave, double.NaN, shortwave > 0.0 ? 0.9 : -0.4, leafArea);
            for (int hour = 0; hour < 48; hour++)
            {
                BaselineHour.Advance(ref state, parameters, forcing, BaselineVariant.Repaired, out BaselineFluxes fluxes);
                AssertWithinBounds(state, fluxes, parameters, $"{cover.Name} hour {hour}");
            }
        }
    }

    [Test]
    public void A_copy_of_the_state_is_a_checkpoint()
    {
        BaselineParameters parameters = Larch();
        BaselineState whole = Start(parameters);
        byte[] checkpoint = [];
        for (int hour = 0; hour < 400; hour++)
        {
            if (hour == 200)
            {
                checkpoint = MemoryMarshal.AsBytes(new ReadOnlySpan<BaselineState>(in whole)).ToArray();
            }

            BaselineHour.Advance(ref whole, parameters, SyntheticWeather.Hour(2000 + hour, AnnualMean), BaselineVariant.Repaired, out _);
        }

        BaselineState resumed = MemoryMarshal.Read<BaselineState>(checkpoint);
        for (int hour = 200; hour < 400; hour++)
        {
            BaselineHour.Advance(ref resumed, parameters, SyntheticWeather.Hour(2000 + hour, AnnualMean), BaselineVariant.Repaired, out _);
        }

        Assert.That(
            MemoryMarshal.AsBytes(new ReadOnlySpan<BaselineState>(in resumed)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<BaselineState>(in whole))));
        Assert.That(RuntimeHelpers.IsReferenceOrContainsReferences<BaselineState>(), Is.False);
    }

    [Test]
    public void An_hour_allocates_nothing()
    {
        BaselineParameters parameters = Larch();
        BaselineState state = Start(parameters);
        BaselineHour.Advance(ref state, parameters, SyntheticWeather.Hour(0, AnnualMean), BaselineVariant.Repaired, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int hour = 1; hour < 100; hour++)
        {
            BaselineHour.Advance(ref state, parameters, SyntheticWeather.Hour(hour, AnnualMean), BaselineVariant.Repaired, out _);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Measured_long_wave_takes_the_place_of_the_estimate()
    {
        BaselineParameters parameters = Larch();
        BaselineForcing estimated = SyntheticWeather.Hour(4000, AnnualMean);
        double sky = LongwaveRadiation.FromSky(new MoistAir(estimated.AirTemperature, estimated.RelativeHumidity), double.NaN);
        Assert.Multiple(() =>
        {
            Assert.That(NetRadiation(parameters, estimated with { Longwave = sky }), Is.EqualTo(NetRadiation(parameters, estimated)));
            Assert.That(NetRadiation(parameters, estimated with { Longwave = sky + 50.0 }), Is.GreaterThan(NetRadiation(parameters, estimated) + 30.0));
        });
    }

    [Test]
    public void Deep_snow_melts_in_the_repaired_variant_and_not_in_the_literal_one()
    {
        double[] left = [.. Variants().Select(variant =>
        {
            BaselineParameters parameters = Larch();
            BaselineState state = new BaselineInitialConditions(8.0, 0.0, 0.3, 60.0, default).ToState(parameters);
            for (int hour = 0; hour < 20 * 24; hour++)
            {
                BaselineForcing thaw = SyntheticWeather.Hour(3600 + hour, 10.0) with { Precipitation = 0.0 };
                BaselineHour.Advance(ref state, parameters, thaw, variant, out _);
            }

            return state.SnowMass;
        })];
        Assert.That(left[0], Is.GreaterThan(5.0), "literal");
        Assert.That(left[1], Is.Zero, "repaired");
    }

    [Test]
    public void The_year_freezes_from_the_top_and_thaws_again()
    {
        BaselineParameters parameters = Larch();
        BaselineState state = Start(parameters);
        double winterIce = 0.0;
        double summerTop = double.NegativeInfinity;
        for (int hour = 0; hour < HoursPerYear; hour++)
        {
            BaselineHour.Advance(ref state, parameters, SyntheticWeather.Hour(hour, AnnualMean), BaselineVariant.Repaired, out _);
            winterIce = hour < 1500 ? Math.Max(winterIce, state.IceFraction[0]) : winterIce;
            summerTop = Math.Max(summerTop, state.Temperature[0]);
        }

        Assert.That(winterIce, Is.GreaterThan(0.95));
        Assert.That(summerTop, Is.GreaterThan(10.0));
    }

    [Test]
    public void Pools_of_dead_carbon_stay_as_they_were_given()
    {
        SoilCarbonPools pools = new(3000.0, 600.0, 20.0, 900.0, 20.0, 50.0, 900.0, 12_000.0, 9000.0);
        BaselineParameters parameters = Larch();
        BaselineState state = new BaselineInitialConditions(10.0, 8.0, 0.3, 0.0, pools).ToState(parameters);
        BaselineHour.Advance(ref state, parameters, SyntheticWeather.Hour(4000, AnnualMean), BaselineVariant.Repaired, out BaselineFluxes fluxes);
        Assert.That(state.Carbon, Is.EqualTo(pools));
        Assert.That(fluxes.HeterotrophicRespiration, Is.InRange(0.01, 0.5));
    }

    [TestCase(81, 0.0, 0.0, 0.0, 1.0)]
    [TestCase(81, 120.0, 0.0, 0.0, 1.0)]
    [TestCase(172, 120.0, 50.0, 0.0, 0.8937)]
    [TestCase(355, 120.0, 70.0, 0.0, -0.059)]
    public void The_sun_stands_where_the_season_and_the_longitude_put_it(int day, double longitude, double latitude, double hoursFromNoon, double cosine)
    {
        double noonUtc = 12.0 - longitude / 15.0;
        Assert.That(SolarZenith.Cosine(day, noonUtc + hoursFromNoon, latitude, longitude), Is.EqualTo(cosine).Within(3e-3));
    }

    private static BaselineParameters Larch() => new(LandCoverClasses.ByCode(2), SoilTextureClass.Corrected(4), Site);

    private static BaselineState Start(BaselineParameters parameters) =>
        new BaselineInitialConditions(SyntheticWeather.Hour(0, AnnualMean).AirTemperature, -8.0, 0.3, 10.0, default).ToState(parameters);

    private static double NetRadiation(BaselineParameters parameters, BaselineForcing forcing)
    {
        BaselineState state = Start(parameters);
        BaselineHour.Advance(ref state, parameters, forcing, BaselineVariant.Repaired, out BaselineFluxes fluxes);
        return fluxes.NetRadiation;
    }

    private static void AssertWithinBounds(in BaselineState state, in BaselineFluxes fluxes, BaselineParameters parameters, string where)
    {
        bool isSound = double.IsFinite(fluxes.GrossPrimaryProduction) && fluxes.GrossPrimaryProduction >= 0.0
            && double.IsFinite(fluxes.NetPrimaryProduction) && double.IsFinite(fluxes.HeterotrophicRespiration)
            && double.IsFinite(fluxes.LatentHeat) && double.IsFinite(fluxes.SensibleHeat) && double.IsFinite(fluxes.NetRadiation)
            && double.IsFinite(state.SurfaceTemperature) && double.IsFinite(state.SnowDepth) && state.SnowDepth >= 0.0 && state.SnowMass >= 0.0 && state.PondDepth >= 0.0;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            isSound &= Math.Abs(state.Temperature[i]) <= 50.0
                && state.IceFraction[i] is >= 0.0 and <= 1.0
                && state.Water[i] >= parameters.Soil.WiltingPoint[i]
                && state.Water[i] <= parameters.Soil.Porosity[i];
        }

        Assert.That(isSound, where);
    }
}
