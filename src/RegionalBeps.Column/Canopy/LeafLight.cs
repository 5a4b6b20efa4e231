using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What light does to a leaf beside driving photosynthesis.</summary>
internal static class LeafLight
{
    /// <summary>Respiration in the light over that in the dark: falls from 1 at 5 to 0.4 at 15 µmol m⁻² s⁻¹ (Brooks &amp; Farquhar 1985).</summary>
    public static T ShareOfDarkRespiration<T>(in T light)
        where T : unmanaged, ILane<T> => 1.0 - 0.6 * T.Min(T.Max((light - 5.0) / 10.0, 0.0), 1.0);
}
