using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>All files that a configuration reads.</summary>
public static class InputFiles
{
    /// <summary>Lists the files that are there, each once in ordinal order, and the paths for which there is none.</summary>
    public static FileMatches Of(PipelineConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        InputSettings inputs = configuration.Inputs;
        PeriodSettings period = configuration.Run.Period;
        List<string> files = [.. StaticLayers.FilesOf(inputs)];
        List<string> missing = [];
        List<FileSubstitute> substitutes = [];
        if (configuration.Grid.Like is { } like)
        {
            files.Add(like);
        }

        if (inputs.LeafAreaIndex.Files is { } leafArea)
        {
            Take(leafArea.Find(inputs.LeafAreaIndex.Variable ?? "", period.From, period.To));
        }

        foreach (MeteorologyVariable variable in inputs.Meteorology.Variables.Values.Where(variable => variable.Constant is null))
        {
            Take(inputs.Meteorology.FilesOf(variable, period));
        }

        missing.AddRange(files.Where(file => !File.Exists(file)));
        return new FileMatches([.. files.Where(File.Exists).Distinct().Order(StringComparer.Ordinal)], [.. missing.Distinct()])
        {
            Substitutes = substitutes,
        };

        void Take(FileMatches matches)
        {
            files.AddRange(matches.Files);
            missing.AddRange(matches.Missing);
            substitutes.AddRange(matches.Substitutes);
        }
    }
}
