namespace RegionalBeps.Column.Baseline;

/// <summary>
/// Constants of the reference that more than one process uses; other values in use elsewhere are defects of the reference (B23-B25).
/// </summary>
internal static class BaselineConstants
{
    /// <summary>Length of the inner step, s.</summary>
    public const double StepSeconds = 360.0;

    /// <summary>Inner steps of an hour.</summary>
    public const int StepsPerHour = 10;

    /// <summary>Seconds of an hour.</summary>
    public const double SecondsPerHour = 3600.0;

    /// <summary>Density of water, kg m⁻³: that of sea water (B25).</summary>
    public const double WaterDensity = 1025.0;

    /// <summary>Latent heat of sublimation, J kg⁻¹.</summary>
    public const double SublimationHeat = 2.83e6;

    /// <summary>Specific heat of ice, J kg⁻¹ K⁻¹.</summary>
    public const double IceHeatCapacity = 2228.261;

    /// <summary>Carbon dioxide of the air, ppm (B23).</summary>
    public const double CarbonDioxide = 380.0;
}
