namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>The rules between the keys of static layers and of leaf area.</summary>
internal static class InputRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(["inputs.land_cover"], (configuration, _) => LandCoverFaults(configuration.Inputs.LandCover)),
        new(["inputs.soil.sand"], (configuration, _) => RasterFaults("inputs.soil.sand", configuration.Inputs.Soil.Sand)),
        new(["inputs.soil.clay"], (configuration, _) => RasterFaults("inputs.soil.clay", configuration.Inputs.Soil.Clay)),
        new(["inputs.soil.organic_carbon"], (configuration, _) => RasterFaults("inputs.soil.organic_carbon", configuration.Inputs.Soil.OrganicCarbon)),
        new(["inputs.soil.depth_to_bedrock"], (configuration, _) => RasterFaults("inputs.soil.depth_to_bedrock", configuration.Inputs.Soil.DepthToBedrock)),
        new(["inputs.elevation"], (configuration, _) => RasterFaults("inputs.elevation", configuration.Inputs.Elevation)),
        new(["inputs.leaf_area_index"], (configuration, _) => LeafAreaFaults(configuration.Inputs.LeafAreaIndex)),
    ];

    /// <summary>What is wrong with a static layer: it needs a file or a constant, not both, and what belongs to a file only with a file.</summary>
    public static IEnumerable<(string Path, string Message)> RasterFaults(string path, RasterInput? input)
    {
        if (input is null)
        {
            return [];
        }

        return [
            .. ExactlyOne(path, ("file", input.File is not null), ("constant", input.Constant is not null)),
            .. OnlyWithFile(path, input.File is not null, ("variable", input.Variable is not null), ("band", input.Band is not null)),
        ];
    }

    /// <summary>What is wrong with the placeholders of a pattern.</summary>
    public static IEnumerable<(string Path, string Message)> PatternFaults(string path, FilePattern? pattern)
    {
        string text = pattern?.Text ?? "";
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            string placeholder = close < 0 ? text[open..] : text[open..(close + 1)];
            if (!FilePattern.Placeholders.Contains(placeholder))
            {
                yield return (path, $"unknown placeholder '{placeholder}'; {NameSuggestion.Hint(placeholder, [.. FilePattern.Placeholders])}");
            }
        }
    }

    /// <summary>Faults where not exactly one of several keys is there.</summary>
    public static IEnumerable<(string Path, string Message)> ExactlyOne(string path, params (string Key, bool IsThere)[] keys)
    {
        string[] there = [.. keys.Where(key => key.IsThere).Select(key => key.Key)];
        if (there.Length == 0)
        {
            yield return (path, $"needs one of the keys {string.Join(", ", keys.Select(key => key.Key))}.");
        }
        else if (there.Length > 1)
        {
            yield return ($"{path}.{there[1]}", $"does not go with '{there[0]}'; keep one of the two.");
        }
    }

    /// <summary>Faults where keys that describe a file stand without one.</summary>
    public static IEnumerable<(string Path, string Message)> OnlyWithFile(string path, bool hasFile, params (string Key, bool IsThere)[] keys) =>
        hasFile ? [] : keys.Where(key => key.IsThere).Select(key => ($"{path}.{key.Key}", "describes a file, and no file is named here; leave the key out."));

    private static IEnumerable<(string Path, string Message)> LandCoverFaults(LandCoverInput input) =>
    [
        .. ExactlyOne("inputs.land_cover", ("file", input.File is not null), ("constant", input.Constant is not null)),
        .. OnlyWithFile("inputs.land_cover", input.File is not null, ("variable", input.Variable is not null), ("band", input.Band is not null)),
    ];

    private static List<(string Path, string Message)> LeafAreaFaults(LeafAreaIndexInput input)
    {
        const string Path = "inputs.leaf_area_index";
        List<(string, string)> faults =
        [
            .. ExactlyOne(Path, ("files", input.Files is not null), ("constant", input.Constant is not null), ("monthly", input.Monthly is not null)),
            .. OnlyWithFile(Path, input.Files is not null,
                ("variable", input.Variable is not null), ("unit", input.Unit is not null), ("climatology", input.Climatology)),
            .. PatternFaults($"{Path}.files", input.Files),
        ];
        if (input is { Climatology: true, Files: { } files } && files.Has("{year}"))
        {
            faults.Add(($"{Path}.climatology", "a climatology is one mean year, but the files differ by {year}; leave out one of the two."));
        }

        if (input is { Files: { } named, Variable: null } && named.Has("{variable}"))
        {
            faults.Add(($"{Path}.files", "holds {variable}, but no variable is named; add the key 'variable'."));
        }

        return faults;
    }
}
