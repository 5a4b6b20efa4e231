namespace RegionalBeps.Column.Baseline;

/// <summary>Temperature at which a leaf's energy budget closes.</summary>
internal static class LeafTemperature
{
    private const double MaxBelowAir = 3.0;
    private const double MaxAboveAir = 5.0;

    /// <summary>Temperatures of the four classes, °C.</summary>
    /// <remarks>
    /// g = [G_w + G_ww (c_snow + c_wet)]/γ; T = T_a + (R_n − VPD ρ c_p g)/(ρ c_p (G_h + Δ g)), within −3 and +5 K of the air (B14).
    /// The transpiring part is not reduced by the wet part.
    /// </remarks>
    public static LeafClasses Solve(
        in MoistAir air, in LeafConductances conductances, in LeafClasses netRadiation, double overstoryCovered, double understoryCovered)
    {
        LeafClasses temperatures = default;
        double heat = air.VolumetricHeat;
        for (int i = 0; i < LeafClasses.Count; i++)
        {
            double covered = LeafClasses.IsOverstory(i) ? overstoryCovered : understoryCovered;
            double g = (conductances.Stomatal[i] + conductances.Wet[i] * covered) / MoistAir.Psychrometric;
            double difference = (netRadiation[i] - air.VapourDeficit * heat * g) / (heat * (conductances.Heat[i] + air.Slope * g));
            temperatures[i] = Math.Clamp(air.Temperature + difference, air.Temperature - MaxBelowAir, air.Temperature + MaxAboveAir);
        }

        return temperatures;
    }
}
