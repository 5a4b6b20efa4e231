using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Attribution;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>All that a release holds: the annual maps, and what is made of them.</summary>
public sealed record ReleaseContent
{
    private ReleaseContent()
    {
    }

    /// <summary>The annual maps.</summary>
    public required AnnualMaps Annual { get; init; }

    /// <summary>The products that are wanted.</summary>
    public required IReadOnlyList<CatalogueVariable> Selected { get; init; }

    /// <summary>Years of the period of which days are lacking.</summary>
    public required IReadOnlyCollection<int> PartialYears { get; init; }

    /// <summary>Mean and change of each product.</summary>
    public required SummaryMaps Summary { get; init; }

    /// <summary>What controls the vegetation.</summary>
    public required AttributionMaps Attribution { get; init; }

    /// <summary>The kind of land cover of each pixel.</summary>
    public required IReadOnlyList<Biome> Biomes { get; init; }

    /// <summary>All maps of several years.</summary>
    public IReadOnlyList<SummaryMap> Maps => [.. Summary.All, .. Attribution.Maps];

    /// <summary>Makes of the annual maps what the configuration asks for.</summary>
    /// <param name="annual">The annual maps.</param>
    /// <param name="configuration">The run.</param>
    /// <param name="known">The products of which there are annual maps.</param>
    public static ReleaseContent Of(AnnualMaps annual, PipelineConfiguration configuration, IReadOnlyList<CatalogueVariable> known)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(configuration);
        IReadOnlyCollection<string> wanted = configuration.Products.Select ?? [.. known.Select(variable => variable.Name)];
        CatalogueVariable[] selected = [.. known.Where(variable => wanted.Contains(variable.Name))];
        LeafAreaIndexInput leafArea = configuration.Inputs.LeafAreaIndex;
        return new ReleaseContent
        {
            Annual = annual,
            Selected = selected,
            PartialYears = [.. annual.Years.Where(configuration.Run.Period.IsPartial)],
            Summary = SummaryMaps.Of(annual, selected),
            Attribution = AttributionMaps.Of(annual, selected, leafAreaVaries: leafArea.Files is not null && !leafArea.Climatology),
            Biomes = Results.Biomes.Of(annual.LandCover, configuration.Inputs.LandCover.Crosswalk),
        };
    }
}
