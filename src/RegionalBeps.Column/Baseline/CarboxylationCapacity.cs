namespace RegionalBeps.Column.Baseline;

/// <summary>Largest carboxylation rate at 25 °C of sunlit and shaded leaves, µmol m⁻² s⁻¹.</summary>
/// <param name="Sunlit">V_sun.</param>
/// <param name="Shaded">V_sh.</param>
internal readonly record struct CarboxylationCapacity(double Sunlit, double Shaded)
{
    private const double NitrogenExtinction = 0.3;

    /// <summary>Integrates the decline of leaf nitrogen through the canopy over the sunlit and the shaded part.</summary>
    /// <remarks>
    /// With K = 0.5 Ω/cos z, E1 = 1 − e^(−K L), E2 = 1 − e^(−(K + K_n) L), E3 = 1 − e^(−K_n L):
    /// V_sun = V_top K E2/((K_n + K) E1), V_sh = V_top (E3/K_n − E2/(K_n + K))/(L − E1/K) (Chen et al. 2012).
    /// The shaded mean leaves clumping out (B35). Night leaves have the canopy mean, which nothing uses.
    /// </remarks>
    public static CarboxylationCapacity Of(double leafAreaIndex, double cosineOfZenith, double clumping, double top, double mean)
    {
        if (cosineOfZenith <= 0.0)
        {
            return new CarboxylationCapacity(mean, mean);
        }

        double L = leafAreaIndex;
        double Kn = NitrogenExtinction;
        double K = 0.5 * clumping / cosineOfZenith;
        double E1 = 1.0 - Math.Exp(-K * L);
        double E2 = 1.0 - Math.Exp(-(K + Kn) * L);
        double E3 = 1.0 - Math.Exp(-Kn * L);
        double sunlit = E1 > 0.0 ? top * K * E2 / ((Kn + K) * E1) : mean;
        double shaded = L > E1 / K ? top * (E3 / Kn - E2 / (Kn + K)) / (L - E1 / K) : mean;
        return new CarboxylationCapacity(sunlit, shaded);
    }
}
