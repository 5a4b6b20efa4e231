namespace RegionalBeps.Column.Baseline;

/// <summary>Which of the reference model's defects are kept. Everything else is the same in both variants.</summary>
/// <remarks>The tags B01 to B39 are those of the register in docs/physics/baseline.md.</remarks>
public sealed class BaselineVariant
{
    private BaselineVariant(string name, bool isRepaired)
    {
        Name = name;
        SnowfallRefreshesAlbedo = isRepaired;
        MeltsWheneverAboveZero = isRepaired;
        LayersThinSnowConsistently = isRepaired;
        LeafVapourHeatInJoules = isRepaired ? 333_000.0 : 333.0;
        OrganicFractionScale = isRepaired ? 1.0 : 100.0;
        DeepTemperatureIsAnnualMean = isRepaired;
        MaxLeafIterations = isRepaired ? 11 : 23;
    }

    /// <summary>The reference as published, with the state carried from step to step and the forcing read as it was meant.</summary>
    public static BaselineVariant Literal { get; } = new("literal", isRepaired: false);

    /// <summary>
    /// The reference with the repairs of its later port: snow melts and darkens, organic matter is a fraction, the deep ground is at the
    /// annual mean.
    /// </summary>
    public static BaselineVariant Repaired { get; } = new("repaired", isRepaired: true);

    /// <summary>The name in configuration and output.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>B02: snowfall brightens and age darkens the snow, instead of the reverse.</summary>
    internal bool SnowfallRefreshesAlbedo { get; }

    /// <summary>
    /// B11, B12: melt and refreezing look at the present temperature of the snow alone, and refreezing takes the smaller limit.
    /// </summary>
    internal bool MeltsWheneverAboveZero { get; }

    /// <summary>B12: snow of 2 to 5 cm exchanges heat over one consistent set of distances.</summary>
    internal bool LayersThinSnowConsistently { get; }

    /// <summary>B18: the latent heat of fusion that is added to that of vaporisation at the leaf, J kg⁻¹.</summary>
    internal double LeafVapourHeatInJoules { get; }

    /// <summary>B22: what the volume fraction of organic matter is multiplied with in the heat capacity.</summary>
    internal double OrganicFractionScale { get; }

    /// <summary>B08: the temperature below the column is the annual mean of the air, not that of the hour.</summary>
    internal bool DeepTemperatureIsAnnualMean { get; }

    /// <summary>B14: after how many rounds the leaf temperatures are left as they are.</summary>
    internal int MaxLeafIterations { get; }
}
