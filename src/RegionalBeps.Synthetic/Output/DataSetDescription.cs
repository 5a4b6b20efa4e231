using RegionalBeps.Grids.Writing;

namespace RegionalBeps.Synthetic.Output;

/// <summary>What every synthesized file says of itself. It holds no date, so that the same seed gives the same bytes.</summary>
/// <param name="climate">Where the climate is from, as the end of "follows …".</param>
/// <param name="seed">The seed.</param>
internal sealed class DataSetDescription(string climate, long seed)
{
    /// <summary>The sentence that no reader may miss.</summary>
    public const string NotObserved =
        "Synthetic data: not observed and not reanalysed weather; no value stands for what happened on a day or at a place.";

    private const string Generator = "RegionalBeps weather generator (after Richardson 1981, Water Resources Research 17:182)";

    private readonly string _history = FormattableString.Invariant($"synthesized with seed {seed}");

    /// <summary>The description of a weather file.</summary>
    public FileDescription OfWeather(string variable) => Generated(
        $"Synthetic daily {variable}",
        $"{NotObserved} Each record is a local solar day: it begins at the mean solar midnight of the pixel, whatever the UTC hour of its bounds.");

    /// <summary>The description of a file that holds a mean year.</summary>
    public FileDescription OfMeanYear(string content) => Generated(
        content, $"{NotObserved} The steps are those of a mean year; the year on the time axis has no meaning.");

    /// <summary>The description of a layer that does not change.</summary>
    public FileDescription OfLayer(string content, string source) => new()
    {
        Title = content, Source = source, History = _history, Comment = "Layer of a synthetic data set: not for use as an observation.",
    };

    private FileDescription Generated(string title, string comment) => new()
    {
        Title = title, Source = $"{Generator}; it follows {climate}", History = _history, Comment = comment,
    };
}
