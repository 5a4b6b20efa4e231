using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Corridor;

namespace RegionalBeps.Synthetic.Tests.Corridor;

public sealed class CorridorClimateTests
{
    private static readonly MonthlyClimate Climate = CorridorClimate.At(Stations.Places());

    [Test]
    public void Temperatures_of_the_stations_are_met()
    {
        double january = 0.0;
        double july = 0.0;
        double year = 0.0;
        for (int i = 0; i < Stations.All.Length; i++)
        {
            Stations.Station station = Stations.All[i];
            double mean = Climate.Temperature.Average(month => month[i]);
            Assert.That(mean, Is.EqualTo(station.Year).Within(1.5), $"{station.Name} year");
            Assert.That(Climate.Temperature[0][i], Is.EqualTo(station.January).Within(3.0), $"{station.Name} January");
            Assert.That(Climate.Temperature[6][i], Is.EqualTo(station.July).Within(2.0), $"{station.Name} July");
            january += Math.Abs(Climate.Temperature[0][i] - station.January) / Stations.All.Length;
            july += Math.Abs(Climate.Temperature[6][i] - station.July) / Stations.All.Length;
            year += Math.Abs(mean - station.Year) / Stations.All.Length;
        }

        Assert.That(january, Is.LessThan(1.3), "mean error of January");
        Assert.That(july, Is.LessThan(0.9), "mean error of July");
        Assert.That(year, Is.LessThan(0.7), "mean error of the year");
    }

    [Test]
    public void Precipitation_of_the_stations_is_met_within_a_quarter()
    {
        for (int i = 0; i < Stations.All.Length; i++)
        {
            double total = Climate.Precipitation.Sum(month => month[i]);
            Assert.That(total, Is.EqualTo(Stations.All[i].Precipitation).Within(25).Percent, Stations.All[i].Name);
        }
    }

    [Test]
    public void Most_rain_falls_from_May_to_September_and_little_in_winter()
    {
        for (int i = 0; i < Stations.All.Length; i++)
        {
            double total = Climate.Precipitation.Sum(month => month[i]);
            double summer = Climate.Precipitation[4..9].Sum(month => month[i]) / total;
            double winter = (total - Climate.Precipitation[3..10].Sum(month => month[i])) / total;
            Assert.That(summer, Is.InRange(0.74, 0.90), Stations.All[i].Name);
            Assert.That(winter, Is.InRange(0.02, 0.16), Stations.All[i].Name);
        }
    }

    // Means over all longitudes of the domain at the heights of the land, from gridded climatologies.
    [TestCase(42.0, 1000.0, 4.9)]
    [TestCase(54.0, 800.0, -5.3)]
    [TestCase(57.0, 800.0, -8.1)]
    public void Annual_means_fall_northward_as_they_do(double latitude, double height, double expected)
    {
        double mean = 0.0;
        for (int month = 0; month < 12; month++)
        {
            for (int longitude = 105; longitude <= 132; longitude++)
            {
                mean += CorridorClimate.MeanTemperature(month, latitude, longitude, height) / (12 * 28);
            }
        }

        Assert.That(mean, Is.EqualTo(expected).Within(1.5));
    }

    [Test]
    public void The_Gobi_is_dry_and_the_south_east_wet()
    {
        Assert.That(CorridorClimate.AnnualPrecipitation(43.5, 108.0, 1200.0), Is.InRange(90.0, 180.0));
        Assert.That(CorridorClimate.AnnualPrecipitation(42.4, 128.1, 738.0), Is.InRange(550.0, 850.0));
        Assert.That(CorridorClimate.AnnualPrecipitation(57.0, 106.0, 500.0), Is.InRange(330.0, 500.0));
    }
}
