using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Snow;

/// <summary>New snow on the ground. Improvement 2 of 5 (snow density by canopy).</summary>
public static class Snowfall
{
    private const double UnloadedDensity = 200.0;

    /// <summary>Lays the hour's snow on the pack: ice at 0 degC, which brings no heat.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="forcing">The hour.</param>
    /// <param name="wind">Wind at the snow, m s⁻¹.</param>
    /// <param name="seconds">Length of the hour.</param>
    /// <param name="switches">The improvements that are on.</param>
    public static void Add<T>(ref GroundState<T> state, in GroundForcing<T> forcing, in T wind, double seconds, Improvements switches)
        where T : unmanaged, ILane<T>
    {
        T fallen = forcing.Snowfall * seconds;
        T unloaded = forcing.UnloadedSnow * seconds;
        T density = switches.HasFlag(Improvements.SnowDensityByCanopy)
            ? Density(forcing.AirTemperature, wind)
            : BepsDensity(forcing.AirTemperature);
        state.SnowMass[0] += fallen + unloaded;
        state.SnowDepth[0] += fallen / density + unloaded * (1.0 / UnloadedDensity);
    }

    /// <summary>Density of new snow by temperature and wind.</summary>
    /// <remarks>
    /// ρ = ρ_T + ρ_w, ρ_T = 67.92 + 51.25 e^(T/2.59) up to 0 degC (Hedstrom and Pomeroy 1998, eq. 9), 119.2 + 20 T ≤ 200 above (Pomeroy
    /// and Gray 1995), ρ_w = 266.861 [(1 + tanh(U/5))/2]^8.8 (van Kampenhout et al. 2017, eq. 4); within 50..350 kg m⁻³.
    /// </remarks>
    /// <param name="airTemperature">degC.</param>
    /// <param name="wind">Wind at the snow, m s⁻¹.</param>
    /// <returns>kg m⁻³.</returns>
    public static T Density<T>(in T airTemperature, in T wind)
        where T : unmanaged, ILane<T>
    {
        T cold = 67.92 + 51.25 * LaneMath.Exp(T.Min(airTemperature, 0.0) * (1.0 / 2.59));
        T warm = T.Min(200.0, 119.2 + 20.0 * airTemperature);
        T byWind = 266.861 * LaneMath.Pow<T>(0.5 * (1.0 + LaneMath.Tanh(0.2 * wind)), 8.8);
        return T.Max(50.0, T.Min(350.0, T.Select(0.0, airTemperature, warm, cold) + byWind));
    }

    /// <summary>Density of new snow in BEPS: 67.9 + 51.3 e^(T/2.6), T at most 0 degC; kg m⁻³.</summary>
    private static T BepsDensity<T>(in T airTemperature)
        where T : unmanaged, ILane<T> => 67.9 + 51.3 * LaneMath.Exp(T.Min(airTemperature, 0.0) * (1.0 / 2.6));
}
