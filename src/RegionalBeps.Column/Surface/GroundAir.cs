using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>The air that the ground exchanges heat and vapour with. Improvement 1 of 5 (canopy insulation).</summary>
/// <remarks>With the improvement it is the air among the plants; without, air that meets ground and air above, but no leaf.</remarks>
/// <typeparam name="T">The lane.</typeparam>
public struct GroundAir<T>
    where T : unmanaged, ILane<T>
{
    private const double LeastConductance = 1e-3;
    private const double DenseCanopyCoefficient = 0.004;
    private const double BareExponent = -0.45;

    /// <summary>degC.</summary>
    public T Temperature;

    /// <summary>Pa.</summary>
    public T VapourPressure;

    /// <summary>ρ c_p, J m⁻³ K⁻¹.</summary>
    public T HeatCapacity;

    /// <summary>Vapour flux by conductance and difference in vapour pressure, κ = 0.622 ρ/p, kg m⁻³ Pa⁻¹.</summary>
    public T VapourDensity;

    private T _isStable;
    private T _stabilityFactor;
    private T _friction;
    private T _openShare;
    private T _bareTransfer;

    /// <summary>The air over ground of a given temperature.</summary>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The hour.</param>
    /// <param name="groundTemperature">degC.</param>
    public static GroundAir<T> Over(in GroundParameters<T> parameters, in GroundForcing<T> forcing, in T groundTemperature)
    {
        T density = MoistAir.Density(forcing.Pressure, forcing.AirTemperature);
        T difference = forcing.CanopyAirTemperature - groundTemperature;
        T friction = T.Max(forcing.FrictionVelocity, 0.01);
        T stability = PhysicalConstants.Gravity * parameters.CanopyHeight * difference
            / ((forcing.CanopyAirTemperature + PhysicalConstants.FreezingPointKelvin) * friction * friction);
        return new()
        {
            Temperature = forcing.CanopyAirTemperature,
            VapourPressure = forcing.CanopyAirVapourPressure,
            HeatCapacity = density * PhysicalConstants.AirSpecificHeat,
            VapourDensity = PhysicalConstants.VapourMassRatio * density / forcing.Pressure,
            _isStable = T.LessThan(0.0, difference),
            _stabilityFactor = 1.0 / (1.0 + 0.5 * T.Max(0.0, T.Min(stability, 10.0))),
            _friction = friction,
            _openShare = LaneMath.Exp(-forcing.PlantArea),
            _bareTransfer = PhysicalConstants.VonKarman / 0.13 * LaneMath.Pow<T>(friction * (1.0 / PhysicalConstants.AirViscosity), BareExponent),
        };
    }

    /// <summary>Resistance to heat and vapour between the ground and this air, s m⁻¹.</summary>
    /// <remarks>
    /// r = 1/(C u* s), C = C_b W + C_d (1 − W), W = e^(−PAI), C_b = (0.4/0.13) (z₀ u*/ν)^(−0.45), C_d = 0.004, s = 1, in stable air
    /// s = 1/(1 + 0.5 min(S, 10)) with S = g h (T_air − T_ground)/(T_air u*²) (Zeng, Dickinson et al. 2005; Sakaguchi and Zeng 2009, eqs. 5-7).
    /// There s weakens C_d alone; here both, because the air below a canopy is one layer: under leafless trees C_b W is the larger part even
    /// where W is a twentieth, and undamped it takes the snow away. Plants of a metre and less hardly feel it (this project's choice).
    /// </remarks>
    /// <param name="roughnessFactor">z₀^(−0.45) of the ground, z₀ in m: see <see cref="RoughnessFactor"/>.</param>
    public readonly T Resistance(double roughnessFactor)
    {
        T bare = roughnessFactor * _bareTransfer;
        T calm = T.Blend(_isStable, _stabilityFactor, 1.0);
        return 1.0 / T.Max((bare * _openShare + DenseCanopyCoefficient * (1.0 - _openShare)) * calm * _friction, LeastConductance);
    }

    /// <summary>z₀^(−0.45).</summary>
    /// <param name="roughness">z₀, m.</param>
    internal static double RoughnessFactor(double roughness) => LaneMath.Pow<Scalar>(roughness, BareExponent).Value;
}
