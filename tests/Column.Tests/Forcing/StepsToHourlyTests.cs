using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Forcing;

public sealed class StepsToHourlyTests
{
    private static readonly StepWeatherForm Mean3Hourly = new() { Humidity = HumidityForm.VapourPressure };

    [Test]
    public void Three_hourly_means_become_the_hours_of_the_table()
    {
        foreach (CsvRow[] day in CsvTable.Read("Forcing", "disaggregation_3h.csv").Chunk(24))
        {
            StepWeather<Scalar>[] steps = StepsOf(day);
            HourlyForcing<Scalar>[] hours = Fill(SunOf(day[0]), PlaceOf(day[0]), steps, Mean3Hourly);
            for (int hour = 0; hour < 24; hour++)
            {
                Assert.That(day[hour]["hour_utc"], Is.EqualTo(hour));
                Assert.That(hours[hour].MeanCosine.Value, Is.EqualTo(day[hour]["mean_cosz_1"]).Within(1e-9));
                Assert.That(hours[hour].Shortwave.Value, Is.EqualTo(day[hour]["sw_hour_W_m2"]).Within(1e-8).Percent.Or.EqualTo(day[hour]["sw_hour_W_m2"]).Within(1e-9));
                Assert.That(hours[hour].AirTemperature.Value, Is.EqualTo(day[hour]["t_hour_mean_degC"]).Within(1e-8));
            }

            for (int step = 0; step < 8; step++)
            {
                HourlyForcing<Scalar>[] within = hours[(3 * step)..(3 * step + 3)];
                Assert.That(within.Average(hour => hour.Shortwave.Value), Is.EqualTo(steps[step + 1].Shortwave.Value).Within(1e-10).Percent);
                Assert.That(within.Average(hour => hour.AirTemperature.Value), Is.EqualTo(steps[step + 1].Temperature.Value).Within(1e-12));
                Assert.That(within.Sum(hour => hour.Precipitation.Value), Is.EqualTo(steps[step + 1].Precipitation.Value).Within(1e-12));
            }
        }
    }

    [Test]
    public void Hourly_means_are_used_as_they_are()
    {
        StepWeather<Scalar>[] steps = Ramp(count: 26);
        HourlyForcing<Scalar>[] hours = Fill(Midsummer, Corridor, steps, Mean3Hourly with { HoursPerStep = 1 });
        for (int hour = 0; hour < 24; hour++)
        {
            Assert.That(hours[hour].AirTemperature.Value, Is.EqualTo(steps[hour + 1].Temperature.Value).Within(1e-12));
            Assert.That(hours[hour].Shortwave.Value, Is.EqualTo(steps[hour + 1].Shortwave.Value).Within(1e-12).Percent);
            Assert.That(hours[hour].WindSpeed.Value, Is.EqualTo(steps[hour + 1].WindSpeed.Value).Within(1e-12));
            Assert.That(hours[hour].Pressure.Value, Is.EqualTo(steps[hour + 1].Pressure.Value).Within(1e-9));
            Assert.That(hours[hour].Longwave.Value, Is.EqualTo(steps[hour + 1].Longwave.Value).Within(1e-12));
        }
    }

    [Test]
    public void An_hour_between_instants_is_the_mean_of_its_ends()
    {
        StepWeather<Scalar>[] steps = Ramp(count: 26);
        StepWeatherForm form = Mean3Hourly with
        {
            HoursPerStep = 1, TemperatureIsInstant = true, HumidityIsInstant = true, PressureIsInstant = true, WindIsInstant = true,
        };
        HourlyForcing<Scalar>[] hours = Fill(Midsummer, Corridor, steps, form);
        for (int hour = 0; hour < 24; hour++)
        {
            Assert.That(hours[hour].AirTemperature.Value, Is.EqualTo(0.5 * (steps[hour + 1].Temperature + steps[hour + 2].Temperature).Value).Within(1e-12));
            Assert.That(hours[hour].WindSpeed.Value, Is.EqualTo(0.5 * (steps[hour + 1].WindSpeed + steps[hour + 2].WindSpeed).Value).Within(1e-12));
            Assert.That(hours[hour].VapourPressure.Value, Is.EqualTo(0.5 * (steps[hour + 1].Humidity + steps[hour + 2].Humidity).Value).Within(1e-9));
        }
    }

