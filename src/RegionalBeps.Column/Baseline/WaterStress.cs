namespace RegionalBeps.Column.Baseline;

/// <summary>How far drought and cold close the stomata, and which layers the roots drink from.</summary>
internal static class WaterStress
{
    private const double Floor = 0.1;
    private const double NoUptake = 1e-6;

    /// <summary>The stress factor f_w, 0.1..1; sets the uptake weights of the layers where roots can drink at all.</summary>
    /// <remarks>
    /// F_i = 1 where ψ_i ≤ ψ_min, else 1/(1 + ((ψ_i − ψ_min)/ψ_min)^α), times 1 − exp(−0.02 T_i²) above 0 °C and 0 below (Ju et al. 2006;
    /// the floor of 0.1 keeps leaves open over frozen soil, B32); v_i = r_i F_i, w_i = v_i/Σv, f_w = max(0.1, Σ F_i w_i).
    /// </remarks>
    public static double Advance(ref BaselineState state, BaselineSoil soil, double onsetSuction, double shape)
    {
        SoilLayers F = default;
        SoilLayers v = default;
        double sum = 0.0;
        bool hasSuction = state.Suction[0] > 1e-6;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            double psi = hasSuction ? state.Suction[i] : SoilWater.Suction(state.Water[i], i, soil);
            double T = state.Temperature[i];
            double ofDrought = psi <= onsetSuction ? 1.0 : 1.0 / (1.0 + Math.Pow((psi - onsetSuction) / onsetSuction, shape));
            double ofCold = T > 0.0 ? 1.0 - Math.Exp(-0.02 * T * T) : 0.0;
            F[i] = ofDrought * ofCold;
            v[i] = soil.RootFraction[i] * F[i];
            sum += v[i];
        }

        if (sum < NoUptake)
        {
            return Floor;
        }

        double f_w = 0.0;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            state.UptakeWeight[i] = v[i] / sum;
            f_w += F[i] * state.UptakeWeight[i];
        }

        return Math.Clamp(f_w, Floor, 1.0);
    }
}
