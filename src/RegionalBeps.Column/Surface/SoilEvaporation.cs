using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.Surface;

/// <summary>How much soil holds its water back from the air.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct SoilEvaporation<T>
    where T : unmanaged, ILane<T>
{
    private const double DeepestDryLayer = 0.015;

    /// <summary>Resistance of the dry surface layer, s m⁻¹.</summary>
    public T Resistance;

    /// <summary>α, relative humidity in the pores.</summary>
    public T Humidity;

    /// <summary>Of the uppermost layer as it is.</summary>
    /// <remarks>
    /// r = D/(D_v τ), dry layer D = 15 mm · clamp((0.8 θ_s − θ)/(0.8 θ_s − θ_air), 0, 1), D_v = 2.12e-5 (T/273.15)^1.75 m² s⁻¹,
    /// τ = φ_a² (φ_a/θ_s)^(3/b), φ_a = θ_s − θ_air (Swenson and Lawrence 2014, eqs. 5-8, with θ_air at a suction of 10⁴ m);
    /// α = exp(−ψ g/(R_v T)) (Philip 1957).
    /// </remarks>
    /// <param name="layer">The soil.</param>
    /// <param name="water">θ, liquid and ice, m³ m⁻³.</param>
    /// <param name="temperature">degC.</param>
    public static SoilEvaporation<T> Of(in SoilLayer<T> layer, in T water, in T temperature)
    {
        T kelvin = temperature + PhysicalConstants.FreezingPointKelvin;
        T airDry = layer.AirDryWater;
        T wet = 0.8 * layer.Porosity;
        T dryLayer = DeepestDryLayer * T.Max(0.0, T.Min((wet - water) / T.Max(wet - airDry, 1e-3), 1.0));
        T diffusivity = 2.12e-5 * LaneMath.Pow<T>(kelvin / PhysicalConstants.FreezingPointKelvin, 1.75);
        T airFilled = T.Max(layer.Porosity - airDry, 1e-3);
        T tortuosity = airFilled * airFilled * LaneMath.Pow<T>(airFilled / layer.Porosity, 3.0 * layer.InverseExponent);
        return new()
        {
            Resistance = dryLayer / (diffusivity * tortuosity),
            Humidity = HumidityOf(layer, water, kelvin),
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T HumidityOf(in SoilLayer<T> layer, in T water, in T kelvin)
    {
        T suction = layer.SaturatedSuction * LaneMath.Pow(T.Max(water, 1e-4) / layer.Porosity, -layer.Exponent);
        return LaneMath.Exp(-suction * PhysicalConstants.Gravity / (PhysicalConstants.VapourGasConstant * kelvin));
    }
}
