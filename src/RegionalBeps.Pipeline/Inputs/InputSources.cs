using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Opens the files that a configuration names, with what the configuration says of them.</summary>
public static class InputSources
{
    /// <summary>Opens a static layer.</summary>
    /// <param name="name">The catalogue's name.</param>
    /// <param name="input">A layer that names a file.</param>
    /// <exception cref="InputException">The file cannot be used.</exception>
    public static RasterSource OpenStatic(string name, RasterInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return RasterSource.Open(
            input.File ?? throw new ArgumentException($"'{name}' is a constant.", nameof(input)),
            VariableCatalogue.Find(name),
            new RasterOptions { FileVariable = input.Variable, Band = input.Band ?? 1, Unit = input.Unit });
    }

    /// <summary>Opens the land cover.</summary>
    /// <param name="input">A land cover that names a file.</param>
    /// <exception cref="InputException">The file cannot be used.</exception>
    public static RasterSource OpenLandCover(LandCoverInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return RasterSource.Open(
            input.File ?? throw new ArgumentException("The land cover is a constant.", nameof(input)),
            VariableCatalogue.Find("land_cover"),
            new RasterOptions { FileVariable = input.Variable, Band = input.Band ?? 1 });
    }

    /// <summary>Opens the files of a weather variable from the first to the last day.</summary>
    /// <param name="settings">All settings of the weather.</param>
    /// <param name="name">The catalogue's name of the variable.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <exception cref="InputException">A file is missing or cannot be used.</exception>
    public static RasterSource OpenWeather(MeteorologySettings settings, string name, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(settings);
        MeteorologyVariable variable = settings.Variables[name];
        FilePattern pattern = variable.Files ?? settings.Files
            ?? throw new ArgumentException($"'{name}' names no files.", nameof(settings));
        return RasterSource.Open(
            FilesOf(pattern, variable.Variable ?? name, name, from, to),
            VariableCatalogue.Find(name),
            new RasterOptions
            {
                FileVariable = variable.Variable,
                Unit = variable.Unit,
                Label = variable.Label ?? settings.TimeLabel,
                Step = TimeSpan.FromHours((int)settings.Step),
                ClockAheadOfUtc = TimeSpan.FromHours(settings.Clock.HoursAheadOfUtc),
                Calendar = settings.Calendar,
            });
    }

    /// <summary>Opens the leaf area index from the first to the last day.</summary>
    /// <param name="input">A leaf area index that names files.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <exception cref="InputException">A file is missing or cannot be used.</exception>
    public static RasterSource OpenLeafAreaIndex(LeafAreaIndexInput input, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(input);
        FilePattern pattern = input.Files ?? throw new ArgumentException("The leaf area index is a constant.", nameof(input));
        return RasterSource.Open(
            FilesOf(pattern, input.Variable ?? "", "leaf_area_index", from, to),
            VariableCatalogue.Find("leaf_area_index"),
            new RasterOptions { FileVariable = input.Variable, Unit = input.Unit });
    }

    private static IReadOnlyList<string> FilesOf(FilePattern pattern, string fileVariable, string name, DateOnly from, DateOnly to)
    {
        FileMatches matches = pattern.Find(fileVariable, from, to);
        return matches.Missing.Count == 0
            ? matches.Files
            : throw new InputException(
                matches.Missing[0],
                matches.Missing.Count == 1 ? "there is no such file" : $"there is no such file, nor {matches.Missing.Count - 1} others of the period",
                "bring the files there, or correct the pattern or the period",
                name);
    }
}
