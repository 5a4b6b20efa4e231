using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Corridor;
using RegionalBeps.Synthetic.Places;
using RegionalBeps.Synthetic.Weather;

namespace RegionalBeps.Synthetic.Tests.Weather;

public sealed class ReferencePeriodTests
{
    private const int Years = 16;
    private static readonly PlaceList Lattice = LatticeOfPlaces();
    private static readonly MonthlyClimate Climate = CorridorClimate.At(Lattice);

    [Test]
    public void The_region_warms_by_a_quarter_of_a_kelvin_in_ten_years([Values(1, 2, 3)] int seed)
    {
        double[] years = RegionalMeans(seed, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        Assert.That(TrendPerDecade(years), Is.EqualTo(SeasonalAnomalies.RegionalWarming).Within(0.25));
        Assert.That(years.Average(), Is.EqualTo(Climate.Temperature.Average(month => month.Average())).Within(0.25));
    }

    [Test]
    public void The_winters_before_2010_to_2013_were_milder([Values(1, 2, 3)] int seed)
    {
        double[] januaries = RegionalMeans(seed, months: [1, 2]);
        double cold = januaries[10..14].Average();
        double others = januaries.Where((_, i) => i is < 10 or >= 14).Average();

        Assert.That(cold - others, Is.InRange(-3.5, -0.8));
    }

    [Test]
    public void A_year_is_the_same_alone_and_within_a_longer_period()
    {
        WeatherGenerator alone = new(Lattice, Climate, 4);
        WeatherGenerator within = new(Lattice, Climate, 4);
        double[][] expected = [.. alone.Days(new DateOnly(2003, 1, 1), new DateOnly(2003, 1, 20)).Select(Copy)];
        double[][] found = [.. within.Days(new DateOnly(2001, 6, 1), new DateOnly(2003, 1, 20)).Where(d => d.Date.Year == 2003).Select(Copy)];

        Assert.That(found, Is.EqualTo(expected));

        static double[] Copy(DailyWeather day) =>
            [.. day.TemperatureMax, .. day.TemperatureMin, .. day.Precipitation, .. day.Shortwave, .. day.SpecificHumidity, .. day.WindSpeed, .. day.Pressure];
    }

    [Test]
    public void Another_seed_gives_other_weather()
    {
        DateOnly day = new(2000, 7, 1);
        double[] first = new WeatherGenerator(Lattice, Climate, 1).Days(day, day).Single().TemperatureMax;
        double[] second = new WeatherGenerator(Lattice, Climate, 2).Days(day, day).Single().TemperatureMax;

        Assert.That(first.Zip(second, (a, b) => Math.Abs(a - b)).Average(), Is.GreaterThan(1.0));
    }

    [Test]
    public void Places_without_land_get_no_weather()
    {
        PlaceList places = new([50.0, 41.0], [118.0, 131.5], [600.0, double.NaN]);
        DateOnly date = new(2005, 1, 1);
        DailyWeather day = new WeatherGenerator(places, CorridorClimate.At(places), 1).Days(date, date).Single();

        foreach (double[] field in new[] { day.TemperatureMax, day.TemperatureMin, day.Precipitation, day.Shortwave, day.SpecificHumidity, day.WindSpeed, day.Pressure })
        {
            Assert.That(field[0], Is.Not.NaN);
            Assert.That(field[1], Is.NaN);
        }
    }

    [Test]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        Assert.That(
            () => new WeatherGenerator(Lattice, Climate, 1).Days(new DateOnly(2001, 1, 1), new DateOnly(2000, 1, 1)),
            Throws.ArgumentException.With.Message.Contains("before it begins"));

    private static double[] RegionalMeans(int seed, int[] months)
    {
        double[] sums = new double[Years];
        int[] counts = new int[Years];
        foreach (DailyWeather day in new WeatherGenerator(Lattice, Climate, seed).Days(new DateOnly(2000, 1, 1), new DateOnly(2015, 12, 31)))
        {
            if (months.Contains(day.Date.Month))
            {
                sums[day.Date.Year - 2000] += day.TemperatureMax.Zip(day.TemperatureMin, (a, b) => (0.5 * (a + b)) - 273.15).Average();
                counts[day.Date.Year - 2000]++;
            }
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }

    private static double TrendPerDecade(double[] years)
    {
        double centre = (years.Length - 1) / 2.0;
        return 10.0 * years.Select((value, i) => value * (i - centre)).Sum() / years.Select((_, i) => (i - centre) * (i - centre)).Sum();
    }

    private static PlaceList LatticeOfPlaces()
    {
        List<double> latitudes = [];
        List<double> longitudes = [];
        for (double latitude = 41.0; latitude < 58.0; latitude += 4.0)
        {
            for (double longitude = 106.0; longitude < 132.0; longitude += 5.0)
            {
                latitudes.Add(latitude);
                longitudes.Add(longitude);
            }
        }

        return new PlaceList([.. latitudes], [.. longitudes], [.. latitudes.Select(_ => 600.0)]);
    }
}
