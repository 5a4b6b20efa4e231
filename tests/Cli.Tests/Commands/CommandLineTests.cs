namespace RegionalBeps.Cli.Tests.Commands;

public class CommandLineTests
{
    [Test]
    public async Task Help_lists_the_verbs_and_the_exit_codes()
    {
        CommandLineRun run = await CommandLineRun.Of("--help");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Output, Does.Contain("check <FILE>").And.Contain("130").And.Contain("the configuration is wrong"));
        });
    }

    [TestCase("chek")]
    [TestCase("check")]
    [TestCase("check", "one.yaml", "two.yaml")]
    [TestCase("check", "--fast", "one.yaml")]
    [TestCase]
    public async Task A_command_that_cannot_be_read_is_answered_by_one_line_and_exit_code_1(params string[] arguments)
    {
        CommandLineRun run = await CommandLineRun.Of(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(run.Error, Does.Contain("regionalbeps --help"));
        });
    }

    [Test]
    public async Task A_wrong_configuration_is_told_on_the_error_stream_with_exit_code_1()
    {
        CommandLineRun run = await CommandLineRun.Of("check", "nowhere/pipeline.yaml");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error.TrimEnd(), Is.EqualTo("nowhere/pipeline.yaml:1:1: the configuration cannot be read: there is no such file."));
        });
    }
}
