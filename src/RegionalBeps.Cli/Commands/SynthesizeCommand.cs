using System.CommandLine;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Synthetic;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>synthesize</c>: makes the weather of the stylised corridor, or of a climatology of the user's.</summary>
internal static class SynthesizeCommand
{
    private static readonly Option<string> Output = new("--output")
    {
        Description = "Folder that receives weather/; with --climatology also grids/ and a pipeline.yaml that names them.",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<string> Layers = new("--layers")
    {
        Description = "Folder of the stylised corridor's layers.",
        DefaultValueFactory = _ => "grids",
    };

    private static readonly Option<string?> Climatology = new("--climatology")
    {
        Description = "A NetCDF file of monthly temperature and precipitation with elevation, land cover and soil, in place of the stylised corridor.",
    };

    private static readonly Option<string?> Relief = new("--rebuild-layers")
    {
        Description = "Builds the stylised corridor's layers anew from this global relief (etopo5.cdf of Debian's ferret-datasets), and no weather.",
    };

    private static readonly Option<string?> Grid = new("--grid") { Description = "A raster whose grid the weather takes." };

    private static readonly Option<double?> Resolution = new("--resolution") { Description = "Cell size of the weather in degrees." };

    private static readonly Option<string?> For = new("--for") { Description = "A configuration whose period and pixel size the weather is made for." };

    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day; without it that of --for, or 2000-01-01." };

    private static readonly Option<DateOnly?> To = new("--to") { Description = "Last day; without it that of --for, or 2015-12-31." };

    private static readonly Option<long> Seed = new("--seed") { Description = "Same seed, same bytes.", DefaultValueFactory = _ => 1 };

    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Command command = new("synthesize", "Makes daily weather with the statistics of the region, so that a clone without data can run. It is not observed weather.")
        {
            Output, Layers, Climatology, Relief, For, Grid, Resolution, From, To, Seed,
        };
        command.SetAction(parsed => Failure.Guard(
            () => parsed.GetValue(Relief) is { } relief
                ? Rebuild(relief, parsed.GetRequiredValue(Layers), terminal)
                : Synthesize(OptionsOf(parsed), terminal, stop),
            terminal.Error,
            resume: null));
        return command;
    }

    private static SynthesisOptions OptionsOf(ParseResult parsed)
    {
        SynthesisOptions usual = new() { OutputFolder = parsed.GetRequiredValue(Output) };
        PipelineConfiguration? wanted = parsed.GetValue(For) is { } file ? ConfigurationReader.Read(file) : null;
        return usual with
        {
            LayerFolder = parsed.GetRequiredValue(Layers),
            ClimatologyFile = parsed.GetValue(Climatology),
            From = parsed.GetValue(From) ?? wanted?.Run.Period.From ?? usual.From,
            To = parsed.GetValue(To) ?? wanted?.Run.Period.To ?? usual.To,
            Resolution = parsed.GetValue(Resolution) ?? (wanted is null ? null : TargetGrid.Of(wanted.Grid).CellWidth),
            GridFile = parsed.GetValue(Grid),
            Seed = parsed.GetValue(Seed),
        };
    }

    private static RunOutcome Rebuild(string relief, string layers, Terminal terminal)
    {
        foreach (string file in Synthesizer.RebuildLayers(relief, layers))
        {
            terminal.Output.WriteLine(file);
        }

        return RunOutcome.Done;
    }

    private static RunOutcome Synthesize(SynthesisOptions options, Terminal terminal, CancellationToken stop)
    {
        SynthesisPlan plan = Synthesizer.Plan(options);
        terminal.Output.WriteLine(FormattableString.Invariant(
            $"Weather for {plan.Days} days on {plan.Grid}: {plan.Files} files, about {new ByteSize(plan.ExpectedBytes)}, about {Duration.Format(plan.ExpectedDuration)}."));
        SynthesisReport report = ProgressDisplay.While(terminal, progress => Synthesizer.Run(options, new Forwarded(progress), stop));
        terminal.Output.WriteLine($"{report.Files.Count} files, {new ByteSize(report.Bytes)}. This is not observed weather.");
        return RunOutcome.Done;
    }

    /// <summary>Hands the progress of a synthesis to the display of runs, on the thread that reports it; all its days are one phase.</summary>
    private sealed class Forwarded(IRunProgress progress) : IProgress<SynthesisProgress>
    {
        private bool _hasBegun;

        public void Report(SynthesisProgress value)
        {
            if (!_hasBegun)
            {
                _hasBegun = true;
                progress.BeginPhase("synthesize weather", value.Total, "days");
            }

            progress.Report(value.Done);
        }
    }
}
