using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Forcing;

/// <summary>Forms of daily records that the table has not, and days that begin elsewhere than at local midnight.</summary>
public sealed class DailyToHourlyTests
{
    private static readonly DateTime Spring = new(2006, 4, 20, 0, 0, 0, DateTimeKind.Utc);

    private static readonly DailyWeather<Scalar> Weather = new()
    {
        MinimumTemperature = -4.0,
        MaximumTemperature = 11.0,
        MeanTemperature = 4.0,
        DayTemperature = 7.0,
        NightTemperature = 1.0,
        MonthlyDiurnalRange = 13.0,
        Humidity = 420.0,
        Pressure = 9.3e4,
        Shortwave = 210.0,
        Longwave = 270.0,
        Precipitation = 3.0,
        WindSpeed = 4.0,
        SnowFraction = 0.25,
    };

    private static readonly DailyWeatherForm Form = new() { Humidity = HumidityForm.VapourPressure };

    [Test]
    public void The_extremes_fall_on_local_sunrise_and_afternoon_wherever_the_day_begins(
        [Values(0, 8, 16, 20)] int beginHour, [Values(0.0, 60.0, 120.0, 179.0, -100.0)] double longitude)
    {
        HourlyForcing<Scalar>[] hours = Fill(Form, beginHour: beginHour, longitude: longitude);
        double[] temperature = [.. hours.Select(hour => hour.AirTemperature.Value)];
        Assert.Multiple(() =>
        {
            Assert.That(LocalHour(Array.IndexOf(temperature, temperature.Max())), Is.InRange(12.5, 14.5));
            Assert.That(LocalHour(Array.IndexOf(temperature, temperature.Min())), Is.InRange(3.5, 6.5));
            Assert.That(temperature.Max(), Is.InRange(10.5, 11.0));
            Assert.That(temperature.Min(), Is.InRange(-4.0, -3.5));
        });

        double LocalHour(int hour) => (beginHour + hour + 0.5 + longitude / 15.0 + 48.0) % 24.0;
    }

    [Test]
    public void Hours_run_on_smoothly_from_day_to_day([Values(0.0, 115.0)] double longitude)
    {
        DailyWeather<Scalar> tomorrow = Weather with { MinimumTemperature = 1.0, MaximumTemperature = 9.0, MeanTemperature = 5.0 };
        HourlyForcing<Scalar>[] first = Fill(Form, Weather, Weather, tomorrow, longitude);
        HourlyForcing<Scalar>[] second = Fill(Form, Weather, tomorrow, tomorrow, longitude, dayOffset: 1);
        Assert.That(second[0].AirTemperature.Value, Is.EqualTo(first[23].AirTemperature.Value).Within(2.5));
        Assert.That(second[0].VapourPressure.Value, Is.EqualTo(first[23].VapourPressure.Value).Within(60.0));
    }

    [TestCase(HumidityForm.VapourPressure, 420.0)]
    [TestCase(HumidityForm.SpecificHumidity, 0.0028135)]
    [TestCase(HumidityForm.DewPoint, -5.05995)]
    public void Forms_that_state_the_same_vapour_pressure_agree(HumidityForm form, double humidity)
    {
        HourlyForcing<Scalar>[] hours = Fill(Form with { Humidity = form }, humidity);
        Assert.That(hours[12].VapourPressure.Value, Is.EqualTo(420.0).Within(0.1));
        Assert.That(hours[0].VapourPressure.Value, Is.EqualTo(Math.Min(420.0, Saturation(hours[0]))).Within(0.1));
    }

    [Test]
    public void Relative_humidity_refers_to_the_days_mean_saturation()
    {
        HourlyForcing<Scalar>[] hours = Fill(Form with { Humidity = HumidityForm.RelativeHumidity }, humidity: 0.4);
        double expected = 0.4 * hours.Average(Saturation);
        Assert.That(hours.Select(hour => hour.VapourPressure.Value), Is.All.EqualTo(expected).Within(1e-9).Percent);
    }

    [Test]
    public void Relative_humidity_above_one_is_saturation()
    {
        HourlyForcing<Scalar>[] most = Fill(Form with { Humidity = HumidityForm.RelativeHumidity }, humidity: 1.0);
        HourlyForcing<Scalar>[] more = Fill(Form with { Humidity = HumidityForm.RelativeHumidity }, humidity: 1.3);
        Assert.That(more.Select(hour => hour.VapourPressure), Is.EqualTo(most.Select(hour => hour.VapourPressure)));
    }

