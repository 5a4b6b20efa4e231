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
            input.File ?? throw new ArgumentException($"'{name}' is a constant.", nameof(input)), VariableCatalogue.Find(name), input.ReaderOptions);
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
            input.ReaderOptions);
    }

    /// <summary>Opens the files of a weather variable for the days of a period.</summary>
    /// <param name="settings">All settings of the weather.</param>
    /// <param name="name">The catalogue's name of a variable that is not a constant.</param>
    /// <param name="period">The days.</param>
    /// <exception cref="InputException">A file is missing or cannot be used.</exception>
    public static RasterSource OpenWeather(MeteorologySettings settings, string name, PeriodSettings period)
    {
        ArgumentNullException.ThrowIfNull(settings);
        MeteorologyVariable variable = settings.Variables[name];
        return RasterSource.Open(
            Found(settings.FilesOf(variable, period), name), VariableCatalogue.Find(name), settings.ReaderOptionsOf(variable));
    }

    /// <summary>Opens the leaf area index for the days of a period.</summary>
    /// <param name="input">A leaf area index that names files.</param>
    /// <param name="period">The days.</param>
    /// <exception cref="InputException">A file is missing or cannot be used.</exception>
    public static RasterSource OpenLeafAreaIndex(LeafAreaIndexInput input, PeriodSettings period)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(period);
        FilePattern pattern = input.Files ?? throw new ArgumentException("The leaf area index is a constant.", nameof(input));
        return RasterSource.Open(
            Found(pattern.Find(input.Variable ?? "", period.From, period.To), "leaf_area_index"),
            VariableCatalogue.Find("leaf_area_index"),
            input.ReaderOptions);
    }

    private static IReadOnlyList<string> Found(FileMatches matches, string name) => matches.Missing.Count == 0
        ? matches.Files
        : throw new InputException(
            matches.Missing[0],
            matches.Missing.Count == 1 ? "there is no such file" : $"there is no such file, nor {matches.Missing.Count - 1} others of the period",
            "bring the files there, or correct the pattern or the period",
            name);
}
