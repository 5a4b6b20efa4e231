namespace RegionalBeps.Column.Baseline;

/// <summary>Heat conduction between the layers, and freezing and thawing of their water.</summary>
internal static class SoilHeat
{
    private const double FusionHeat = 3.34e5;
    private const double FreshWaterDensity = 1000.0;
    private const double MaxFlux = 200.0;
    private const double MaxTemperature = 50.0;

    /// <summary>How far below the column the deep temperature is taken to be, m.</summary>
    private const double DeepDistance = 6.0;

    /// <summary>Advances the five layers by one sub-step.</summary>
    /// <remarks>
    /// Explicit: G_i = (T_i − T_{i+1})/(Δz_i/2λ_i + Δz_{i+1}/2λ_{i+1}), below the column G_5 = λ_5 (T_5 − T_deep)/(6 + Δz_5/2), all within
    /// ±200 W m⁻²;
    /// T_i* = T_i + (G_{i−1} − G_i) dt/(C_i Δz_i), within ±50 °C.
    /// Phase changes only where a layer crosses 0 °C (B08b): freezing takes up −T* C Δz, thawing T* C Δz, of heat L_f ρ θ Δz per unit of
    /// ice fraction X, and T* = 0; heat beyond complete freezing or thawing is lost. Then X ← min(1, X θ_old/θ).
    /// </remarks>
    public static void Advance(ref BaselineState state, in SoilThermalProperties properties, BaselineSoil soil, double deepTemperature)
    {
        const double dt = BaselineConstants.StepSeconds;
        SoilLayers before = state.Temperature;
        double inflow = state.GroundHeatFlux;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            double dz = soil.Thickness[i];
            double outflow = i < SoilLayers.Count - 1
                ? (before[i] - before[i + 1])
                    / (0.5 * dz / properties.Conductivity[i] + 0.5 * soil.Thickness[i + 1] / properties.Conductivity[i + 1])
                : properties.Conductivity[i] * (before[i] - deepTemperature) / (DeepDistance + 0.5 * dz);
            outflow = Math.Clamp(outflow, -MaxFlux, MaxFlux);
            double capacity = properties.HeatCapacity[i] * dz;
            double T = Math.Clamp(before[i] + (inflow - outflow) * dt / capacity, -MaxTemperature, MaxTemperature);
            double theta = state.Water[i];
            double iceFraction = state.IceFraction[i];
            state.Temperature[i] = ChangePhase(before[i], T, capacity / (FusionHeat * FreshWaterDensity * theta * dz), ref iceFraction);
            state.IceFraction[i] = Math.Min(1.0, iceFraction * state.PreviousWater[i] / theta);
            inflow = outflow;
        }
    }

    private static double ChangePhase(double before, double after, double icePerDegree, ref double X)
    {
        if (before >= 0.0 && after < 0.0 && X < 1.0)
        {
            X = Math.Min(1.0, X - after * icePerDegree);
            return 0.0;
        }

        if (before <= 0.0 && after > 0.0 && X > 0.0)
        {
            X = Math.Max(0.0, X - after * icePerDegree);
            return 0.0;
        }

        return after;
    }
}
