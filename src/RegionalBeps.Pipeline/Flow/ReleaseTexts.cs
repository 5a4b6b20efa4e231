using System.Runtime.InteropServices;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Releases;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>What the files of a release say of themselves.</summary>
internal static class ReleaseTexts
{
    /// <summary>Versions of the program and the libraries that make the maps.</summary>
    public static Dictionary<string, string> Versions() => new()
    {
        ["regionalbeps"] = ProgramIdentity.Version,
        [ChangeCause.ProgramKey] = ProgramIdentity.Digest,
        ["dotnet"] = RuntimeInformation.FrameworkDescription,
        ["system"] = RuntimeInformation.OSDescription,
        ["gdal"] = Grids.Native.GdalDataset.LibraryVersion,
        ["netcdf"] = Grids.Native.NetCdfFile.LibraryVersion,
    };

    /// <summary>The description of all files.</summary>
    public static FileDescription Describe(
        PipelineConfiguration configuration, string release, IReadOnlyDictionary<string, string> versions, string history, IEnumerable<string> notes) => new()
    {
        Title = $"Frozen ground, run '{configuration.Run.Name}', {configuration.Run.Period.From:yyyy-MM-dd} to {configuration.Run.Period.To:yyyy-MM-dd}",
        Source = $"RegionalBeps {versions["regionalbeps"]}, {DescriptionOf(configuration.Model)}",
        History = history,
        Comment = string.Join(" ", notes.Distinct()),
        Provenance = new Dictionary<string, string>(versions.Select(version => KeyValuePair.Create($"version_{version.Key}", version.Value)))
        {
            ["release"] = release,
        },
    };

    private static string DescriptionOf(ModelSettings model) =>
        model.Scheme == ModelScheme.Baseline ? $"baseline BEPS column ({model.Variant.ToString().ToLowerInvariant()})"
        : model.Without.Count == 0 ? "improved column"
        : $"improved column without {string.Join(", ", model.Without)}";
}