    [Test]
    public void Longwave_radiation_is_estimated_where_it_is_missing()
    {
        StepWeather<Scalar>[] steps = Ramp(count: 10);
        HourlyForcing<Scalar>[] hours = Fill(Midsummer, Corridor, steps, Mean3Hourly with { HasLongwave = false });
        Assert.That(hours.Select(hour => hour.Longwave.Value), Is.All.InRange(200.0, 450.0));
        Assert.That(hours.Select(hour => hour.Longwave.Value).Distinct().Count(), Is.EqualTo(24));
    }

    [TestCase(4)]
    [TestCase(12)]
    [TestCase(24)]
    public void Other_steps_are_refused(int hours) =>
        Assert.That(() => (Mean3Hourly with { HoursPerStep = hours }).Check(), Throws.InvalidOperationException.With.Message.Contains("1, 2, 3 or 6 h"));

    [Test]
    public void Missing_humidity_is_refused() =>
        Assert.That(() => (Mean3Hourly with { Humidity = HumidityForm.None }).Check(), Throws.InvalidOperationException);

    private static SunDay Midsummer { get; } = new(new DateTime(2006, 7, 1, 0, 0, 0, DateTimeKind.Utc));

    private static ForcingPlace<Scalar> Corridor { get; } = ForcingPlace<Scalar>.At(48.0, 118.0, 700.0);

    private static HourlyForcing<Scalar>[] Fill(SunDay sun, in ForcingPlace<Scalar> place, StepWeather<Scalar>[] steps, StepWeatherForm form)
    {
        HourlyForcing<Scalar>[] hours = new HourlyForcing<Scalar>[24];
        Scalar cloudCover = 0.5;
        Scalar isPossible = StepsToHourly.Fill(sun, place, steps, form, ForcingCorrections.None, ref cloudCover, hours);
        Assert.That(Scalar.Blend(isPossible, 1.0, 0.0).Value, Is.EqualTo(1.0), "the weather is possible");
        return hours;
    }

    private static StepWeather<Scalar>[] Ramp(int count) =>
    [
        .. Enumerable.Range(0, count).Select(step => new StepWeather<Scalar>
        {
            Temperature = 5.0 + Math.Sin(step),
            Humidity = 500.0 + step,
            Pressure = 9.2e4 + 10.0 * step,
            Shortwave = 200.0 + 3.0 * step,
            Longwave = 300.0 + step,
            Precipitation = 0.3 * (step % 3),
            WindSpeed = 3.0 + 0.1 * step,
        }),
    ];

    private static SunDay SunOf(CsvRow row) => new(new DateTime((int)row["year"], 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(row["doy"] - 1));

    private static ForcingPlace<Scalar> PlaceOf(CsvRow row) => ForcingPlace<Scalar>.At(row["lat_deg_N"], row["lon_deg_E"], 0.0);

    private static StepWeather<Scalar>[] StepsOf(CsvRow[] day)
    {
        IEnumerable<StepWeather<Scalar>> steps = day.Chunk(3).Select(rows => Step(rows[0]["t_3h_mean_degC"], rows[0]["sw_3h_mean_W_m2"]));
        return [Step(day[0]["t_prev_3h_mean_degC"], 0.0), .. steps, Step(day[^1]["t_next_3h_mean_degC"], 0.0)];
    }

    private static StepWeather<Scalar> Step(double temperature, double shortwave) => new()
    {
        Temperature = temperature,
        Humidity = 100.0,
        Pressure = 9e4,
        Shortwave = shortwave,
        Longwave = 280.0,
        Precipitation = 1.2,
        WindSpeed = 3.0,
    };
}
