using System.Reflection;
using RegionalBeps.Column.State;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Store;
using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>
/// Which program computes: a digest of the compiled code from which numbers come. Whoever changes the physics need not remember to raise a
/// version, and no result of an older program is taken for one of this.
/// </summary>
/// <remarks>
/// The compiler is deterministic, so that the module version id of an assembly follows from its source alone; neither the folder in which it
/// was built nor the commit goes into it (Directory.Build.props).
/// </remarks>
public static class ProgramIdentity
{
    private static readonly Type[] Assemblies = [typeof(GroundFault), typeof(GridSpec), typeof(Validity), typeof(ProgramIdentity)];

    /// <summary>The digest, lower-case hexadecimal.</summary>
    public static string Digest { get; } = Find();

    /// <summary>The version that people give it, with the commit where the build knew it.</summary>
    public static string Version { get; } =
        (Assembly.GetEntryAssembly() is { } entry && entry.GetName().Name == "regionalbeps" ? entry : typeof(ProgramIdentity).Assembly)
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static string Find()
    {
        using var digest = new ContentDigest();
        foreach (Type type in Assemblies)
        {
            digest.Add(type.Module.ModuleVersionId.ToString("N"));
        }

        return digest.ToHexadecimal();
    }
}
