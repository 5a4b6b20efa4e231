using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.State;

/// <summary>What the air and the plants do to the ground in one hour, as means over it.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct GroundForcing<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Air above the canopy, degC.</summary>
    public T AirTemperature;

    /// <summary>Air pressure, Pa.</summary>
    public T Pressure;

    /// <summary>Wind at 10 m over open ground, m s⁻¹.</summary>
    public T WindSpeed;

    /// <summary>u*, m s⁻¹.</summary>
    public T FrictionVelocity;

    /// <summary>Air among the plants, degC; without canopy insulation the air over the ground that no leaf warms.</summary>
    public T CanopyAirTemperature;

    /// <summary>Vapour pressure of that air, Pa.</summary>
    public T CanopyAirVapourPressure;

    /// <summary>Leaves and stems that stand above the snow, m² m⁻².</summary>
    public T PlantArea;

    /// <summary>Visible light that reaches the ground, direct and diffuse, W m⁻².</summary>
    public T ShortwaveVisible;

    /// <summary>Near infrared that reaches the ground, direct and diffuse, W m⁻².</summary>
    public T ShortwaveNearInfrared;

    /// <summary>Longwave that reaches the ground, from sky and plants, W m⁻².</summary>
    public T LongwaveDown;

    /// <summary>Rain and drip that reach the ground, kg m⁻² s⁻¹.</summary>
    public T Rain;

    /// <summary>Temperature of the rain, degC, at least 0.</summary>
    public T RainTemperature;

    /// <summary>Snow that falls through to the ground, kg m⁻² s⁻¹.</summary>
    public T Snowfall;

    /// <summary>Snow that slides off plants, kg m⁻² s⁻¹.</summary>
    public T UnloadedSnow;

    /// <summary>Water that plants want from the soil, kg m⁻² s⁻¹.</summary>
    public T Transpiration;

    /// <summary>Share of the transpiration that each layer is asked for; sums to 1 or less.</summary>
    public WaterLayers<T> UptakeShare;
}
