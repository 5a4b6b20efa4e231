using System.Text.Json;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Inputs;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Which files were found sound, value by value, by their content: a night reads the values of changed files alone.</summary>
public sealed class SurveyMemory
{
    private const int Most = 100_000;
    private readonly string _path;
    private readonly FileDigests _digests;
    private readonly HashSet<string> _sound;

    private SurveyMemory(string path, FileDigests digests, HashSet<string> sound)
    {
        _path = path;
        _digests = digests;
        _sound = sound;
    }

    /// <summary>Takes up what an earlier run remembered; a memory that cannot be read is no memory.</summary>
    /// <param name="path">The file that holds it.</param>
    /// <param name="digests">Digests of the files.</param>
    public static SurveyMemory Remembering(string path, FileDigests digests)
    {
        try
        {
            return new SurveyMemory(path, digests, File.Exists(path) ? JsonSerializer.Deserialize<HashSet<string>>(File.ReadAllText(path)) ?? [] : []);
        }
        catch (Exception damage) when (damage is JsonException or IOException)
        {
            return new SurveyMemory(path, digests, []);
        }
    }

    /// <summary>Whether all values of a file were found sound.</summary>
    public bool IsSound(string key) => _sound.Contains(key);

    /// <summary>Remembers that they were.</summary>
    public void Remember(string key) => _sound.Add(key);

    /// <summary>Keeps the memory for the next run.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Save() => AtomicFile.WriteText(_path, JsonSerializer.Serialize(_sound.Order(StringComparer.Ordinal).TakeLast(Most)));

    /// <summary>A digest of all that the survey of a file depends on: its content, its meaning, the way onto the grid, the land, the period and the program.</summary>
    internal string KeyOf(string file, RasterSource source, Regridder regridder, IReadOnlyList<bool> isLand, int first, int last)
    {
        using var digest = new ContentDigest();
        digest.Add(ProgramIdentity.Digest).Add(_digests.Of(file)).Add(source.Variable.Name).Add(source.Conversion?.ToString() ?? "")
            .Add(regridder.Choice).Add(regridder.Target.ToString()).Add(StepsOf(file, source, first, last))
            .Add(string.Concat(isLand.Select(land => land ? '1' : '0')));
        return digest.ToHexadecimal();
    }

    // The steps that are looked at, counted from the file's own first one: files that are added beside it change nothing for it.
    private static int[] StepsOf(string file, RasterSource source, int first, int last)
    {
        int[] own = [.. Enumerable.Range(0, source.Steps.Count).Where(step => source.FileOfStep(step) == file)];
        return [Math.Max(first - own[0], 0), Math.Min(last, own[^1]) - own[0]];
    }
}
