namespace RegionalBeps.Column.Baseline;

/// <summary>Conductances between each class of leaves and the air above the canopy, m s⁻¹.</summary>
internal struct LeafConductances
{
    private const double WetLeafResistance = 100.0;

    /// <summary>G_h = 1/(1/G_a + 0.5/G_b): heat, from both sides of a leaf.</summary>
    public LeafClasses Heat;

    /// <summary>G_w = 1/(1/G_a + 1/G_b + 1/G_s): vapour through the stomata.</summary>
    public LeafClasses Stomatal;

    /// <summary>G_ww = 1/(1/G_a + 1/G_b + 100): vapour from a wet leaf, with a resistance that a wet surface does not have (B16).</summary>
    public LeafClasses Wet;

    /// <summary>Conductances for stomata open to <paramref name="stomata"/> (G_s, m s⁻¹).</summary>
    public static LeafConductances Of(in AerodynamicResistance air, in LeafClasses stomata)
    {
        LeafConductances conductances = default;
        for (int i = 0; i < LeafClasses.Count; i++)
        {
            bool isOverstory = LeafClasses.IsOverstory(i);
            double aboveLeaf = 1.0 / (isOverstory ? air.OverstoryAir : air.UnderstoryAir);
            double atLeaf = 1.0 / (isOverstory ? air.OverstoryLeaf : air.UnderstoryLeaf);
            conductances.Heat[i] = 1.0 / (aboveLeaf + 0.5 * atLeaf);
            conductances.Wet[i] = 1.0 / (aboveLeaf + atLeaf + WetLeafResistance);
            conductances.Stomatal[i] = 1.0 / (aboveLeaf + atLeaf + 1.0 / stomata[i]);
        }

        return conductances;
    }
}
