using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Forcing;

/// <summary>The hours of daily records against a table made with the sun of noon all day, on the meridian of Greenwich.</summary>
public sealed class DailyToHourlyTableTests
{
    [Test]
    public void Every_hour_agrees_with_the_table()
    {
        foreach (CsvRow[] rows in Cases())
        {
            HourlyForcing<Scalar>[] hours = Fill(rows[0]);
            for (int hour = 0; hour < 24; hour++)
            {
                AssertAgrees(hours[hour].MeanCosine, rows[hour]["mean_cosz_1"]);
                AssertAgrees(hours[hour].AirTemperature, rows[hour]["air_temperature_degC"]);
                AssertAgrees(hours[hour].Shortwave, rows[hour]["sw_W_m2"]);
                AssertAgrees(hours[hour].Precipitation, rows[hour]["precip_kg_m2_h"]);
                AssertAgrees(hours[hour].WindSpeed, rows[hour]["wind_m_s"]);
                AssertAgrees(hours[hour].VapourPressure, rows[hour]["vapour_pressure_Pa"]);
            }
        }
    }

    [Test]
    public void Means_and_sums_of_the_day_are_kept()
    {
        foreach (CsvRow row in Cases().Select(rows => rows[0]))
        {
            HourlyForcing<Scalar>[] hours = Fill(row);
            Assert.That(hours.Average(hour => hour.Shortwave.Value), Is.EqualTo(row["sw_day_mean_W_m2"]).Within(1e-10).Percent);
            Assert.That(hours.Sum(hour => hour.Precipitation.Value), Is.EqualTo(row["precip_day_kg_m2"]).Within(1e-10).Percent);
            Assert.That(hours.Average(hour => hour.WindSpeed.Value), Is.EqualTo(row["wind_day_mean_m_s"]).Within(1e-10).Percent);
            if (!row.IsBlank("tmean_given_degC_or_blank"))
            {
                Assert.That(hours.Average(hour => hour.AirTemperature.Value), Is.EqualTo(row["tmean_given_degC_or_blank"]).Within(1e-12));
            }
        }
    }

    private static IEnumerable<CsvRow[]> Cases() =>
        CsvTable.Read("Forcing", "disaggregation_daily.csv").GroupBy(row => row.Text("case")).Select(group => group.ToArray());

    private static HourlyForcing<Scalar>[] Fill(CsvRow row)
    {
        DateTime midnight = new DateTime((int)row["year"], 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(row["doy"] - 1);
        SunPosition noon = SunPosition.At(midnight.AddHours(12));
        Assert.That(noon.DistanceFactor, Is.EqualTo(row["e0_1"]).Within(1e-9).Percent);
        bool hasMean = !row.IsBlank("tmean_given_degC_or_blank");
        DailyWeatherForm form = new()
        {
            Temperature = hasMean ? TemperatureForm.MinimumMaximumAndMean : TemperatureForm.MinimumAndMaximum,
            Humidity = HumidityForm.VapourPressure,
            HasPressure = false,
            HasLongwave = false,
        };
        DailyWeather<Scalar> day = new()
        {
            MinimumTemperature = row["tmin_degC"],
            MaximumTemperature = row["tmax_degC"],
            MeanTemperature = hasMean ? row["tmean_given_degC_or_blank"] : double.NaN,
            Humidity = row["vapour_pressure_day_Pa"],
            Shortwave = row["sw_day_mean_W_m2"],
            Precipitation = row["precip_day_kg_m2"],
            WindSpeed = row["wind_day_mean_m_s"],
        };
        DailyWeather<Scalar> previous = day with { MinimumTemperature = row["tmin_prev_degC"], MaximumTemperature = row["tmax_prev_degC"] };
        DailyWeather<Scalar> next = day with { MinimumTemperature = row["tmin_next_degC"], MaximumTemperature = row["tmax_next_degC"] };
        HourlyForcing<Scalar>[] hours = new HourlyForcing<Scalar>[24];
        Scalar cloudCover = 0.0;
        DailyToHourly.Fill(
            new SunDay(midnight, noon with { EquationOfTime = 0.0 }), ForcingPlace<Scalar>.At(row["lat_deg_N"], 0.0, row["elevation_m"]),
            previous, day, next, form, ForcingCorrections.None, ref cloudCover, hours);
        return hours;
    }

    private static void AssertAgrees(Scalar actual, double expected) =>
        Assert.That(actual.Value, Is.EqualTo(expected).Within(1e-8 * Math.Max(Math.Abs(expected), 1e-2)));
}
