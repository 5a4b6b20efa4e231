namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>The rules between keys of all sections but <c>inputs</c>, and the order in which all rules are asked.</summary>
internal static class ConfigurationRules
{
    private const double LargestPixelCount = 1e9;

    private static readonly Rule[] Rules =
    [
        new(["run.period"], (configuration, _) => PeriodFaults(configuration.Run.Period)),
        new(["run.period", "run.spin_up"], (configuration, _) => SpinUpFaults(configuration.Run)),
        new(["grid"], (configuration, _) => GridFaults(configuration.Grid)),
        new(["model"], (configuration, problems) => ModelFaults(configuration.Model, problems)),
        .. InputRules.Rules,
        .. MeteorologyRules.Rules,
    ];

    /// <summary>Asks every rule whose keys could be read, and adds what is wrong.</summary>
    public static void Check(PipelineConfiguration configuration, ProblemList problems)
    {
        List<Rule> answerable = [.. Rules.Where(rule => !rule.Reads.Any(problems.Touches))];
        foreach ((string path, string message) in answerable.SelectMany(rule => rule.Faults(configuration, problems)).ToList())
        {
            problems.Add(path, message);
        }
    }

    private static IEnumerable<(string Path, string Message)> PeriodFaults(PeriodSettings period)
    {
        if (period.To < period.From)
        {
            yield return ("run.period.to", FormattableString.Invariant($"the last day {period.To:yyyy-MM-dd} lies before the first day {period.From:yyyy-MM-dd}."));
        }
    }

    private static IEnumerable<(string Path, string Message)> SpinUpFaults(RunSettings run)
    {
        if (run.SpinUp.Cycle is not { } cycle || run.Period.To < run.Period.From)
        {
            yield break;
        }

        if (cycle.Last < cycle.First)
        {
            yield return ("run.spin_up.cycle", $"the last year of {cycle} lies before the first.");
        }
        else if (run.Period.WholeYears is not { } whole)
        {
            yield return ("run.spin_up.cycle", "the period holds no whole year that could be repeated; leave the key out, or lengthen run.period.");
        }
        else if (!whole.Contains(cycle.First) || !whole.Contains(cycle.Last))
        {
            yield return ("run.spin_up.cycle", $"{cycle} must lie within the whole years of the period, {whole}.");
        }
    }

    private static IEnumerable<(string Path, string Message)> GridFaults(GridSettings grid)
    {
        if (grid.Like is not null)
        {
            return LikeFaults(grid);
        }

        return grid.Extent is { } extent && grid is { Crs: { } crs, Resolution: { } resolution, LikeVariable: null }
            ? ExtentFaults(extent, crs, resolution)
            : IncompleteGridFaults(grid);
    }

    private static IEnumerable<(string Path, string Message)> LikeFaults(GridSettings grid)
    {
        if (grid.Crs is not null)
        {
            yield return ("grid.crs", "does not go with grid.like, whose CRS is taken over; keep one of the two.");
        }

        if (grid.Extent is not null)
        {
            yield return ("grid.extent", "does not go with grid.like, whose extent is taken over; keep one of the two.");
        }
    }

    private static IEnumerable<(string Path, string Message)> IncompleteGridFaults(GridSettings grid)
    {
        string[] missing = [.. new[] { ("crs", grid.Crs is null), ("extent", grid.Extent is null), ("resolution", grid.Resolution is null) }
            .Where(key => key.Item2).Select(key => key.Item1)];
        if (missing.Length > 0)
        {
            yield return ("grid", $"needs either 'like', or 'crs', 'extent' and 'resolution'; of these it lacks {string.Join(" and ", missing)}.");
        }

        if (grid.LikeVariable is not null)
        {
            yield return ("grid.like_variable", "names a variable of grid.like, which is not there.");
        }
    }

    private static IEnumerable<(string Path, string Message)> ExtentFaults(ExtentSettings extent, string crs, double resolution)
    {
        double width = (extent.East - extent.West) / resolution;
        double height = (extent.North - extent.South) / resolution;
        if (width <= 0)
        {
            yield return ("grid.extent.east", FormattableString.Invariant($"the eastern edge {extent.East} must lie east of the western edge {extent.West}."));
        }

        if (height <= 0)
        {
            yield return ("grid.extent.north", FormattableString.Invariant($"the northern edge {extent.North} must lie north of the southern edge {extent.South}."));
        }

        if (width > 0 && height > 0 && (!IsWhole(width) || !IsWhole(height)))
        {
            yield return ("grid.resolution", FormattableString.Invariant(
                $"the extent is {width:0.###} by {height:0.###} pixels of {resolution}; both must be whole numbers, so change the resolution or the extent."));
        }

        if (width * height > LargestPixelCount)
        {
            yield return ("grid.resolution", FormattableString.Invariant($"makes {width * height:0.###e0} pixels; more than {LargestPixelCount:0e0} are not supported."));
        }

        if (string.Equals(crs, "EPSG:4326", StringComparison.OrdinalIgnoreCase) && (extent.South < -90 || extent.North > 90))
        {
            yield return ("grid.extent", "reaches beyond a pole: latitudes of EPSG:4326 lie between -90 and 90.");
        }
    }

    private static bool IsWhole(double number) => Math.Abs(number - Math.Round(number)) < 1e-6 * Math.Max(1, number);

    private static IEnumerable<(string Path, string Message)> ModelFaults(ModelSettings model, ProblemList problems)
    {
        if (model.Scheme == ModelScheme.Baseline && model.Without.Count > 0)
        {
            yield return ("model.without", "the improvements can be switched off in the improved column alone; write 'scheme: improved', or leave this key out.");
        }

        if (model.Scheme == ModelScheme.Baseline && problems.IsWritten("model.coupling_passes"))
        {
            yield return ("model.coupling_passes", "belongs to the improved column; write 'scheme: improved', or leave this key out.");
        }

        if (model.Scheme == ModelScheme.Improved && problems.IsWritten("model.variant"))
        {
            yield return ("model.variant", "is a variant of the baseline; write 'scheme: baseline', or leave this key out.");
        }
    }
}
