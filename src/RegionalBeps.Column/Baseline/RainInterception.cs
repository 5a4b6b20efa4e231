namespace RegionalBeps.Column.Baseline;

/// <summary>What rain leaves on the leaves and lets through to the ground.</summary>
/// <param name="OverstoryWet">Wet fraction of the overstory, 0..1.</param>
/// <param name="UnderstoryWet">Wet fraction of the understory, 0..1.</param>
/// <param name="Throughfall">Rain that reaches the ground, m s⁻¹.</param>
internal readonly record struct RainInterception(double OverstoryWet, double UnderstoryWet, double Throughfall)
{
    private const double CanopyCapacity = 0.1;

    /// <summary>Catches the rain of one sub-step, overstory first.</summary>
    /// <remarks>
    /// Rain falls where T_a &gt; 0 °C. Each layer catches the share 1 − exp(−L Ω) up to a store of 0.1 L kg m⁻²; a store
    /// that exceeds a shrunken L is cut off and lost.
    /// </remarks>
    public static RainInterception Advance(
        ref BaselineState state, double airTemperature, double precipitation, double overstoryLeaf, double understoryLeaf, double clumping)
    {
        double p = airTemperature > 0.0 ? precipitation : 0.0;
        double overstoryWet = Catch(ref p, overstoryLeaf, clumping, ref state.OverstoryWater);
        double understoryWet = Catch(ref p, understoryLeaf, clumping, ref state.UnderstoryWater);
        return new RainInterception(overstoryWet, understoryWet, p);
    }

    private static double Catch(ref double rain, double leafArea, double clumping, ref double store)
    {
        const double depthOfStep = BaselineConstants.StepSeconds * BaselineConstants.WaterDensity;
        double capacity = CanopyCapacity * leafArea;
        double before = store;
        store = Math.Clamp(before + rain * depthOfStep * (1.0 - Math.Exp(-leafArea * clumping)), 0.0, capacity);
        rain -= Math.Max(0.0, store - before) / depthOfStep;
        return Math.Min(1.0, store / capacity);
    }
}
