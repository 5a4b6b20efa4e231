namespace RegionalBeps.Cli.Tests.Commands;

/// <summary>What a run of the command line left: its exit code and what it wrote.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command line within this process, as into a log.</summary>
    public static async Task<CommandLineRun> Of(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = await CommandLine.RunAsync(arguments, new Terminal(output, error, IsInteractive: false));
        return new CommandLineRun(code, output.ToString(), error.ToString());
    }
}
