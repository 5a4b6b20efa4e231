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
    public static void At(
        ref CanopyLongwave<T> longwave, in CanopyEnvironment<T> environment, in T fromSky, in CanopyState<T> state, bool isInsulating,
        out LeafRadiation<T> radiation)
    {
        if (isInsulating)
        {
            Exchange(ref longwave, environment, fromSky, state.LeafTemperature, out radiation);
            return;
        }

        LeafClasses<T> temperature = default;
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            temperature[leaf] = environment.AirTemperature;
        }

        Exchange(ref longwave, environment, fromSky, temperature, out radiation);
        T black = CanopyLongwave<T>.BlackBody(environment.AirTemperature);
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            radiation.Gain[leaf] -= 2.0 * radiation.Emissivity[leaf] * black;
            radiation.Emissivity[leaf] = 0.0;
        }
    }

    private static void Exchange(
        ref CanopyLongwave<T> longwave, in CanopyEnvironment<T> environment, in T fromSky, in LeafClasses<T> temperature,
        out LeafRadiation<T> radiation)
    {
        radiation.Streams = longwave.Streams(fromSky, temperature, environment.GroundTemperature);
        radiation.Gain = longwave.Absorbed(radiation.Streams);
        radiation.Emissivity = longwave.Emissivity;
    }
}
