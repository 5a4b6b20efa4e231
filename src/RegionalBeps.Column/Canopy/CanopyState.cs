using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What the canopy remembers from hour to hour: the start of the next hour's iterations.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyState<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Temperature of each class of leaves, degC.</summary>
    public LeafClasses<T> LeafTemperature;

    /// <summary>Carbon dioxide inside each class of leaves, µmol mol⁻¹.</summary>
    public LeafClasses<T> InternalCarbonDioxide;

    /// <summary>T_ca, air among the plants, degC; without canopy insulation the air over the ground that no leaf warms.</summary>
    public T AirTemperature;

    /// <summary>e_ca, vapour pressure of that air, Pa.</summary>
    public T VapourPressure;

    /// <summary>A canopy at the temperature and humidity of the air above it.</summary>
    /// <param name="airTemperature">degC.</param>
    /// <param name="vapourPressure">Pa.</param>
    /// <param name="carbonDioxide">Of the air, µmol mol⁻¹.</param>
    public static CanopyState<T> InAir(in T airTemperature, in T vapourPressure, in T carbonDioxide)
    {
        CanopyState<T> state = new() { AirTemperature = airTemperature, VapourPressure = vapourPressure };
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            state.LeafTemperature[leaf] = airTemperature;
            state.InternalCarbonDioxide[leaf] = 0.7 * carbonDioxide;
        }

        return state;
    }
}
