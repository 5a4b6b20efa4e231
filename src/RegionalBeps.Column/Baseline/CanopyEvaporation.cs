namespace RegionalBeps.Column.Baseline;

/// <summary>Water that leaves the canopy in one sub-step, kg m⁻² s⁻¹.</summary>
/// <param name="OverstoryTranspiration">Through the stomata of the overstory.</param>
/// <param name="UnderstoryTranspiration">Through the stomata of the understory.</param>
/// <param name="OverstoryWater">Rain from the overstory.</param>
/// <param name="UnderstoryWater">Rain from the understory.</param>
/// <param name="OverstorySnow">Snow from the overstory.</param>
/// <param name="UnderstorySnow">Snow from the understory.</param>
internal readonly record struct CanopyEvaporation(
    double OverstoryTranspiration,
    double UnderstoryTranspiration,
    double OverstoryWater,
    double UnderstoryWater,
    double OverstorySnow,
    double UnderstorySnow)
{
    private const double NegligibleStore = 1e-30;

    /// <summary>Both layers' transpiration, kg m⁻² s⁻¹.</summary>
    public double Transpiration => OverstoryTranspiration + UnderstoryTranspiration;

    /// <summary>Evaporation of rain from both layers, kg m⁻² s⁻¹.</summary>
    public double Water => OverstoryWater + UnderstoryWater;

    /// <summary>Sublimation of snow from both layers, kg m⁻² s⁻¹.</summary>
    public double Snow => OverstorySnow + UnderstorySnow;

    /// <summary>Vapour fluxes of the leaves.</summary>
    /// <remarks>
    /// λE = max(0, Σ area · (VPD + Δ (T − T_a)) ρ c_p G/γ): leaf area and G_w for transpiration, plant area, G_ww and the covered share for
    /// rain and snow.
    /// What evaporates is not limited by what is there (B21).
    /// </remarks>
    public static CanopyEvaporation Of(
        in MoistAir air,
        in LeafAreas areas,
        in LeafConductances conductances,
        in LeafClasses temperature,
        RainInterception rain,
        SnowCover snow)
    {
        double L_v = air.VaporisationHeat;
        const double L_s = BaselineConstants.SublimationHeat;
        double overstoryWet = OfLayer(air, areas.Plant, conductances.Wet, temperature, LeafClasses.OverstorySunlit);
        double understoryWet = OfLayer(air, areas.Plant, conductances.Wet, temperature, LeafClasses.UnderstorySunlit);
        return new CanopyEvaporation(
            Math.Max(0.0, OfLayer(air, areas.Leaf, conductances.Stomatal, temperature, LeafClasses.OverstorySunlit) / L_v),
            Math.Max(0.0, OfLayer(air, areas.Leaf, conductances.Stomatal, temperature, LeafClasses.UnderstorySunlit) / L_v),
            Math.Max(0.0, rain.OverstoryWet * overstoryWet / L_v),
            Math.Max(0.0, rain.UnderstoryWet * understoryWet / L_v),
            Math.Max(0.0, snow.Overstory * overstoryWet / L_s),
            Math.Max(0.0, snow.Understory * understoryWet / L_s));
    }

    /// <summary>Takes the evaporation of one sub-step from the stores, which do not go below zero.</summary>
    public void TakeFrom(ref BaselineState state)
    {
        state.OverstoryWater = Left(state.OverstoryWater, OverstoryWater);
        state.UnderstoryWater = Left(state.UnderstoryWater, UnderstoryWater);
        state.OverstorySnow = Left(state.OverstorySnow, OverstorySnow);
        state.UnderstorySnow = Left(state.UnderstorySnow, UnderstorySnow);
    }

    /// <summary>A store only shrinks by a share of itself, and would end in denormal numbers, on which processors are slow.</summary>
    private static double Left(double store, double evaporation)
    {
        double left = store - evaporation * BaselineConstants.StepSeconds;
        return left > NegligibleStore ? left : 0.0;
    }

    private static double OfLayer(
        in MoistAir air, in LeafClasses areas, in LeafClasses conductances, in LeafClasses temperature, int sunlit)
    {
        int shaded = sunlit + 1;
        double sum = areas[sunlit] * conductances[sunlit] * air.DeficitAgainst(temperature[sunlit])
            + areas[shaded] * conductances[shaded] * air.DeficitAgainst(temperature[shaded]);
        return sum * air.VolumetricHeat / MoistAir.Psychrometric;
    }
}
