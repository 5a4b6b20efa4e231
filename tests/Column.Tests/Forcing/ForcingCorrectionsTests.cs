using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Forcing;

public sealed class ForcingCorrectionsTests
{
    [Test]
    public void The_lapse_rate_of_the_month_cools_the_higher_ground_and_keeps_relative_humidity()
    {
        HourlyForcing<Scalar> low = Fill(ForcingCorrections.None, rise: 500.0)[12];
        HourlyForcing<Scalar> high = Fill(new() { LapseRates = ForcingCorrections.MonthlyLapseRates }, rise: 500.0)[12];
        double meanKelvin = 273.15 + 0.5 * (low.AirTemperature + high.AirTemperature).Value;
        Assert.Multiple(() =>
        {
            Assert.That(high.AirTemperature.Value, Is.EqualTo(low.AirTemperature.Value - 0.5 * 7.8).Within(1e-12), "April falls by 7.8 K per km");
            Assert.That(RelativeHumidity(high), Is.EqualTo(RelativeHumidity(low)).Within(1e-12));
            Assert.That(high.Pressure.Value / low.Pressure.Value, Is.EqualTo(Math.Exp(-9.80665 * 500.0 / (287.05 * meanKelvin))).Within(1e-12));
            Assert.That(high.Longwave.Value, Is.InRange(0.90 * low.Longwave.Value, 0.96 * low.Longwave.Value));
            Assert.That(high.Shortwave, Is.EqualTo(low.Shortwave));
            Assert.That(high.Precipitation, Is.EqualTo(low.Precipitation));
        });
    }

    [TestCase(PrecipitationGauge.ChineseStandard, 1.0, 0.056)]
    [TestCase(PrecipitationGauge.ChineseStandard, 0.0, 0.04)]
    public void The_chinese_gauge_catches_less_in_wind(PrecipitationGauge gauge, double snowFraction, double slope)
    {
        double ratio = CaughtRatio(new() { Gauge = gauge }, wind: 4.0, snowFraction);
        Assert.That(ratio, Is.EqualTo(Math.Exp(-slope * 4.0 * Math.Log(2 / 0.03) / Math.Log(10 / 0.03))).Within(1e-12));
    }

    [Test]
    public void The_tretyakov_gauge_loses_snow_and_no_rain()
    {
        double warmest = Fill(ForcingCorrections.None).Max(hour => hour.AirTemperature.Value);
        double gaugeWind = 4.0 * Math.Log(2 / 0.03) / Math.Log(10 / 0.03);
        ForcingCorrections tretyakov = new() { Gauge = PrecipitationGauge.Tretyakov };
        Assert.That(CaughtRatio(tretyakov, wind: 4.0, snowFraction: 1.0), Is.EqualTo((103.11 - 8.67 * gaugeWind + 0.30 * warmest) / 100.0).Within(1e-12));
        Assert.That(CaughtRatio(tretyakov, wind: 4.0, snowFraction: 0.0), Is.EqualTo(1.0));
    }

    [Test]
    public void The_correction_ends_in_strong_wind_and_never_more_than_doubles_and_a_half()
    {
        ForcingCorrections tretyakov = new() { Gauge = PrecipitationGauge.Tretyakov };
        Assert.That(CaughtRatio(tretyakov, wind: 15.0, snowFraction: 1.0), Is.EqualTo(CaughtRatio(tretyakov, wind: 30.0, snowFraction: 1.0)));
        Assert.That(CaughtRatio(tretyakov, wind: 30.0, snowFraction: 1.0), Is.GreaterThanOrEqualTo(0.4));
    }

    [Test]
    public void Wetting_loss_is_made_good_on_wet_days_alone()
    {
        ForcingCorrections wetting = new() { WettingLoss = 0.15 };
        Assert.That(Fill(wetting, precipitation: 3.0).Sum(hour => hour.Precipitation.Value), Is.EqualTo(3.15).Within(1e-12));
        Assert.That(Fill(wetting, precipitation: 0.05).Sum(hour => hour.Precipitation.Value), Is.EqualTo(0.05).Within(1e-12));
        Assert.That(Fill(wetting, precipitation: 0.0).Sum(hour => hour.Precipitation.Value), Is.Zero);
    }