    [Test]
    public void Saturation_deficit_refers_to_the_days_mean_saturation()
    {
        HourlyForcing<Scalar>[] hours = Fill(Form with { Humidity = HumidityForm.VapourPressureDeficit }, humidity: 450.0);
        Assert.That(hours[12].VapourPressure.Value, Is.EqualTo(hours.Average(Saturation) - 450.0).Within(1e-9));
        HourlyForcing<Scalar>[] dry = Fill(Form with { Humidity = HumidityForm.VapourPressureDeficit }, humidity: 5000.0);
        Assert.That(dry[12].VapourPressure.Value, Is.EqualTo(5.0));
    }

    [Test]
    public void Without_humidity_the_dew_point_is_the_lowest_temperature()
    {
        HourlyForcing<Scalar>[] hours = Fill(Form with { Humidity = HumidityForm.None }, double.NaN);
        Assert.That(hours[12].VapourPressure, Is.EqualTo(MoistAir.SaturationOverWater<Scalar>(-4.0)));
    }

    [Test]
    public void A_given_mean_is_kept_in_every_form_that_gives_one(
        [Values(TemperatureForm.MinimumMaximumAndMean, TemperatureForm.MeansOfDayAndNight, TemperatureForm.Mean)] TemperatureForm temperature)
    {
        DailyWeatherForm form = Form with { Temperature = temperature };
        HourlyForcing<Scalar>[] hours = Fill(form);
        Assert.That(hours.Average(hour => hour.AirTemperature.Value), Is.EqualTo(4.0).Within(1e-12));
        Assert.That(form.EstimatesDiurnalRange, Is.EqualTo(temperature != TemperatureForm.MinimumMaximumAndMean));
    }

    [Test]
    public void Means_of_day_and_night_make_a_range_of_twice_their_difference()
    {
        HourlyForcing<Scalar>[] hours = Fill(Form with { Temperature = TemperatureForm.MeansOfDayAndNight });
        Assert.That(Range(hours), Is.InRange(11.5, 13.0));
    }

    [Test]
    public void A_dull_day_has_a_smaller_estimated_range_than_a_bright_one()
    {
        DailyWeatherForm form = Form with { Temperature = TemperatureForm.Mean };
        HourlyForcing<Scalar>[] dull = Fill(form, Weather with { Shortwave = 80.0 });
        HourlyForcing<Scalar>[] bright = Fill(form, Weather with { Shortwave = 260.0 });
        Assert.That(Range(dull), Is.InRange(1.8, 6.0));
        Assert.That(Range(bright), Is.InRange(10.0, 20.0));
    }

    [Test]
    public void Missing_shortwave_radiation_follows_from_the_diurnal_range()
    {
        DailyWeatherForm form = Form with { HasShortwave = false };
        double dry = MeanShortwave(Fill(form, Weather with { Precipitation = 0.0 }));
        double wet = MeanShortwave(Fill(form, Weather with { Precipitation = 1.5 }));
        double calm = MeanShortwave(Fill(form, Weather with { Precipitation = 0.0, MaximumTemperature = -2.0 }));
        Assert.That(dry, Is.InRange(200.0, 330.0));
        Assert.That(wet, Is.EqualTo(0.75 * dry).Within(1e-9).Percent);
        Assert.That(calm, Is.LessThan(0.5 * dry));
    }

    [Test]
    public void Estimating_radiation_and_range_from_one_another_is_refused() =>
        Assert.That(
            () => new DailyWeatherForm { Temperature = TemperatureForm.Mean, HasShortwave = false }.Check(),
            Throws.InvalidOperationException.With.Message.Contains("give shortwave radiation"));

    [Test]
    public void Given_longwave_radiation_keeps_its_mean()
    {
        HourlyForcing<Scalar>[] hours = Fill(Form);
        Assert.That(hours.Average(hour => hour.Longwave.Value), Is.EqualTo(270.0).Within(1e-10).Percent);
        Assert.That(hours[7].Longwave, Is.Not.EqualTo(hours[20].Longwave));
    }

