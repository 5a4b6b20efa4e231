using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Tests;

namespace RegionalBeps.Pipeline.Tests.Sites;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SiteInputTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Test]
    public void A_missing_column_is_told_with_what_the_file_has()
    {
        _site.Text = _site.Text.Replace("column: Ta,", "column: Tair2m,", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("weather.csv, header: it has no column 'Tair2m', which is wanted for air_temperature").And.Contain("it has time, Ta, RH, SW, P, U"));
    }

    [Test]
    public void A_unit_that_does_not_fit_is_told()
    {
        _site.Text = _site.Text.Replace("{column: Ta, unit: degC}", "{column: Ta, unit: hPa}", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("variable Ta, header: it has the unit 'hPa', which is no unit of air_temperature"));
    }

    [Test]
    public void A_column_without_a_unit_is_told()
    {
        _site.Text = _site.Text.Replace("{column: Ta, unit: degC}", "Ta", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("nothing states its unit, and it is to be air_temperature [K]"));
    }

    [Test]
    public void A_repeated_hour_is_told_with_its_row()
    {
        _site.Weather = _site.Weather.Replace("2001-04-02 05:00", "2001-04-02 04:00", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("weather.csv, row 31 (2001-04-02 04:00): its time is that of the row before it"));
    }

    [Test]
    public void Fractions_of_a_second_that_rounding_left_are_read_as_the_hour_that_is_meant()
    {
        string plain = _site.Prepare().Notes[0];
        _site.Weather = _site.Weather.Replace("2001-04-02 05:00,", "2001-04-02 04:59:59.999996672,", StringComparison.Ordinal)
            .Replace("2001-04-02 06:00,", "2001-04-02 06:00:00.000000001,", StringComparison.Ordinal);

        Assert.That(_site.Prepare().Notes[0], Is.EqualTo(plain));
    }

    [Test]
    public void Weeks_of_weather_are_not_repeated_and_that_is_said()
    {
        Assert.That(_site.Prepare().Notes, Has.Some.Contains("holds 21 days, less than a year: nothing is repeated, and the ground starts without snow at a mean of -1.0 degC."));

        _site.Text = _site.Text.Replace(", mean_air_temperature: -1", "", StringComparison.Ordinal);
        Assert.That(_site.Prepare().Notes, Has.Some.Contains("give that of the year as run.mean_air_temperature"));
    }

    [Test]
    public void A_skipped_hour_is_told_with_its_row()
    {
        string[] rows = _site.Weather.Split('\n');
        _site.Weather = string.Join('\n', rows.Where((_, row) => row != 30));

        Assert.That(_site.Fault(), Does.Contain("row 31 (2001-04-02 06:00): 2 h lie between this row and the one before it, where the step is 1 h"));
    }

    [Test]
    public void Text_in_a_number_is_told_with_its_row_and_column()
    {
        _site.Weather = _site.Weather.Replace("2001-04-01 03:00,-3.94", "2001-04-01 03:00,cold", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("variable Ta, row 5 (2001-04-01 03:00): 'cold' is no number"));
    }

    [TestCase("-9999")]
    [TestCase("3276.6")]
    public void An_undeclared_sentinel_is_told_and_a_declared_one_is_a_gap(string sentinel)
    {
        _site.Weather = _site.Weather.Replace("2001-04-01 03:00,-3.94", $"2001-04-01 03:00,{sentinel}", StringComparison.Ordinal);
        string undeclared = _site.Fault();
        _site.Text = _site.Text.Replace("file: weather.csv", $"file: weather.csv\n  missing: [{sentinel}]", StringComparison.Ordinal);
        string declared = _site.Fault();
        _site.Text = _site.Text.Replace("measurement_height: 3", "measurement_height: 3\n  fill_gaps_up_to: 2", StringComparison.Ordinal);

        Assert.Multiple(() =>
        {
            Assert.That(undeclared, Does.Contain($"row 5 (2001-04-01 03:00): {sentinel} degC cannot be air_temperature").And.Contain($"'missing: [{sentinel}]'"));
            Assert.That(declared, Does.Contain("row 5 (2001-04-01 03:00): it has no value here, and the weather that drives a column may have no gap"));
            Assert.That(() => _site.Prepare(), Throws.Nothing);
        });
    }

    [Test]
    public void An_undeclared_sentinel_of_an_observation_is_told_and_a_declared_one_is_not_scored()
    {
        _site.Soil = _site.Soil.Replace("2001-04-03;-1.20", "2001-04-03;3276.6", StringComparison.Ordinal);
        string undeclared = _site.Fault();
        _site.Text = _site.Text.Replace("file: soil.csv", "file: soil.csv\n    missing: [3276.6]", StringComparison.Ordinal);

        Assert.Multiple(() =>
        {
            Assert.That(undeclared, Does.Contain("soil.csv, variable T5, row 4 (2001-04-03): 3276.6 degC cannot be soil_temperature"));
            Assert.That(_site.Prepare().Notes, Has.Some.EqualTo("Observed: Soil temperature at 5 cm (T5), 20 days."));
        });
    }

    [Test]
    public void A_row_with_too_few_fields_is_told()
    {
        _site.Weather = _site.Weather.Replace("2001-04-01 03:00,-3.94,60", "2001-04-01 03:00,60", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("row 5: it has 5 fields where the header has 6"));
    }

    [Test]
    public void A_missing_file_is_told_with_its_columns_and_archive()
    {
        _site.Text = _site.Text.Replace("file: weather.csv", "file: elsewhere.csv\n  archive: the archive of the station", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("elsewhere.csv: there is no such file; wanted is the weather, with the columns Ta (air_temperature)")
            .And.Contain("Get it from the archive of the station, and put it there."));
    }

    [Test]
    public void An_unknown_key_is_told_with_its_place_and_what_was_meant()
    {
        _site.Text = _site.Text.Replace("measurement_height", "mesurement_height", StringComparison.Ordinal);

        ConfigurationProblem problem = Assert.Throws<ConfigurationException>(() => _ = _site.Site)!.Problems.Single();
        Assert.Multiple(() =>
        {
            Assert.That((problem.Line, problem.Column), Is.EqualTo((6, 3)));
            Assert.That(problem.Message, Is.EqualTo("unknown key 'mesurement_height'; did you mean 'measurement_height'?"));
        });
    }

    [Test]
    public void All_problems_between_keys_are_told_at_once()
    {
        _site.Text = _site.Text.Replace(", standard_time: 8", "", StringComparison.Ordinal)
            .Replace("{texture: loam}", "{sand: [40]}", StringComparison.Ordinal)
            .Replace("air_temperature: {", "air_temprature: {", StringComparison.Ordinal);

        Assert.That(Assert.Throws<ConfigurationException>(() => _ = _site.Site)!.Problems.Select(problem => problem.Path), Is.EqualTo(new[]
        {
            "site", "soil", "forcing.columns.air_temprature",
        }));
    }

    [Test]
    public void Every_site_file_of_the_project_is_in_order()
    {
        string[] files = Directory.GetFiles(Path.Combine(ReferenceData.RepositoryRoot, "sites"), "*.yaml");

        Assert.Multiple(() =>
        {
            Assert.That(files, Has.Length.AtLeast(16));
            foreach (string file in files)
            {
                Assert.That(() => SiteConfigurationReader.Read(file), Throws.Nothing, file);
            }
        });
    }

    [TestCase("date,clock\n", "time: [date, clock]", "2001-04-01,00:00", "2001-04-01,01:00")]
    [TestCase("TIMESTAMP_START\n", "", "200104010000", "200104010100")]
    [TestCase("when\n", "time: [when]\n  time_format: dd.MM.yyyy HH.mm", "01.04.2001 00.00", "01.04.2001 01.00")]
    [TestCase("year,month,day,hour\n", "", "2001,4,1,0", "2001,4,1,1")]
    [TestCase("year,doy,hour,minute\n", "", "2001,91,0,0", "2001,91,1,0")]
    [TestCase("timestamp\n", "", "2001-04-01T00:00:00Z", "2001-04-01T01:00:00.000+00:00")]
    public void Times_are_read_in_many_forms(string header, string key, string first, string second)
    {
        string[] rows = ["-1,60,0,0,3", "-2,60,0,0,3"];
        _site.Weather = $"# a comment\n{header.TrimEnd()},Ta,RH,SW,P,U\n{first},{rows[0]}\n{second},{rows[1]}\n";
        _site.Text = key.Length == 0 ? _site.Text : _site.Text.Replace("file: weather.csv", $"file: weather.csv\n  {key}", StringComparison.Ordinal);

        Assert.That(_site.Fault(), Does.Contain("it holds no whole day"));
    }

    [Test]
    public void A_line_of_units_and_a_semicolon_with_decimal_commas_are_understood()
    {
        string[] rows = _site.Weather.TrimEnd().Split('\n');
        _site.Weather = rows[0].Replace(',', ';') + "\n;degC;%;W m-2;mm;m s-1\n"
            + string.Join('\n', rows.Skip(1).Select(row => row.Replace(',', ';').Replace('.', ',')));
        foreach (string unit in new[] { "degC", "\"%\"", "W m-2", "mm", "m s-1" })
        {
            _site.Text = _site.Text.Replace($", unit: {unit}}}\n", "}\n", StringComparison.Ordinal);
        }

        Assert.That(_site.Prepare().Notes[0], Does.Contain("2001-04-01 to 2001-04-21, a step of 1 h"));
    }

    [Test]
    public void Columns_in_the_names_of_plumber2_need_no_naming()
    {
        _site.Weather = "time,Tair,SWdown,Qair,Precip,Wind\n" + string.Join('\n', Enumerable.Range(0, 48).Select(half =>
            FormattableString.Invariant($"{new DateTime(2001, 4, 1).AddMinutes(30 * half):yyyy-MM-dd HH:mm:ss},270,0,0.002,0,3")));
        int columns = _site.Text.IndexOf("  columns:", StringComparison.Ordinal);
        _site.Text = _site.Text[..columns] + _site.Text[_site.Text.IndexOf("observations:", StringComparison.Ordinal)..];

        Assert.That(_site.Prepare().Notes[0], Does.Contain("2001-04-01 to 2001-04-01, a step of 1 h, precipitation Precip"));
    }
}
