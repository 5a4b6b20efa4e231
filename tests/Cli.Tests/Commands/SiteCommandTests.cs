using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.Commands;

public sealed class SiteCommandTests
{
    [Test]
    public async Task The_example_is_a_site_file_in_order()
    {
        CommandLineRun run = await CommandLineRun.Of("site", "--example");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(SiteConfigurationReader.Parse(run.Output, "example.yaml").Site.Name, Is.EqualTo("MySite"));
        });
    }

    [Test]
    public async Task A_site_without_data_says_which_file_is_wanted_and_from_where_with_exit_code_2()
    {
        CommandLineRun run = await CommandLineRun.Of("site", Path.Combine(ReferenceData.RepositoryRoot, "sites", "F-SKT.yaml"), "--check");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("F-SKT_weather.csv: there is no such file; wanted is the weather, with the columns").And.Contain("AsiaFlux"));
        });
    }

    [Test]
    public async Task No_file_is_told_with_what_to_write()
    {
        CommandLineRun run = await CommandLineRun.Of("site");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.StartWith("No site file is named: 'regionalbeps site FILE' runs one"));
        });
    }

    [Test]
    public async Task A_public_site_is_read_from_the_reference_data()
    {
        ReferenceData.PathTo("sites/fluxnet2015_daily/CN-Cha_DD_2003-2005.csv");

        CommandLineRun run = await CommandLineRun.Of("site", Path.Combine(ReferenceData.RepositoryRoot, "sites", "CN-Cha.yaml"), "--check");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Does.Contain("CN-Cha: 2003-01-01 to 2005-12-31, a step of 24 h, precipitation P_ERA, snowfall x 1.42.")
                .And.Contain("Observed: Soil temperature at 5 cm (TS_F_MDS_1), 1096 days."));
        });
    }
}
