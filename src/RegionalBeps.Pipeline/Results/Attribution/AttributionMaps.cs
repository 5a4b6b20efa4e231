using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Results.Attribution;

/// <summary>What controls the vegetation: all targets.</summary>
public sealed class AttributionMaps
{
    private static readonly string[] FromLeafArea = ["green_up", "leaf_area_index_early", "leaf_area_index_peak", "leaf_area_index_late"];

    private AttributionMaps(IReadOnlyList<TargetAttribution> targets) => Targets = targets;

    /// <summary>The targets that were wanted.</summary>
    public IReadOnlyList<TargetAttribution> Targets { get; }

    /// <summary>All maps, target by target.</summary>
    public IEnumerable<SummaryMap> Maps => Targets.SelectMany(target => target.Maps);

    /// <summary>Attributes the targets among the wanted products.</summary>
    /// <param name="annual">The annual maps.</param>
    /// <param name="selected">The products that are wanted.</param>
    /// <param name="leafAreaVaries">Whether leaf area was read for each year, and not as one mean year for all.</param>
    public static AttributionMaps Of(AnnualMaps annual, IReadOnlyCollection<CatalogueVariable> selected, bool leafAreaVaries)
    {
        HashSet<string> wanted = [.. selected.Select(variable => variable.Name)];
        return new AttributionMaps(
        [
            .. AttributionVariables.Targets.Where(wanted.Contains)
                .Select(target => TargetAttribution.Of(annual, target, canVary: leafAreaVaries || !FromLeafArea.Contains(target))),
        ]);
    }
}
