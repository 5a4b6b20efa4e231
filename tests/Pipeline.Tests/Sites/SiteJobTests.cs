using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Sites;
using RegionalBeps.Pipeline.Sites.Reports;

namespace RegionalBeps.Pipeline.Tests.Sites;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SiteJobTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Test]
    public void A_site_runs_from_its_file_to_series_scores_and_figure()
    {
        SiteOutcome outcome = _site.Run();

        string[] daily = File.ReadAllLines(Path.Combine(outcome.Folder, "daily_improved.csv"));
        string[] scores = File.ReadAllLines(Path.Combine(outcome.Folder, "scores.csv"));
        using DataSet hourly = DataSet.Open(Path.Combine(outcome.Folder, "hourly.nc"));
        float[] temperature = hourly.GetData<float>("soil_temperature");
        Assert.Multiple(() =>
        {
            Assert.That(daily, Has.Length.EqualTo(22));
            Assert.That(daily[0], Does.StartWith("date,soil_temperature_0.025m [degC]").And.Contain("observed_soil_temperature_0.05m_T5"));
            Assert.That(scores[1], Does.StartWith("small,P,improved,soil_temperature,0.05,T5,degC,21,"));
            Assert.That(hourly.GetText(null, "featureType"), Is.EqualTo("timeSeries"));
            Assert.That(hourly.GetText("time", "units"), Is.EqualTo("hours since 2001-03-31 16:00:00"));
            Assert.That(temperature, Has.All.InRange(-30f, 40f));
            Assert.That(File.ReadAllText(Path.Combine(outcome.Folder, "summary.md")), Does.Contain("Soil temperature at 5 cm"));
            Assert.That(Directory.GetFiles(outcome.Folder, "figure.*"), Is.Not.Empty);
        });
    }

    [Test]
    public void A_comparison_runs_both_baselines_and_each_improvement()
    {
        SiteOutcome outcome = _site.Run(SiteComparison.EachImprovement);

        Assert.That(Directory.GetFiles(outcome.Folder, "daily_*.csv").Select(Path.GetFileName), Is.EquivalentTo(new[]
        {
            "daily_baseline_literal.csv", "daily_baseline_repaired.csv", "daily_improved.csv", "daily_improved_without_canopy_insulation.csv",
            "daily_improved_without_snow_density_by_canopy.csv", "daily_improved_without_pond_phase_change.csv",
            "daily_improved_without_organic_soil.csv", "daily_improved_without_supercooled_water.csv",
        }));
    }

    [Test]
    public void Of_all_combinations_each_has_a_row_the_fewer_switched_off_the_higher()
    {
        SiteOutcome outcome = _site.Run(SiteComparison.AllCombinations);
        SiteSummaryFile.Write(_site.Folder, [outcome]);

        string[] lines = File.ReadAllLines(Path.Combine(_site.Folder, "summary.md"));
        string[] table = [.. lines.SkipWhile(line => !line.StartsWith("| column | small, 5 cm |", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)];
        Assert.Multiple(() =>
        {
            Assert.That(table, Has.Length.EqualTo(34), "a header, a rule, the whole column and 31 combinations");
            Assert.That(table[1], Is.EqualTo("|---|---|"));
            Assert.That(table[2], Does.Match(@"^\| all \| \d+\.\d\d \|$"));
            Assert.That(table[3], Does.Match(@"^\| without canopy_insulation \| [+−]?\d+\.\d\d \|$"));
            Assert.That(table[8], Does.StartWith("| without canopy_insulation, snow_density_by_canopy |"));
            Assert.That(table[^1], Does.StartWith("| without any |"));
        });
    }

    [Test]
    public void Two_runs_give_the_same_bytes()
    {
        string first = File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv"));
        string second = File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv"));

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Half_hours_give_the_answer_of_their_hours()
    {
        string hourly = File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv"));
        string[] rows = _site.Weather.TrimEnd().Split('\n');
        IEnumerable<string> halves = rows.Skip(1).SelectMany(row =>
        {
            string[] fields = row.Split(',');
            fields[4] = (0.5 * double.Parse(fields[4], System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            string values = string.Join(',', fields[1..]);
            return new[] { $"{fields[0]},{values}", $"{fields[0][..^2]}30,{values}" };
        });
        _site.Weather = rows[0] + '\n' + string.Join('\n', halves);

        Assert.That(File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv")), Is.EqualTo(hourly));
    }

    [Test]
    public void Weather_labelled_at_the_end_of_its_interval_is_that_of_the_hour_before()
    {
        string begin = File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv"));
        string[] rows = _site.Weather.TrimEnd().Split('\n');
        _site.Weather = rows[0] + '\n' + string.Join('\n', rows.Skip(1).Select(row => Shifted(row, 1)));
        _site.Text = _site.Text.Replace("file: weather.csv", "file: weather.csv\n  label: mean_end", StringComparison.Ordinal);

        Assert.That(File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv")), Is.EqualTo(begin));
    }

    [Test]
    public void Weather_in_utc_gives_the_answer_of_weather_in_standard_time()
    {
        string local = File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv"));
        string[] rows = _site.Weather.TrimEnd().Split('\n');
        _site.Weather = rows[0] + '\n' + string.Join('\n', rows.Skip(1).Select(row => Shifted(row, -8)));
        _site.Text = _site.Text.Replace("file: weather.csv", "file: weather.csv\n  clock: utc", StringComparison.Ordinal);

        Assert.That(File.ReadAllText(Path.Combine(_site.Run().Folder, "daily_improved.csv")), Is.EqualTo(local));
    }

    [Test]
    public void Prescribed_snow_stands_at_its_depth()
    {
        string[] rows = _site.Soil.TrimEnd().Split('\n');
        _site.Soil = "date;T5;snow\n" + string.Join('\n', rows.Skip(1).Select(row => row + ";20"));
        _site.Text = _site.Text.Replace("soil_temperature: {", "snow_depth: {column: snow, unit: cm}\n    soil_temperature: {", StringComparison.Ordinal)
            .Replace("measurement_height: 3", "measurement_height: 3\n  prescribed_snow_from: soil", StringComparison.Ordinal);

        using DataSet hourly = DataSet.Open(Path.Combine(_site.Run().Folder, "hourly.nc"));
        float[] depth = hourly.GetData<float>("snow_depth");
        Assert.That(depth.Where((_, hour) => hour > 0 && hour % 24 == 0), Has.All.InRange(0.19f, 0.215f), "an hour after it was set, with the snow that fell in it");
    }

    private static string Shifted(string row, int hours)
    {
        int comma = row.IndexOf(',', StringComparison.Ordinal);
        DateTime stamp = DateTime.ParseExact(row[..comma], "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return stamp.AddHours(hours).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + row[comma..];
    }
}
