using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>The balances of heat and vapour of the air among the plants, which stores neither.</summary>
/// <remarks>
/// Leaves and ground give it Heat − HeatByHeat δT − HeatByVapour δe and Vapour − VapourByHeat δT − VapourByVapour δe; it gives
/// ρ c_p g_a (T_ca + δT − T_a) and g_a (e_ca + δe − e_a) to the air above. In a calm g_a changes hundredfold within 2 K of T_a, so its change
/// belongs into the solution: the vapour's balance gives δe for every δT, and δT is bracketed, first by T_ca = T_a where g_a has its kink.
/// With a fixed g_a the balances are linear, and a line between two places hits the root.
/// </remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
internal struct AirBalance<T>
    where T : unmanaged, ILane<T>
{
    private const double LargestMove = 10.0;
    private const double LeastConductance = 1e-12;
    private const double LeastVapourPressure = 1.0;
    private const int Steps = 10;
    private const double SettledMove = 1e-6;

    /// <summary>Heat that leaves and ground give at the present temperature, W m⁻².</summary>
    public T Heat;

    /// <summary>Vapour that leaves and ground give at the present vapour pressure, Pa m s⁻¹.</summary>
    public T Vapour;

    /// <summary>Fall of heat with T_ca, W m⁻² K⁻¹.</summary>
    public T HeatByHeat;

    /// <summary>Fall of heat with e_ca, W m⁻² Pa⁻¹.</summary>
    public T HeatByVapour;

    /// <summary>Fall of vapour with T_ca, Pa m s⁻¹ K⁻¹.</summary>
    public T VapourByHeat;

    /// <summary>Fall of vapour with e_ca, m s⁻¹.</summary>
    public T VapourByVapour;

    /// <summary>ρ c_p, J m⁻³ K⁻¹.</summary>
    public T HeatCapacity;

    /// <summary>T_ca − T_a at present, K.</summary>
    public T Warmth;

    /// <summary>e_ca − e_a at present, Pa.</summary>
    public T Moisture;

    /// <summary>The air above.</summary>
    public AirStability<T> Above;

    /// <summary>The balances with what the ground gives and no leaf.</summary>
    /// <param name="environment">The hour.</param>
    /// <param name="exchange">Conductances.</param>
    /// <param name="heatCapacity">ρ c_p, J m⁻³ K⁻¹.</param>
    /// <param name="state">The air as it is.</param>
    /// <param name="air">Takes the balances.</param>
    public static void OverGround(
        in CanopyEnvironment<T> environment, in CanopyExchange<T> exchange, in T heatCapacity, in CanopyState<T> state, out AirBalance<T> air)
    {
        T fromGround = heatCapacity * exchange.GroundHeat;
        air.Heat = fromGround * (environment.GroundTemperature - state.AirTemperature);
        air.Vapour = exchange.GroundVapour * (exchange.GroundVapourPressure - state.VapourPressure);
        air.HeatByHeat = fromGround;
        air.VapourByVapour = exchange.GroundVapour;
        air.HeatCapacity = heatCapacity;
        air.Warmth = state.AirTemperature - environment.AirTemperature;
        air.Moisture = state.VapourPressure - environment.VapourPressure;
        air.Above = exchange.Above;
        air.HeatByVapour = 0.0;
        air.VapourByHeat = 0.0;
    }

    /// <summary>Moves the air to where both balances close; returns by how much, K and Pa.</summary>
    /// <param name="state">The air.</param>
    public readonly (T Warming, T Moistening) Move(ref CanopyState<T> state)
    {
        T warming = Warming();
        T moist = T.Max(state.VapourPressure + Moistening(warming), LeastVapourPressure);
        T moistening = moist - state.VapourPressure;
        state.AirTemperature += warming;
        state.VapourPressure = moist;
        return (warming, moistening);
    }

    /// <summary>δT at which both balances close, within ±10 K.</summary>
    public readonly T Warming()
    {
        FallingRoot<T> root = FallingRoot<T>.Between(-LargestMove, LargestMove, Excess(-LargestMove), Excess(LargestMove));
        T start = WithPresentConductance();
        T warming = T.Blend(root.Encloses(start), start, root.Next);
        T isMoving = T.LessThan(0.0, 1.0);
        for (int step = 0; step < Steps && T.IsAny(isMoving); step++)
        {
            root.Narrow(warming, Excess(warming));
            T next = T.Blend(isMoving, root.Next, warming);
            isMoving = T.And(isMoving, T.LessThan(SettledMove, T.Abs(next - warming)));
            warming = next;
        }

        return warming;
    }

    /// <summary>δT if the air above mixed as it does at present: the balances are then linear.</summary>
    private readonly T WithPresentConductance()
    {
        T conductance = Above.Conductance(Warmth);
        T inverse = 1.0 / T.Max(VapourByVapour + conductance, LeastConductance);
        T moistening = (Vapour - conductance * Moisture) * inverse;
        T slope = HeatByHeat - HeatByVapour * VapourByHeat * inverse + HeatCapacity * conductance;
        return (Heat - HeatByVapour * moistening - HeatCapacity * conductance * Warmth) / T.Max(slope, LeastConductance);
    }

    /// <summary>δe that belongs to a δT, Pa.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Moistening(T warming) => Moistening(warming, Above.Conductance(Warmth + warming));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Excess(T warming)
    {
        T conductance = Above.Conductance(Warmth + warming);
        return Heat - HeatByHeat * warming - HeatByVapour * Moistening(warming, conductance)
            - HeatCapacity * conductance * (Warmth + warming);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Moistening(T warming, T conductance) =>
        (Vapour - VapourByHeat * warming - conductance * Moisture) / T.Max(VapourByVapour + conductance, LeastConductance);
}
