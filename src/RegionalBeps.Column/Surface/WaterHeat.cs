using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>Water that moves through soil carries its heat.</summary>
public static class WaterHeat
{
    /// <summary>Moves heat with the water of one step.</summary>
    /// <remarks>Every flux q carries ρ_w q (L_f + c_w T), T of where it comes from; so does the water that plants take.</remarks>
    /// <param name="enthalpy">H of each layer, J m⁻³: before, then after.</param>
    /// <param name="temperature">Of each layer before the step, degC.</param>
    /// <param name="thickness">Of each layer, m.</param>
    /// <param name="flux">Into the first layer, between the layers and out of the last, m s⁻¹ downwards.</param>
    /// <param name="rising">Water pushed out of each layer at its top, and in from below the last, m.</param>
    /// <param name="sink">What plants take, m s⁻¹.</param>
    /// <param name="temperatureAbove">Of the water above the first layer, degC.</param>
    /// <param name="seconds">Length of the step.</param>
    /// <returns>What crossed the ends.</returns>
    public static CarriedWater<T> Carry<T>(
        Span<T> enthalpy, ReadOnlySpan<T> temperature, ReadOnlySpan<T> thickness, ReadOnlySpan<T> flux, ReadOnlySpan<T> rising,
        ReadOnlySpan<T> sink, in T temperatureAbove, in T seconds)
        where T : unmanaged, ILane<T>
    {
        T mass = PhysicalConstants.WaterDensity * seconds;
        int last = enthalpy.Length - 1;
        CarriedWater<T> carried = default;
        WaterParcel<T> entering = Through(temperatureAbove, temperature[0], mass * flux[0], rising[0]);
        carried.Entering = entering;
        for (int layer = 0; layer <= last; layer++)
        {
            WaterParcel<T> leaving = Through(
                temperature[layer], temperature[Math.Min(layer + 1, last)], mass * flux[layer + 1], rising[layer + 1]);
            WaterParcel<T> taken = WaterParcel<T>.Liquid(mass * sink[layer], temperature[layer]);
            enthalpy[layer] += (entering.Heat - leaving.Heat - taken.Heat) / thickness[layer];
            carried.Uptake.Add(taken);
            entering = leaving;
        }

        carried.Leaving = entering;
        return carried;
    }

    /// <summary>What passes an interface downwards: the flow at the temperature of where it comes from, less what rises from below.</summary>
    private static WaterParcel<T> Through<T>(in T above, in T below, in T flow, in T rising)
        where T : unmanaged, ILane<T>
    {
        WaterParcel<T> parcel = WaterParcel<T>.Liquid(flow, T.Select(flow, 0.0, below, above));
        parcel.Add(WaterParcel<T>.Liquid(-PhysicalConstants.WaterDensity * rising, below));
        return parcel;
    }
}
