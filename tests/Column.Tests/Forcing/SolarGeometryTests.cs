using System.Globalization;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Forcing;

public sealed class SolarGeometryTests
{
    private const double RadiansPerDegree = Math.PI / 180.0;

    [Test]
    public void Sun_position_and_hourly_means_agree_with_the_table()
    {
        foreach (CsvRow row in Table)
        {
            SunPosition sun = SunPosition.At(MiddleOf(row));
            SolarHour<Scalar> hour = HourOf(row, sun);
            Assert.Multiple(() =>
            {
                Assert.That(sun.SineOfDeclination, Is.EqualTo(Math.Sin(row["declination_rad"])).Within(1e-9));
                Assert.That(sun.EquationOfTime, Is.EqualTo(row["equation_of_time_min"]).Within(1e-7));
                Assert.That(sun.DistanceFactor, Is.EqualTo(row["e0_distance_factor_1"]).Within(1e-9));
                Assert.That(hour.MeanCosine.Value, Is.EqualTo(row["mean_max0_cosz_1"]).Within(1e-9));
                Assert.That(hour.DayFraction.Value, Is.EqualTo(row["sunlit_fraction_of_hour_1"]).Within(1e-9));
            });
        }
    }

    [Test]
    public void Hourly_means_agree_with_the_sun_followed_through_sidereal_time()
    {
        foreach (CsvRow row in Table)
        {
            double cosine = HourOf(row, SunPosition.At(MiddleOf(row))).MeanCosine.Value;
            Assert.That(cosine, Is.EqualTo(row["mean_cosz_sidereal_240pt_1"]).Within(5e-5));
        }
    }

    [Test]
    public void Day_length_agrees_with_the_table()
    {
        foreach (CsvRow row in Table)
        {
            double latitude = row["lat_deg_N"] * RadiansPerDegree;
            SunPosition sun = SunPosition.At(MiddleOf(row));
            double angle = SolarGeometry.SunsetAngle<Scalar>(sun, Math.Sin(latitude), Math.Cos(latitude)).Value;
            Assert.That(angle * 24.0 / Math.PI, Is.EqualTo(row["day_length_h"]).Within(1e-7));
        }
    }

    [Test]
    public void A_day_of_24_hours_holds_exactly_the_suns_time_above_the_horizon([Values(-35.0, 0.0, 48.0, 66.0, 75.0)] double latitude)
    {
        SunPosition solstice = SunPosition.At(new DateTime(2010, 6, 21, 12, 0, 0, DateTimeKind.Utc));
        double phi = latitude * RadiansPerDegree;
        double length = 24.0 / Math.PI * SolarGeometry.SunsetAngle<Scalar>(solstice, Math.Sin(phi), Math.Cos(phi)).Value;
        double sum = Enumerable.Range(0, 24)
            .Sum(hour => SolarGeometry.Hour<Scalar>(solstice, Math.Sin(phi), Math.Cos(phi), hour - 7.3).DayFraction.Value);
        Assert.That(sum, Is.EqualTo(length).Within(1e-12));
    }

    [Test]
    public void The_beam_is_never_flatter_than_its_limit_and_dark_hours_have_none()
    {
        ForcingPlace<Scalar> place = ForcingPlace<Scalar>.At(52.0, 120.0, 500.0);
        HourlyForcing<Scalar>[] hours = new HourlyForcing<Scalar>[24];
        SolarGeometry.FillDay(new SunDay(new DateTime(2004, 12, 21, 0, 0, 0, DateTimeKind.Utc)), place, hours);
        Assert.That(hours.Select(hour => hour.BeamCosine.Value), Is.All.GreaterThanOrEqualTo(0.02));
        Assert.That(hours[16].TopOfAtmosphere.Value, Is.Zero, "16 UTC is midnight at 120 degrees east");
        Assert.That(hours.Max(hour => hour.TopOfAtmosphere.Value), Is.EqualTo(hours[3].TopOfAtmosphere.Value).Within(1e-9).Percent.Or
            .EqualTo(hours[4].TopOfAtmosphere.Value), "4 UTC is noon at 120 degrees east");
    }

    private static IReadOnlyList<CsvRow> Table => CsvTable.Read("Forcing", "solar_geometry.csv");

    private static DateTime MiddleOf(CsvRow row) =>
        DateTime.SpecifyKind(DateTime.Parse(row.Text("date_utc"), CultureInfo.InvariantCulture), DateTimeKind.Utc)
            .AddHours(row["hour_utc_begin"] + 0.5);

    private static SolarHour<Scalar> HourOf(CsvRow row, in SunPosition sun)
    {
        double latitude = row["lat_deg_N"] * RadiansPerDegree;
        double solarHour = row["hour_utc_begin"] + row["lon_deg_E"] / 15.0 + sun.EquationOfTime / 60.0;
        return SolarGeometry.Hour<Scalar>(sun, Math.Sin(latitude), Math.Cos(latitude), solarHour);
    }
}
