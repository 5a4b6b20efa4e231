using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Longwave radiation of the classes of leaves at given temperatures.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
internal struct LeafRadiation<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>What each class gains before its own emission, W m⁻² of ground.</summary>
    public LeafClasses<T> Gain;

    /// <summary>Em P_i/P, by which each class emits to either side at its own temperature.</summary>
    public LeafClasses<T> Emissivity;

    /// <summary>The streams between the layers.</summary>
    public CanopyStreams<T> Streams;

    /// <summary>Leaves that radiate at their own temperature, or, where the canopy does not insulate, at that of the air above.</summary>
    public static LeafRadiation<T> At(
        ref CanopyLongwave<T> longwave, in CanopyEnvironment<T> environment, T fromSky, in CanopyState<T> state, bool isInsulating)
    {
        LeafClasses<T> temperature = state.LeafTemperature;
        if (!isInsulating)
        {
            for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
            {
                temperature[leaf] = environment.AirTemperature;
            }
        }

        CanopyStreams<T> streams = longwave.Streams(fromSky, temperature, environment.GroundTemperature);
        LeafRadiation<T> radiation = new() { Streams = streams, Gain = longwave.Absorbed(streams), Emissivity = longwave.Emissivity };
        if (!isInsulating)
        {
            T black = CanopyLongwave<T>.BlackBody(environment.AirTemperature);
            for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
            {
                radiation.Gain[leaf] -= 2.0 * radiation.Emissivity[leaf] * black;
                radiation.Emissivity[leaf] = 0.0;
            }
        }

        return radiation;
    }
}
