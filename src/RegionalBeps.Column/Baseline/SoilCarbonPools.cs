namespace RegionalBeps.Column.Baseline;

/// <summary>The nine pools of dead carbon, gC m⁻².</summary>
/// <param name="Coarse">Coarse detritus.</param>
/// <param name="SurfaceStructural">Surface structural detritus.</param>
/// <param name="SurfaceMetabolic">Surface metabolic detritus.</param>
/// <param name="SoilStructural">Structural detritus of fine roots.</param>
/// <param name="SoilMetabolic">Metabolic detritus of fine roots.</param>
/// <param name="SurfaceMicrobial">Microbes of the surface.</param>
/// <param name="SoilMicrobial">Microbes of the soil.</param>
/// <param name="Slow">Slow organic matter.</param>
/// <param name="Passive">Passive organic matter.</param>
public readonly record struct SoilCarbonPools(
    double Coarse,
    double SurfaceStructural,
    double SurfaceMetabolic,
    double SoilStructural,
    double SoilMetabolic,
    double SurfaceMicrobial,
    double SoilMicrobial,
    double Slow,
    double Passive)
{
    /// <summary>All carbon in the pools, gC m⁻².</summary>
    public double Total =>
        Coarse + SurfaceStructural + SurfaceMetabolic + SoilStructural + SoilMetabolic + SurfaceMicrobial + SoilMicrobial + Slow + Passive;
}
