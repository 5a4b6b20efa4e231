using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Snow;

/// <summary>Snow darkens with age and brightens with new snow.</summary>
public static class SnowAlbedo
{
    /// <summary>Albedo of new snow in the visible.</summary>
    public const double NewVisible = 0.94;

    /// <summary>Albedo of new snow in the near infrared.</summary>
    public const double NewNearInfrared = 0.80;

    private const double RefreshingSnowfall = 10.0;
    private const double ColdLimit = -0.1;
    private const double SecondsPerDay = 86400.0;

    /// <summary>Ages the snow by one step and freshens it by the snow that fell.</summary>
    /// <remarks>
    /// New snow: a += (a_new − a) min(1, ΔSWE/10 kg m⁻²). Cold snow: a −= 0.008 per day. Melting snow: a = a_min + (a − a_min) e^(−0.24 t/d)
    /// (Douville, Royer and Mahfouf 1995, eqs. 18-19). Without snow the albedo is that of new snow.
    /// </remarks>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="fallen">Snow that fell in the step, kg m⁻².</param>
    /// <param name="seconds">Δt.</param>
    public static void Age<T>(ref GroundState<T> state, in GroundParameters<T> parameters, in T fallen, double seconds)
        where T : unmanaged, ILane<T>
    {
        T temperature = SharpFreezing<T>.OfWater(state.SnowMass[0]).Temperature(state.SnowEnthalpy[0], out _, out _);
        T isCold = T.LessThan(temperature, ColdLimit);
        T isGone = T.LessThanOrEqual(SnowPack.Mass(state), 0.0);
        T refresh = T.Min(1.0, fallen * (1.0 / RefreshingSnowfall));
        T decay = LaneMath.Exp<T>(-0.24 * seconds / SecondsPerDay);
        T loss = 0.008 * seconds / SecondsPerDay;
        state.SnowAlbedoVisible = Aged(state.SnowAlbedoVisible, parameters.OldSnowAlbedoVisible, NewVisible);
        state.SnowAlbedoNearInfrared = Aged(state.SnowAlbedoNearInfrared, parameters.OldSnowAlbedoNearInfrared, NewNearInfrared);

        T Aged(T albedo, T oldest, T newest)
        {
            T cold = T.Max(oldest, albedo - loss);
            T melting = oldest + (albedo - oldest) * decay;
            T aged = T.Blend(isCold, cold, melting);
            return T.Blend(isGone, newest, aged + (newest - aged) * refresh);
        }
    }
}
