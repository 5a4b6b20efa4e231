namespace RegionalBeps.Column.Baseline;

/// <summary>Sensible heat of the layers, W m⁻², positive up.</summary>
/// <param name="Overstory">H_o.</param>
/// <param name="Understory">H_u.</param>
/// <param name="Ground">H_g.</param>
internal readonly record struct SensibleHeat(double Overstory, double Understory, double Ground)
{
    private const double LargestGain = -200.0;

    /// <summary>All three layers together.</summary>
    public double Total => Overstory + Understory + Ground;

    /// <summary>H = ρ c_p Σ P G_h (T − T_a) of the leaves, not below −200 W m⁻², and ρ c_p (T_s − T_a)/r_a,g of the ground.</summary>
    public static SensibleHeat Of(
        in MoistAir air,
        in LeafAreas areas,
        in LeafConductances conductances,
        in LeafClasses temperature,
        double surfaceTemperature,
        double groundResistance) => new(
        Math.Max(LargestGain, OfLayer(air, areas, conductances, temperature, LeafClasses.OverstorySunlit)),
        Math.Max(LargestGain, OfLayer(air, areas, conductances, temperature, LeafClasses.UnderstorySunlit)),
        air.VolumetricHeat / groundResistance * (surfaceTemperature - air.Temperature));

    /// <summary>H of the layer whose sunlit class is <paramref name="sunlit"/>, without limit, W m⁻².</summary>
    public static double OfLayer(
        in MoistAir air, in LeafAreas areas, in LeafConductances conductances, in LeafClasses temperature, int sunlit)
    {
        int shaded = sunlit + 1;
        return air.VolumetricHeat
            * (areas.Plant[sunlit] * conductances.Heat[sunlit] * (temperature[sunlit] - air.Temperature)
                + areas.Plant[shaded] * conductances.Heat[shaded] * (temperature[shaded] - air.Temperature));
    }
}
