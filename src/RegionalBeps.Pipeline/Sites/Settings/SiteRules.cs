using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Time;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Configuration.Reading;
using RegionalBeps.Pipeline.Sites.Columns;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>The rules between the keys of a site file.</summary>
internal static class SiteRules
{
    private static readonly IReadOnlyList<string> ForcingNames = [.. VariableCatalogue.NamesOf(VariableGroup.Meteorology), ForcingTable.Rainfall];

    private static readonly (string Path, Func<SiteConfiguration, ProblemList, IEnumerable<(string Path, string Message)>> Faults)[] Rules =
    [
        ("site", (site, _) => ClockFaults(site)),
        ("vegetation", (site, _) => LeafAreaFaults(site.Vegetation.LeafAreaIndex)),
        ("soil", (site, _) => SoilFaults(site.Soil)),
        ("forcing", (site, _) => ForcingFaults(site)),
        ("observations", (site, _) => site.Observations.SelectMany(entry => ObservationFaults($"observations.{entry.Key}", entry.Value))),
        ("run", (site, _) => RunFaults(site.Run)),
        ("model", (site, problems) => ModelFaults(site.Model, problems)),
    ];

    /// <summary>Asks every rule whose keys could be read, and adds what is wrong.</summary>
    public static void Check(SiteConfiguration site, ProblemList problems)
    {
        foreach ((string path, var faults) in Rules.Where(rule => !problems.Touches(rule.Path)).ToList())
        {
            foreach ((string place, string message) in faults(site, problems).ToList())
            {
                problems.Add(place, message);
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> ClockFaults(SiteConfiguration site)
    {
        if (site.Site.StandardTime is null && site.Forcing?.Clock is null)
        {
            yield return ("site", "nothing says by which clock the weather is written: give site.standard_time, the hours by which local standard time is ahead of UTC, or forcing.clock.");
        }
    }

    private static IEnumerable<(string Path, string Message)> LeafAreaFaults(SiteLeafArea leafArea)
    {
        const string Path = "vegetation.leaf_area_index";
        foreach ((string, string) fault in InputRules.ExactlyOne(
            Path, ("constant", leafArea.Constant is not null), ("monthly", leafArea.Monthly is not null), ("file", leafArea.File is not null)))
        {
            yield return fault;
        }

        if (leafArea.File is not null && leafArea.Column is null)
        {
            yield return (Path, "names a file but no column; add 'column'.");
        }
    }

    private static IEnumerable<(string Path, string Message)> SoilFaults(SiteSoil soil)
    {
        if (soil.Texture is null && soil.Sand is null)
        {
            yield return ("soil", "needs a texture class, or sand and clay.");
        }

        if ((soil.Sand is null) != (soil.Clay is null))
        {
            yield return ("soil", soil.Sand is null ? "clay needs sand beside it." : "sand needs clay beside it.");
        }

        int depths = soil.Bottoms?.Count ?? 1;
        foreach ((string name, IReadOnlyList<double>? list) in new[] { ("sand", soil.Sand), ("clay", soil.Clay), ("organic_carbon", soil.OrganicCarbon) })
        {
            if (list is not null && list.Count != depths && !(list.Count == 1 && name != "organic_carbon"))
            {
                yield return ($"soil.{name}", soil.Bottoms is null
                    ? "holds more than one value; add 'bottoms', the depths to which they hold."
                    : $"holds {list.Count} values for the {depths} depths of soil.bottoms; give one for each.");
            }
        }

        if (soil is { Sand: { } sand, Clay: { } clay } && sand.Count != clay.Count)
        {
            yield return ("soil.clay", $"holds {clay.Count} values and soil.sand {sand.Count}; give as many of both.");
        }
        else if (soil is { Sand: { } s, Clay: { } c } && s.Zip(c, (a, b) => a + b).Any(sum => sum > 100))
        {
            yield return ("soil.clay", "sand and clay exceed 100 % together.");
        }

        if (soil.OrganicCarbon is not null && soil.Bottoms is null)
        {
            yield return ("soil.organic_carbon", "needs soil.bottoms, the depths to which its values hold.");
        }

        if (soil.Bottoms is { } bottoms && bottoms.Zip(bottoms.Skip(1), (upper, lower) => lower <= upper).Any(isWrong => isWrong))
        {
            yield return ("soil.bottoms", "must rise from the top down.");
        }
    }

    private static IEnumerable<(string Path, string Message)> ForcingFaults(SiteConfiguration site)
    {
        SiteForcing forcing = site.Forcing;
        foreach ((string, string) fault in TableFaults("forcing", forcing))
        {
            yield return fault;
        }

        if (forcing.Step == SiteStep.Month)
        {
            yield return ("forcing.step", "months are too coarse to drive a column; give days at least.");
        }

        foreach ((string name, SiteColumn column) in forcing.Columns)
        {
            string path = $"forcing.columns.{name}";
            if (!ForcingNames.Contains(name))
            {
                yield return (path, $"unknown variable '{name}'; {NameSuggestion.Hint(name, ForcingNames)}");
            }

            foreach ((string, string) fault in InputRules.ExactlyOne(path, ("column", column.Column is not null), ("constant", column.Constant is not null)))
            {
                yield return fault;
            }
        }

        if (forcing.PrescribedSnowFrom is { } source && (!site.Observations.TryGetValue(source, out SiteObservations? observed) || observed.SnowDepth is null))
        {
            yield return ("forcing.prescribed_snow_from", $"names the observations '{source}', which are not there or hold no snow_depth.");
        }
    }

    private static IEnumerable<(string Path, string Message)> ObservationFaults(string path, SiteObservations observations)
    {
        foreach ((string, string) fault in TableFaults(path, observations))
        {
            yield return fault;
        }

        foreach ((string name, SiteSensor sensor) in observations.SoilTemperature.Concat(observations.SoilMoisture))
        {
            if (sensor.Depth is null)
            {
                yield return (path, $"the sensor '{name}' has no depth; write '{name}: 0.05'.");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> TableFaults(string path, SiteTableSettings table)
    {
        if (table.File is null)
        {
            yield return (path, "names no file; add 'file'.");
        }

        if (table.Label == TimeLabel.AccumulatedDay)
        {
            yield return ($"{path}.label", "running totals of the day are not read from tables; use mean_begin, mean_end or instant.");
        }
    }

    private static IEnumerable<(string Path, string Message)> RunFaults(SiteRun run)
    {
        if (run is { From: { } from, To: { } to } && to < from)
        {
            yield return ("run.to", FormattableString.Invariant($"the last day {to:yyyy-MM-dd} lies before the first day {from:yyyy-MM-dd}."));
        }

        if (run.SpinUp.Cycle is { } cycle && cycle.Last < cycle.First)
        {
            yield return ("run.spin_up.cycle", $"the last year of {cycle} lies before the first.");
        }
    }

    private static IEnumerable<(string Path, string Message)> ModelFaults(SiteModel model, ProblemList problems)
    {
        if (model.Scheme == ModelScheme.Baseline && model.Without.Count > 0)
        {
            yield return ("model.without", "the improvements can be switched off in the improved column alone; write 'scheme: improved', or leave this key out.");
        }

        if (model.Scheme == ModelScheme.Improved && problems.IsWritten("model.variant"))
        {
            yield return ("model.variant", "is a variant of the baseline; write 'scheme: baseline', or leave this key out.");
        }
    }
}
