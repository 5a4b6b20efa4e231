using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>doctor</c>: whether this machine can run a configuration.</summary>
internal static class DoctorCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Command command = new("doctor", "Looks whether this machine can run: libraries (each writes and reads a file), disk, memory, clock, lock, and the latest release.") { file };
        command.SetAction(parsed => Failure.Guard(() => Examine(parsed.GetRequiredValue(file), terminal), terminal.Error, resume: null));
        return command;
    }

    private static RunOutcome Examine(string file, Terminal terminal)
    {
        IReadOnlyList<Diagnosis> diagnoses = Doctor.Examine(ConfigurationReader.Read(file));
        foreach (Diagnosis diagnosis in diagnoses)
        {
            terminal.Output.WriteLine($"{(diagnosis.IsWell ? "well" : "ILL ")}  {diagnosis.Subject}: {diagnosis.Finding}");
        }

        return diagnoses.All(diagnosis => diagnosis.IsWell) ? RunOutcome.Done : RunOutcome.Held;
    }
}
