using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Results.Attribution;

/// <summary>A product of which it is asked what controls it.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="CanVary">False where it is an input that repeats one mean year: nothing can then be asked of its years.</param>
public sealed record AttributionTarget(string Name, bool CanVary)
{
    private static readonly string[] FromLeafArea = ["green_up", "leaf_area_index_early", "leaf_area_index_peak", "leaf_area_index_late"];

    /// <summary>The targets among the wanted products.</summary>
    /// <param name="selected">The products that are wanted.</param>
    /// <param name="leafAreaVaries">Whether leaf area was read for each year, and not as one mean year for all.</param>
    public static IReadOnlyList<AttributionTarget> Among(IReadOnlyCollection<CatalogueVariable> selected, bool leafAreaVaries)
    {
        HashSet<string> wanted = [.. selected.Select(variable => variable.Name)];
        return
        [
            .. AttributionVariables.Targets.Where(wanted.Contains)
                .Select(target => new AttributionTarget(target, CanVary: leafAreaVaries || !FromLeafArea.Contains(target))),
        ];
    }
}
