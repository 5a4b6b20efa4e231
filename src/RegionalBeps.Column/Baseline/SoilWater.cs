namespace RegionalBeps.Column.Baseline;

/// <summary>Infiltration, flow between the layers and uptake by roots.</summary>
internal static class SoilWater
{
    private const double PondRetention = 0.5;
    private const double FrozenLiquidFactor = 0.1;
    private const double ShortStep = 1.0;
    private const double MediumStep = 30.0;
    private const double LongStep = 360.0;

    /// <summary>What roots and evaporation take from each layer, m s⁻¹.</summary>
    /// <remarks>e_i = E_tr w_i/ρ_w, and the soil's evaporation from the first; that of snow and pond never enters.</remarks>
    public static SoilLayers Sinks(double transpiration, double soilEvaporation, in SoilLayers uptakeWeights)
    {
        SoilLayers e = default;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            e[i] = transpiration * uptakeWeights[i] / BaselineConstants.WaterDensity;
        }

        e[0] += soilEvaporation / BaselineConstants.WaterDensity;
        return e;
    }

    /// <summary>Share of a layer's water that flows: 1 above 0 °C, 0.1 below −1 °C, linear between.</summary>
    public static double LiquidFactor(double temperature) =>
        FrozenLiquidFactor + (1.0 - FrozenLiquidFactor) * Math.Clamp(temperature + 1.0, 0.0, 1.0);

    /// <summary>Advances pond and layers by one sub-step.</summary>
    /// <remarks>
    /// I_max = f_1 K_s,1 [1 + (φ_1 − θ_1) ψ_s,1 b_1/(Δz_1 φ_1)], I = clamp(f_1 (h/dt + p), 0, I_max): ice also holds back the water at hand
    /// (B34);
    /// half of the rest stays on the ground, half runs off unreported (B26).
    /// K = f K_s (θ/φ)^(2b+3) = f K_s (θ/φ)³ (ψ_s/ψ)², ψ = max(ψ_s, ψ_s (θ/φ)^−b) (Campbell 1974);
    /// K̄ = (K_i ψ_i + K_{i+1} ψ_{i+1})/(ψ_i + ψ_{i+1}) (b_i + b_{i+1})/(b_i + b_{i+1} + 6), on gravity too (B36);
    /// q_i = K̄ [2 (ψ_{i+1} − ψ_i)/(Δz_i + Δz_{i+1}) + 1] down, none below the column, no more than fills the layer below;
    /// θ_i += (q_{i−1} − q_i − e_i) step/Δz_i within [θ_wp, φ], which makes and destroys water (B26). The step is 1, 30 or 360 s by the
    /// largest |q| so far.
    /// </remarks>
    public static void Advance(ref BaselineState state, in SoilLayers sinks, double throughfall, BaselineSoil soil)
    {
        const double dt = BaselineConstants.StepSeconds;
        state.PreviousWater = state.Water;
        SoilLayers f = default;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            f[i] = LiquidFactor(state.Temperature[i]);
        }

        double available = state.PondDepth / dt + throughfall;
        double infiltration = Math.Clamp(f[0] * available, 0.0, f[0] * LargestInfiltration(state.Water[0], soil));
        state.PondDepth = (available - infiltration) * dt * PondRetention;

        double largestFlow = 0.0;
        double elapsed = 0.0;
        while (elapsed < dt)
        {
            SoilLayers q = Flows(ref state, f, sinks, soil, ref largestFlow);
            double step = largestFlow > 1e-5 ? ShortStep : largestFlow > 1e-6 ? MediumStep : LongStep;
            step = Math.Min(step, dt - elapsed);
            elapsed += step;
            double inflow = infiltration;
            for (int i = 0; i < SoilLayers.Count; i++)
            {
                double theta = state.Water[i] + (inflow - q[i] - sinks[i]) * step / soil.Thickness[i];
                state.Water[i] = Math.Clamp(theta, soil.WiltingPoint[i], soil.Porosity[i]);
                inflow = q[i];
            }
        }

        for (int i = 0; i < SoilLayers.Count; i++)
        {
            state.IceFraction[i] = Math.Min(1.0, state.IceFraction[i] * state.PreviousWater[i] / state.Water[i]);
        }
    }

    /// <summary>ψ of a layer, m, positive.</summary>
    public static double Suction(double water, int layer, BaselineSoil soil) =>
        soil.SaturatedSuction[layer] * Math.Max(1.0, Math.Pow(water / soil.Porosity[layer], -soil.CampbellExponent[layer]));

    private static double LargestInfiltration(double water, BaselineSoil soil) =>
        soil.SaturatedConductivity[0]
        * (1.0 + (soil.Porosity[0] - water) * soil.SaturatedSuction[0] * soil.CampbellExponent[0] / (soil.Thickness[0] * soil.Porosity[0]));

    private static SoilLayers Flows(
        ref BaselineState state, in SoilLayers f, in SoilLayers sinks, BaselineSoil soil, ref double largestFlow)
    {
        SoilLayers K = default;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            double saturation = state.Water[i] / soil.Porosity[i];
            double relativeSuction = Math.Pow(saturation, -soil.CampbellExponent[i]);
            K[i] = f[i] * soil.SaturatedConductivity[i] * saturation * saturation * saturation / (relativeSuction * relativeSuction);
            state.Suction[i] = soil.SaturatedSuction[i] * Math.Max(1.0, relativeSuction);
        }

        SoilLayers q = default;
        for (int i = 0; i < SoilLayers.Count - 1; i++)
        {
            double psi = state.Suction[i];
            double psiBelow = state.Suction[i + 1];
            double b = soil.CampbellExponent[i] + soil.CampbellExponent[i + 1];
            double mean = (K[i] * psi + K[i + 1] * psiBelow) / (psi + psiBelow) * b / (b + 6.0);
            double flow = mean * (2.0 * (psiBelow - psi) / (soil.Thickness[i] + soil.Thickness[i + 1]) + 1.0);
            double room = (soil.Porosity[i + 1] - state.Water[i + 1]) * soil.Thickness[i + 1];
            q[i] = Math.Min(flow, room / BaselineConstants.StepSeconds + sinks[i + 1]);
            largestFlow = Math.Max(largestFlow, Math.Abs(q[i]));
        }

        return q;
    }
}
