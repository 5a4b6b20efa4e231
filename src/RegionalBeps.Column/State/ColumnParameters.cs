using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.Vegetation;

namespace RegionalBeps.Column.State;

/// <summary>What does not change within a year about a column. <see cref="ColumnDescription"/> makes those of one column,
/// <see cref="ColumnBundle"/> puts several side by side.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct ColumnParameters<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Size and capacity of the plants.</summary>
    public VegetationParameters<T> Vegetation;

    /// <summary>What the wind meets of the plants.</summary>
    public CanopyShape<T> Shape;

    /// <summary>What the plants hold of rain and snow.</summary>
    public InterceptionParameters<T> Interception;

    /// <summary>Where the roots are.</summary>
    public RootParameters<T> Roots;

    /// <summary>The soil and its surface.</summary>
    public GroundParameters<T> Ground;

    /// <summary>Carbon of plants and soil.</summary>
    public CarbonParameters<T> Carbon;

    /// <summary>Albedo of an infinitely deep canopy without snow, visible.</summary>
    public T CanopyAlbedoVisible;

    /// <summary>Albedo of an infinitely deep canopy without snow, near infrared.</summary>
    public T CanopyAlbedoNearInfrared;

    /// <summary>m, slope of the Ball-Berry relation.</summary>
    public T BallBerrySlope;

    /// <summary>g₀, its intercept, mol m⁻² s⁻¹.</summary>
    public T BallBerryIntercept;

    /// <summary>1 for C4 plants, 0 for C3.</summary>
    public T IsC4;

    /// <summary>z_b, height above ground to which the hourly weather refers, m.</summary>
    public T ReferenceHeight;

    /// <summary>Wind at 10 m over open ground, over the wind at the reference height.</summary>
    public T OpenWindFactor;

    /// <summary>Wind at the top of the canopy, over the wind at the reference height.</summary>
    public T CanopyTopWindFactor;

    /// <summary>c_a, carbon dioxide of the air, µmol mol⁻¹.</summary>
    public T CarbonDioxide;

    /// <summary>θ_l that each layer would keep liquid at −0.5 °C if it were full, m³ m⁻³; 0 where water freezes sharply.</summary>
    public SoilLayers<T> UnfreezableWater;
}
