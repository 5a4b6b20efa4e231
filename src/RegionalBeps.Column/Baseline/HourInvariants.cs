using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>What stays the same through the ten sub-steps of an hour.</summary>
internal readonly struct HourInvariants
{
    private const double LeastLeafArea = 0.1;

    /// <summary>Prepares an hour.</summary>
    public HourInvariants(BaselineParameters parameters, in BaselineForcing forcing, BaselineVariant variant)
    {
        LandCover = parameters.LandCover;
        Clumping = parameters.Site.ClumpingIndex;
        CosineOfZenith = forcing.CosineOfZenith;
        double overstoryLeaf = Math.Max(forcing.LeafAreaIndex, LeastLeafArea);
        Areas = LeafAreas.Partition(
            overstoryLeaf,
            LeafAreas.UnderstoryBelow(overstoryLeaf, parameters.HasUnderstory),
            LandCover.StemAreaIndexOverstory,
            LandCover.StemAreaIndexUnderstory,
            CosineOfZenith,
            Clumping);
        Gaps = new CanopyGaps(Areas, CosineOfZenith, Clumping);
        Air = new MoistAir(forcing.AirTemperature, forcing.RelativeHumidity);
        Wind = new CanopyWind(
            forcing.WindSpeed,
            forcing.AirTemperature,
            LandCover.CanopyHeightOverstory,
            LandCover.CanopyHeightUnderstory,
            Areas.OverstoryPlant,
            Clumping);
        SkyRadiation = LongwaveRadiation.FromSky(Air, forcing.Longwave);
        Kinetics = new LeafKinetics(forcing.AirTemperature);
        Capacity = CarboxylationCapacity.Of(forcing.LeafAreaIndex, CosineOfZenith, Clumping, LandCover.Vcmax25Top, LandCover.Vcmax25Mean);
        LeafVapourHeat = variant.LeafVapourHeatInJoules;
        MaxLeafIterations = variant.MaxLeafIterations;
    }

    /// <summary>What grows there.</summary>
    public LandCoverClass LandCover { get; }

    /// <summary>Ω.</summary>
    public double Clumping { get; }

    /// <summary>cos z.</summary>
    public double CosineOfZenith { get; }

    /// <summary>Whether the sun is up.</summary>
    public bool IsDay => CosineOfZenith > 0.0;

    /// <summary>Leaf and plant areas.</summary>
    public readonly LeafAreas Areas;

    /// <summary>Gaps of the canopy.</summary>
    public readonly CanopyGaps Gaps;

    /// <summary>The air above.</summary>
    public readonly MoistAir Air;

    /// <summary>The wind.</summary>
    public readonly CanopyWind Wind;

    /// <summary>Long wave from the sky, W m⁻².</summary>
    public double SkyRadiation { get; }

    /// <summary>Photosynthesis at the air temperature.</summary>
    public readonly LeafKinetics Kinetics;

    /// <summary>V_cmax at 25 °C.</summary>
    public CarboxylationCapacity Capacity { get; }

    /// <summary>See <see cref="BaselineVariant"/>.</summary>
    public double LeafVapourHeat { get; }

    /// <summary>See <see cref="BaselineVariant"/>.</summary>
    public int MaxLeafIterations { get; }
}