    [Test]
    public void Open_terrain_wind_grows_with_height_and_a_towers_wind_stays()
    {
        ReferenceHeight forest = ReferenceHeight.OfOpenTerrain(windHeight: 10.0, canopyHeight: 20.0);
        Assert.That(forest.Height, Is.EqualTo(30.0));
        Assert.That(forest.WindFactor, Is.EqualTo(Math.Log(30 / 0.03) / Math.Log(10 / 0.03)).Within(1e-14));
        Assert.That(ReferenceHeight.OfOpenTerrain(windHeight: 10.0, canopyHeight: 0.0), Is.EqualTo(new ReferenceHeight(10.0, 1.0)));
        Assert.That(ReferenceHeight.OfTower(31.5), Is.EqualTo(new ReferenceHeight(31.5, 1.0)));
    }

    [TestCase(-70.1, 9e4, 100.0, 300.0, 5.0, 1.0)]
    [TestCase(10.0, 4.9e4, 100.0, 300.0, 5.0, 1.0)]
    [TestCase(10.0, 9e4, -1.0, 300.0, 5.0, 1.0)]
    [TestCase(10.0, 9e4, 1451.0, 300.0, 5.0, 1.0)]
    [TestCase(10.0, 9e4, 100.0, 49.0, 5.0, 1.0)]
    [TestCase(10.0, 9e4, 100.0, 300.0, 61.0, 1.0)]
    [TestCase(10.0, 9e4, 100.0, 300.0, 5.0, 201.0)]
    [TestCase(10.0, 9e4, 100.0, 300.0, double.NaN, 1.0)]
    public void Weather_outside_its_range_is_refused(double temperature, double pressure, double shortwave, double longwave, double wind, double rain)
    {
        Assert.That(Holds(10.0, 9e4, 100.0, 300.0, 5.0, 1.0), Is.True);
        Assert.That(Holds(temperature, pressure, shortwave, longwave, wind, rain), Is.False);
    }

    private static bool Holds(double temperature, double pressure, double shortwave, double longwave, double wind, double rain)
    {
        HourlyForcing<Scalar> hour = new()
        {
            AirTemperature = temperature, Pressure = pressure, Shortwave = shortwave, Longwave = longwave, WindSpeed = wind,
            Precipitation = rain, VapourPressure = 700.0,
        };
        return Scalar.Blend(WeatherRange.Holds(hour), 1.0, 0.0).Value == 1.0;
    }

    private static double RelativeHumidity(HourlyForcing<Scalar> hour) =>
        (hour.VapourPressure / MoistAir.SaturationOverWater(hour.AirTemperature)).Value;

    private static double CaughtRatio(ForcingCorrections corrections, double wind, double snowFraction)
    {
        HourlyForcing<Scalar> asGiven = Fill(ForcingCorrections.None, wind: wind, snowFraction: snowFraction)[12];
        HourlyForcing<Scalar> corrected = Fill(corrections, wind: wind, snowFraction: snowFraction)[12];
        return (asGiven.Precipitation / corrected.Precipitation).Value;
    }

    private static HourlyForcing<Scalar>[] Fill(
        ForcingCorrections corrections, double rise = 0.0, double wind = 4.0, double precipitation = 3.0, double snowFraction = 0.0)
    {
        DailyWeather<Scalar> day = new()
        {
            MinimumTemperature = -4.0, MaximumTemperature = 11.0, Humidity = 400.0, Pressure = 9.3e4, Shortwave = 210.0, Longwave = 270.0,
            Precipitation = precipitation, WindSpeed = wind, SnowFraction = snowFraction,
        };
        ForcingPlace<Scalar> place = ForcingPlace<Scalar>.At(48.0, 118.0, 700.0) with { HeightAboveData = rise };
        DailyWeatherForm form = new() { Humidity = HumidityForm.VapourPressure, HasSnowFraction = true };
        HourlyForcing<Scalar>[] hours = new HourlyForcing<Scalar>[24];
        Scalar cloudCover = 0.0;
        SunDay sun = new(new DateTime(2006, 4, 20, 0, 0, 0, DateTimeKind.Utc));
        DailyToHourly.Fill(sun, place, day, day, day, form, corrections, ref cloudCover, hours);
        return hours;
    }
}
