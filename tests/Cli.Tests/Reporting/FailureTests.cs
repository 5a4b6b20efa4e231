using RegionalBeps.Cli.Reporting;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Native;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Cli.Tests.Reporting;

public class FailureTests
{
    private static readonly ConfigurationException WrongConfiguration = new([new ConfigurationProblem("a.yaml", 1, 2, "run", "is wrong.")]);

    private static IEnumerable<TestCaseData> Failures =>
    [
        new(WrongConfiguration, 1, "a.yaml:1:2: run: is wrong."),
        new(new InputException("a.nc", "it is cut off", "fetch it again"), 2, "a.nc: it is cut off. Fetch it again."),
        new(new NativeLibraryMissingException("GDAL", "REGIONALBEPS_GDAL", ["libgdal.so"]), 3, "The native library GDAL was not found."),
        new(new InvalidOperationException("a fault"), 4, "Broken off by an unexpected error; the same command goes on."),
        new(new OperationCanceledException(), 130, "Stopped; the same command goes on."),
        new(new AggregateException(new InputException("a.nc", "it is cut off", "fetch it again")), 2, "a.nc: it is cut off. Fetch it again."),
    ];

    [TestCaseSource(nameof(Failures))]
    public void Each_kind_of_failure_has_its_exit_code_and_sentence(Exception exception, int code, string sentence)
    {
        using StringWriter error = new();

        int exit = Failure.Guard(() => throw exception, error, resume: "the same command goes on");

        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(code));
            Assert.That(error.ToString(), Does.StartWith(sentence));
        });
    }

    [Test]
    public void Work_that_ends_well_gives_its_own_outcome_and_says_nothing()
    {
        using StringWriter error = new();

        Assert.Multiple(() =>
        {
            Assert.That(Failure.Guard(() => RunOutcome.Incomplete, error, resume: null), Is.EqualTo(5));
            Assert.That(error.ToString(), Is.Empty);
        });
    }
}
