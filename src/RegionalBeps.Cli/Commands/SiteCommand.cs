using System.CommandLine;
using System.Reflection;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Sites;
using RegionalBeps.Pipeline.Sites.Reports;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>site</c>: one column against observations.</summary>
internal static class SiteCommand
{
    private const string Description =
        """
        Runs one column at each site and scores it against what was observed there: soil temperature and water, snow, fluxes, thaw and freeze onset.
        The weather is a CSV or NetCDF file in the names of FLUXNET or PLUMBER2, or with columns that the site file names; docs/site-configuration.md
        lists every key, and 'site --example' prints a file to begin with.
        """;

    private static readonly Option<bool> Compare = new("--compare")
    {
        Description = "Run both baselines, the improved column, and the improved column without each of its five improvements.",
    };

    private static readonly Option<bool> All = new("--all-combinations") { Description = "With --compare: all 32 combinations of the improvements." };

    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Read the site files and their tables, and compute nothing." };

    private static readonly Option<bool> Example = new("--example") { Description = "Print a site file to begin with." };

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "Folder that receives a folder for each site, and a summary over them, in place of the site files' output.directory.",
    };

    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal, CancellationToken stop)
    {
        Argument<string[]> files = new("FILE") { Description = "Site files, such as sites/CN-Cha.yaml.", Arity = ArgumentArity.ZeroOrMore };
        Command command = new("site", Description) { files, Compare, All, CheckOnly, Example, Output };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(Example))
            {
                terminal.Output.Write(ExampleText());
                return (int)RunOutcome.Done;
            }

            string[] named = parsed.GetValue(files) ?? [];
            if (named.Length == 0)
            {
                terminal.Error.WriteLine("No site file is named: 'regionalbeps site FILE' runs one, 'regionalbeps site --example' prints one to begin with.");
                return (int)RunOutcome.ConfigurationWrong;
            }

            SiteComparison comparison = parsed.GetValue(All) ? SiteComparison.AllCombinations
                : parsed.GetValue(Compare) ? SiteComparison.EachImprovement
                : SiteComparison.None;
            return Failure.Guard(
                () => Run(named, comparison, parsed.GetValue(Output), parsed.GetValue(CheckOnly), terminal, stop), terminal.Error, resume: null);
        });
        return command;
    }

    private static RunOutcome Run(
        string[] files, SiteComparison comparison, string? output, bool checkOnly, Terminal terminal, CancellationToken stop)
    {
        SiteConfiguration[] sites = [.. files.Select(SiteConfigurationReader.Read)];
        var outcomes = new List<SiteOutcome>();
        bool isDataMissing = false;
        foreach (SiteConfiguration site in sites)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                if (RunSite(site, comparison, output ?? site.Output.Directory, checkOnly, terminal, stop) is { } outcome)
                {
                    outcomes.Add(outcome);
                }
            }
            catch (InputException fault) when (sites.Length > 1)
            {
                // One site's missing data must not keep the others from being run.
                terminal.Error.WriteLine(fault.Message);
                isDataMissing = true;
            }
        }

        if (outcomes.Count > 0)
        {
            string folder = output ?? sites[0].Output.Directory;
            SiteSummaryFile.Write(folder, outcomes);
            terminal.Output.WriteLine($"Summary: {Path.Combine(folder, "summary.md")}");
        }

        return isDataMissing ? RunOutcome.InputInvalid : outcomes.Exists(outcome => outcome.Warnings.Count > 0) ? RunOutcome.Incomplete : RunOutcome.Done;
    }

    private static SiteOutcome? RunSite(
        SiteConfiguration site, SiteComparison comparison, string folder, bool checkOnly, Terminal terminal, CancellationToken stop)
    {
        SiteJob job = SiteJob.Prepare(site);
        foreach (string note in job.Notes)
        {
            terminal.Output.WriteLine(note);
        }

        if (checkOnly)
        {
            return null;
        }

        SiteOutcome outcome = ProgressDisplay.While(terminal, progress => job.Run(comparison, folder, progress, stop));
        foreach (string warning in outcome.Warnings)
        {
            terminal.Error.WriteLine(warning);
        }

        terminal.Output.WriteLine($"Tables and figure: {outcome.Folder}");
        return outcome;
    }

    private static string ExampleText()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("RegionalBeps.Cli.example-site.yaml")
            ?? throw new InvalidOperationException("The example of a site file was not built in.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
