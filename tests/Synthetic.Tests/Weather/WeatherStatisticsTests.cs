using RegionalBeps.Synthetic.Climate;

namespace RegionalBeps.Synthetic.Tests.Weather;

public sealed class WeatherStatisticsTests
{
    private static readonly int[] Winter = [12, 1, 2];
    private static readonly int[] Summer = [6, 7, 8];
    private static readonly string[] Names = ["Hailar", "Mohe", "Harbin", "Ulaanbaatar"];

    [TestCaseSource(nameof(Names))]
    public void Monthly_means_are_those_of_the_climate(string name)
    {
        int station = Stations.IndexOf(name);
        for (int month = 1; month <= 12; month++)
        {
            LongRecord.StationDay[] days = [.. LongRecord.Days.Select(day => day[station]).Where(day => day.Date.Month == month)];
            MonthlyClimate climate = LongRecord.Climate;
            Assert.That(days.Average(d => d.Mean), Is.EqualTo(climate.Temperature[month - 1][station]).Within(0.7), $"temperature of {month}");
            Assert.That(days.Average(d => d.Max - d.Min), Is.EqualTo(climate.DiurnalRange[month - 1][station]).Within(0.4), $"range of {month}");
            double rain = climate.Precipitation[month - 1][station];
            Assert.That(days.Average(d => d.Rain) * 30.44, Is.EqualTo(rain).Within(Math.Max(1.5, 0.16 * rain)), $"precipitation of {month}");
            Assert.That(days.Average(d => d.Light), Is.EqualTo(climate.Shortwave[month - 1][station]).Within(5).Percent, $"light of {month}");
            Assert.That(days.Average(d => d.Wind), Is.EqualTo(climate.WindSpeed[month - 1][station]).Within(4).Percent, $"wind of {month}");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Days_spread_and_persist_as_at_the_stations(string name)
    {
        int station = Stations.IndexOf(name);
        double[] residuals = Residuals(station);

        Assert.That(Spread(residuals, Winter), Is.InRange(4.5, 5.5), "winter");
        Assert.That(Spread(residuals, Summer), Is.InRange(2.4, 2.8), "summer");
        Assert.That(LagOne(residuals), Is.InRange(0.64, 0.74), "correlation with the day before");
    }

    [TestCaseSource(nameof(Names))]
    public void Years_and_seasons_differ_as_much_as_they_do(string name)
    {
        int station = Stations.IndexOf(name);

        Assert.That(SpreadOfYears(station, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), Is.InRange(0.65, 0.95), "year");
        Assert.That(SpreadOfYears(station, [1, 2]), Is.InRange(1.8, 2.6), "winter");
        Assert.That(SpreadOfYears(station, Summer), Is.InRange(0.8, 1.2), "summer");
    }

    [TestCaseSource(nameof(Names))]
    public void Wet_days_are_as_frequent_as_at_the_stations(string name)
    {
        int station = Stations.IndexOf(name);
        double january = ShareOfWetDays(station, 1);
        double july = ShareOfWetDays(station, 7);

        Assert.That(january, Is.InRange(0.05, 0.15));
        Assert.That(july, Is.InRange(0.25, 0.50));
        LongRecord.StationDay[] wet = [.. LongRecord.Days.Select(day => day[station]).Where(day => day.Date.Month == 7 && day.Rain > 0)];
        Assert.That(wet.Average(day => day.Rain), Is.InRange(5.0, 11.0), "amount of a wet July day, mm");
        Assert.That(wet.Max(day => day.Rain), Is.InRange(40.0, 170.0), "wettest July day, mm");
    }

    [Test]
    public void Wet_days_follow_each_other_and_neighbours_are_wet_together()
    {
        int harbin = Stations.IndexOf("Harbin");
        int changchun = Stations.IndexOf("Changchun");
        int irkutsk = Stations.IndexOf("Irkutsk");
        bool[] here = Wet(harbin);
        double share = here.Average(w => w ? 1.0 : 0.0);
        double afterWet = here.Zip(here.Skip(1)).Where(pair => pair.First).Average(pair => pair.Second ? 1.0 : 0.0);
        double near = here.Zip(Wet(changchun)).Where(pair => pair.Second).Average(pair => pair.First ? 1.0 : 0.0);
        double far = here.Zip(Wet(irkutsk)).Where(pair => pair.Second).Average(pair => pair.First ? 1.0 : 0.0);

        Assert.That(afterWet, Is.InRange(share + 0.15, share + 0.40));
        Assert.That(near, Is.GreaterThan(share + 0.15));
        Assert.That(far, Is.EqualTo(share).Within(0.04));

        static bool[] Wet(int station) => [.. LongRecord.Days.Where(day => day[station].Date.Month == 7).Select(day => day[station].Rain > 0)];
    }

    [Test]
    public void Wet_days_are_darker_damper_and_swing_less()
    {
        int station = Stations.IndexOf("Hailar");
        LongRecord.StationDay[] july = [.. LongRecord.Days.Select(day => day[station]).Where(day => day.Date.Month == 7)];
        LongRecord.StationDay[] wet = [.. july.Where(day => day.Rain > 0)];
        LongRecord.StationDay[] dry = [.. july.Where(day => day.Rain == 0)];

        Assert.That(wet.Average(d => d.Light), Is.LessThan(0.7 * dry.Average(d => d.Light)));
        Assert.That(wet.Average(d => d.Max - d.Min), Is.LessThan(0.75 * dry.Average(d => d.Max - d.Min)));
        Assert.That(wet.Average(RelativeHumidity), Is.GreaterThan(dry.Average(RelativeHumidity) + 0.05));
    }

    [Test]
    public void No_day_contradicts_itself()
    {
        foreach (LongRecord.StationDay[] stations in LongRecord.Days)
        {
            foreach (LongRecord.StationDay day in stations)
            {
                bool sound = day.Max - day.Min >= 1.49
                    && day.Mean is > -62.0 and < 45.0
                    && day.Rain >= 0.0
                    && day.Light is > 0.0 and < 450.0
                    && day.Humidity > 0.0
                    && VapourPressure(day) <= MoistAir.SaturationPressure(day.Min - 273.15) * (1.0 + 1e-9)
                    && day.Wind is > 0.1 and < 20.0
                    && day.Pressure is > 8.2e4 and < 1.04e5;
                if (!sound)
                {
                    Assert.Fail($"This day cannot be: {day}");
                }
            }
        }
    }

    [Test]
    public void Temperatures_of_near_stations_go_together_and_of_far_ones_do_not()
    {
        double near = Correlation(Residuals(Stations.IndexOf("Harbin")), Residuals(Stations.IndexOf("Changchun")));
        double far = Correlation(Residuals(Stations.IndexOf("Harbin")), Residuals(Stations.IndexOf("Irkutsk")));

        Assert.That(near, Is.GreaterThan(0.8));
        Assert.That(far, Is.LessThan(0.35));
    }

    private static double VapourPressure(LongRecord.StationDay day) =>
        day.Humidity * day.Pressure / (0.622 + (0.378 * day.Humidity));

    private static double RelativeHumidity(LongRecord.StationDay day) =>
        VapourPressure(day) / MoistAir.SaturationPressure(day.Mean);

    private static double ShareOfWetDays(int station, int month) =>
        LongRecord.Days.Where(day => day[station].Date.Month == month).Average(day => day[station].Rain > 0 ? 1.0 : 0.0);

    private static double[] Residuals(int station)
    {
        double[] sums = new double[367];
        int[] counts = new int[367];
        foreach (LongRecord.StationDay[] day in LongRecord.Days)
        {
            sums[day[station].Date.DayOfYear] += day[station].Mean;
            counts[day[station].Date.DayOfYear]++;
        }

        return [.. LongRecord.Days.Select(day => day[station].Mean - (sums[day[station].Date.DayOfYear] / counts[day[station].Date.DayOfYear]))];
    }

    private static double Spread(double[] residuals, int[] months)
    {
        double[] chosen = [.. residuals.Where((_, i) => months.Contains(LongRecord.Days[i][0].Date.Month))];
        return Math.Sqrt(chosen.Average(r => r * r));
    }

    private static double LagOne(double[] residuals) => Correlation(residuals[..^1], residuals[1..]);

    private static double Correlation(double[] a, double[] b)
    {
        double product = a.Zip(b, (x, y) => x * y).Sum();
        return product / Math.Sqrt(a.Sum(x => x * x) * b.Sum(y => y * y));
    }

    private static double SpreadOfYears(int station, int[] months)
    {
        double[] means = [.. LongRecord.Days
            .Where(day => months.Contains(day[station].Date.Month))
            .GroupBy(day => day[station].Date.Year)
            .Select(year => year.Average(day => day[station].Mean))];
        double mean = means.Average();
        return Math.Sqrt(means.Average(m => (m - mean) * (m - mean)));
    }
}
