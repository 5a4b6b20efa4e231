using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Attribution;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>All that a release is made of: the annual maps, and which maps over all years are derived of them while it is written.</summary>
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

    /// <summary>The products of which it is asked what controls them.</summary>
    public required IReadOnlyList<AttributionTarget> Targets { get; init; }

    /// <summary>The kind of land cover of each pixel.</summary>
    public required IReadOnlyList<Biome> Biomes { get; init; }

    /// <summary>What the configuration asks for.</summary>
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
            Targets = AttributionTarget.Among(selected, leafAreaVaries: leafArea.Files is not null && !leafArea.Climatology),
            Biomes = Results.Biomes.Of(annual.LandCover, configuration.Inputs.LandCover.Crosswalk),
        };
    }
}