    [Test]
    public void Longwave_radiation_rises_with_cloud_and_the_cloud_is_remembered_through_polar_night()
    {
        DailyWeatherForm form = Form with { HasLongwave = false };
        double clear = Fill(form, Weather with { Shortwave = 290.0 }).Average(hour => hour.Longwave.Value);
        double cloudy = Fill(form, Weather with { Shortwave = 90.0 }).Average(hour => hour.Longwave.Value);
        Assert.That(cloudy - clear, Is.InRange(40.0, 90.0));

        Scalar cloudCover = 0.7;
        SunDay midwinter = new(new DateTime(2006, 12, 21, 0, 0, 0, DateTimeKind.Utc));
        ForcingPlace<Scalar> arctic = ForcingPlace<Scalar>.At(78.0, 100.0, 0.0);
        DailyWeather<Scalar> dark = Weather with { Shortwave = 0.0 };
        DailyToHourly.Fill(midwinter, arctic, dark, dark, dark, form, ForcingCorrections.None, ref cloudCover, new HourlyForcing<Scalar>[24]);
        Assert.That(cloudCover.Value, Is.EqualTo(0.7));
    }

    [Test]
    public void A_given_snow_fraction_is_taken()
    {
        HourlyForcing<Scalar>[] hours = Fill(Form with { HasSnowFraction = true });
        Assert.That(hours.Select(hour => hour.SnowFraction.Value), Is.All.EqualTo(0.25));
    }

    [Test]
    public void Impossible_or_missing_weather_is_told_and_not_clipped([Values(double.NaN, -90.0)] double minimum)
    {
        DailyWeather<Scalar> wrong = Weather with { MinimumTemperature = minimum };
        HourlyForcing<Scalar>[] hours = new HourlyForcing<Scalar>[24];
        Scalar cloudCover = 0.0;
        Scalar isPossible = DailyToHourly.Fill(
            new SunDay(Spring), ForcingPlace<Scalar>.At(48.0, 0.0, 700.0), wrong, wrong, wrong, Form, ForcingCorrections.None, ref cloudCover, hours);
        Assert.That(Scalar.Blend(isPossible, 1.0, 0.0).Value, Is.Zero);
    }

    [Test]
    public void A_day_allocates_nothing()
    {
        HourlyForcing<Wide256>[] hours = new HourlyForcing<Wide256>[24];
        SunDay sun = new(Spring);
        ForcingPlace<Wide256> place = ForcingPlace<Wide256>.At(48.0, 118.0, 700.0);
        DailyWeather<Wide256> day = new() { MinimumTemperature = -4.0, MaximumTemperature = 11.0, Humidity = 400.0, Pressure = 9e4, Shortwave = 200.0, Longwave = 270.0 };
        Wide256 cloudCover = 0.0;
        DailyToHourly.Fill(sun, place, day, day, day, Form, ForcingCorrections.None, ref cloudCover, hours);
        long before = GC.GetAllocatedBytesForCurrentThread();
        DailyToHourly.Fill(sun, place, day, day, day, Form, ForcingCorrections.None, ref cloudCover, hours);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static double Saturation(HourlyForcing<Scalar> hour) => MoistAir.SaturationOverWater(hour.AirTemperature).Value;

    private static double Range(HourlyForcing<Scalar>[] hours) =>
        hours.Max(hour => hour.AirTemperature.Value) - hours.Min(hour => hour.AirTemperature.Value);

    private static double MeanShortwave(HourlyForcing<Scalar>[] hours) => hours.Average(hour => hour.Shortwave.Value);

    private static HourlyForcing<Scalar>[] Fill(DailyWeatherForm form, double humidity) => Fill(form, Weather with { Humidity = humidity });

    private static HourlyForcing<Scalar>[] Fill(DailyWeatherForm form, int beginHour = 0, double longitude = 0.0) =>
        Fill(form, Weather, Weather, Weather, longitude, beginHour);

    private static HourlyForcing<Scalar>[] Fill(DailyWeatherForm form, DailyWeather<Scalar> weather) => Fill(form, weather, weather, weather, 0.0);

    private static HourlyForcing<Scalar>[] Fill(
        DailyWeatherForm form, DailyWeather<Scalar> previous, DailyWeather<Scalar> day, DailyWeather<Scalar> next,
        double longitude, int beginHour = 0, int dayOffset = 0)
    {
        HourlyForcing<Scalar>[] hours = new HourlyForcing<Scalar>[24];
        Scalar cloudCover = 0.0;
        Scalar isPossible = DailyToHourly.Fill(
            new SunDay(Spring.AddDays(dayOffset).AddHours(beginHour)), ForcingPlace<Scalar>.At(48.0, longitude, 700.0),
            previous, day, next, form, ForcingCorrections.None, ref cloudCover, hours);
        Assert.That(Scalar.Blend(isPossible, 1.0, 0.0).Value, Is.EqualTo(1.0), "the weather is possible");
        return hours;
    }
}
