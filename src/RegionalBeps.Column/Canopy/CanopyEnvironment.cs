using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What does not change while the canopy's temperatures are sought: weather, ground, light and plants of the hour.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyEnvironment<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>T_a, air at the reference height, degC.</summary>
    public T AirTemperature;

    /// <summary>e_a, vapour pressure at the reference height, Pa.</summary>
    public T VapourPressure;

    /// <summary>p, Pa.</summary>
    public T Pressure;

    /// <summary>c_a, carbon dioxide of the air, µmol mol⁻¹.</summary>
    public T CarbonDioxide;

    /// <summary>T_g, skin of the ground, degC.</summary>
    public T GroundTemperature;

    /// <summary>L_i, leaf area of each class, m² m⁻².</summary>
    public LeafClasses<T> LeafArea;

    /// <summary>P_i, area of leaves and stems of each class, m² m⁻².</summary>
    public LeafClasses<T> PlantArea;

    /// <summary>Shortwave radiation that each class absorbs, W m⁻² of ground.</summary>
    public LeafClasses<T> ShortwaveAbsorbed;

    /// <summary>I, light that a leaf of each class absorbs, µmol m⁻² s⁻¹.</summary>
    public LeafClasses<T> LeafLight;

    /// <summary>V₂₅, carboxylation of each class at 25 degC, µmol m⁻² of leaf s⁻¹.</summary>
    public LeafClasses<T> Capacity;

    /// <summary>Share of each class's area that is wet with rain or dew, 0..1.</summary>
    public LeafClasses<T> WetShare;

    /// <summary>Share of each class's area that is covered with snow or frost, 0..1; with <see cref="WetShare"/> at most 1.</summary>
    public LeafClasses<T> SnowShare;

    /// <summary>m, slope of the Ball-Berry relation.</summary>
    public T BallBerrySlope;

    /// <summary>g₀, its intercept, mol m⁻² s⁻¹.</summary>
    public T BallBerryIntercept;

    /// <summary>f_w, 0 in drought to 1.</summary>
    public T WaterStress;

    /// <summary>1 for C4 plants, 0 for C3.</summary>
    public T IsC4;
}
