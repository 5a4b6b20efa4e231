using RegionalBeps.Grids;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Native;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;

namespace RegionalBeps.Cli.Reporting;

/// <summary>Runs the work of a verb and turns what is thrown into sentences and an exit code.</summary>
internal static class Failure
{
    /// <summary>Does the work.</summary>
    /// <param name="work">The work of a verb.</param>
    /// <param name="error">Receives the sentences.</param>
    /// <param name="resume">What resumes broken work, as "the same command resumes the run"; null where there is nothing to resume.</param>
    /// <returns>The exit code.</returns>
    public static int Guard(Func<RunOutcome> work, TextWriter error, string? resume) => (int)Outcome(work, error, resume).Outcome;

    /// <summary>Does the work, and says what was said of it where it failed.</summary>
    /// <param name="work">The work of a verb.</param>
    /// <param name="error">Receives the sentences.</param>
    /// <param name="resume">What resumes broken work; null where there is nothing to resume.</param>
    public static (RunOutcome Outcome, string? Message) Outcome(Func<RunOutcome> work, TextWriter error, string? resume)
    {
        try
        {
            return (work(), null);
        }
        catch (Exception exception)
        {
            (RunOutcome outcome, string message) = Explain(exception, resume);
            error.WriteLine(message);
            return (outcome, message);
        }
    }

    private static (RunOutcome Outcome, string Message) Explain(Exception exception, string? resume) => exception switch
    {
        ConfigurationException => (RunOutcome.ConfigurationWrong, exception.Message),
        InputException or InputProblemsException => (RunOutcome.InputInvalid, exception.Message),
        ReleaseException => (RunOutcome.ConfigurationWrong, exception.Message),
        OutputInUseException => (RunOutcome.Crashed, exception.Message),
        NativeLibraryMissingException => (RunOutcome.Held, exception.Message),
        OutputException => (RunOutcome.Crashed, $"{exception.Message}{(resume is null ? "" : $" Then {resume}.")}"),
        OperationCanceledException => (RunOutcome.Interrupted, resume is null ? "Stopped." : $"Stopped; {resume}."),
        AggregateException { InnerExceptions: [Exception only] } => Explain(only, resume),
        _ => (RunOutcome.Crashed, $"Broken off by an unexpected error{(resume is null ? "" : $"; {resume}")}.{Environment.NewLine}{exception}"),
    };
}
