using RegionalBeps.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
