using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>Takes the vapour that the skins gave off out of snow, pond and soil, and lays dew and frost on them.</summary>
/// <remarks>
/// Below 0 degC ice leaves and is laid down, with c_i T per kg; above, liquid with L_f + c_w T: together with the latent heat that the
/// skin booked, vapour always takes the same energy. What a store cannot give is not evaporated, and its latent heat goes to the air as
/// sensible heat.
/// </remarks>
public static class GroundEvaporation
{
    /// <summary>Takes the vapour of one step out of the ground.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="temperature">Of the uppermost soil layer, degC.</param>
    /// <param name="liquid">Liquid water of the uppermost soil layer, m³ m⁻³.</param>
    /// <param name="skins">What the skins gave off.</param>
    /// <param name="seconds">Δt.</param>
    /// <param name="withheldHeat">Latent heat of what could not evaporate, J m⁻².</param>
    /// <returns>The water that left, with its heat.</returns>
    public static WaterParcel<T> Take<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in T temperature, ref T liquid, in SkinBoundary<T> skins, double seconds,
        out T withheldHeat)
        where T : unmanaged, ILane<T>
    {
        T fromSnow = skins.Snow.Share * skins.Snow.Evaporation() * seconds;
        T fromBare = skins.Bare.Share * skins.Bare.Evaporation() * seconds;
        WaterParcel<T> left = FromSnow(ref state, fromSnow, skins.Snow.Temperature);
        T snowHeat = (fromSnow - left.Mass) * skins.Snow.LatentHeatOfVapour();
        WaterParcel<T> bare = FromPond(ref state, fromBare, skins.Bare.Temperature);
        T fromSoil = GroundRows.Choose(Pond.IsRow(state.PondMass + bare.Mass), 0.0, T.Max(0.0, fromBare));
        bare.Add(FromSoil(ref state, parameters, fromSoil, skins.Bare.Temperature, temperature, ref liquid));
        withheldHeat = snowHeat + (fromBare - bare.Mass) * skins.Bare.LatentHeatOfVapour();
        left.Add(bare);
        return left;
    }

    /// <summary>From the top slot down; frost onto the top slot.</summary>
    private static WaterParcel<T> FromSnow<T>(ref GroundState<T> state, in T wanted, in T skinTemperature)
        where T : unmanaged, ILane<T>
    {
        WaterParcel<T> left = default;
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            T mass = T.Min(wanted - left.Mass, state.SnowMass[slot]);
            T temperature = SharpFreezing<T>.OfWater(state.SnowMass[slot]).Temperature(state.SnowEnthalpy[slot], out _, out _);
            WaterParcel<T> part = Vapour(mass, skinTemperature, temperature);
            state.SnowMass[slot] -= part.Mass;
            state.SnowEnthalpy[slot] -= part.Heat;
            left.Add(part);
        }

        return left;
    }

    /// <summary>From a pond that is a row of its own; dew and frost onto any.</summary>
    private static WaterParcel<T> FromPond<T>(ref GroundState<T> state, in T wanted, in T skinTemperature)
        where T : unmanaged, ILane<T>
    {
        T available = Pond.IsRow(state.PondMass) * state.PondMass;
        WaterParcel<T> left = Vapour(T.Min(wanted, available), skinTemperature, Pond.Temperature(state));
        state.PondMass -= left.Mass;
        state.PondEnthalpy -= left.Heat;
        return left;
    }

    private static WaterParcel<T> FromSoil<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in T wanted, in T skinTemperature, in T temperature, ref T liquid)
        where T : unmanaged, ILane<T>
    {
        T waterOfLayer = PhysicalConstants.WaterDensity * parameters.Layers[0].Thickness;
        T available = T.Max(0.0, state.SoilWater[0] - parameters.Layers[0].AirDryWater) * waterOfLayer;
        WaterParcel<T> left = Vapour(T.Min(wanted, available), skinTemperature, temperature);
        T content = left.Mass / waterOfLayer;
        T ice = T.Max(0.0, state.SoilWater[0] - liquid);
        T ofLiquid = T.Select(skinTemperature, 0.0, T.Max(0.0, content - ice), T.Min(content, liquid));
        liquid -= ofLiquid;
        state.SoilWater[0] -= content;
        state.SoilEnthalpy[0] -= left.Heat / parameters.Layers[0].Thickness;
        return left;
    }

    private static WaterParcel<T> Vapour<T>(in T mass, in T skinTemperature, in T temperature)
        where T : unmanaged, ILane<T>
    {
        WaterParcel<T> ice = WaterParcel<T>.Ice(mass, temperature);
        WaterParcel<T> water = WaterParcel<T>.Liquid(mass, temperature);
        return new() { Mass = mass, Heat = T.Select(skinTemperature, 0.0, ice.Heat, water.Heat) };
    }
}
