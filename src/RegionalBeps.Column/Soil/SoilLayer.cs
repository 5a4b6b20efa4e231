using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Soil;

/// <summary>What a soil layer is made of: everything about it that does not change with time.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct SoilLayer<T>
    where T : unmanaged, ILane<T>
{
    private const double AirDrySuction = 1e4;

    /// <summary>Δz, m.</summary>
    public T Thickness;

    /// <summary>θ_s, m³ m⁻³.</summary>
    public T Porosity;

    /// <summary>ψ_s, suction at saturation, m, positive.</summary>
    public T SaturatedSuction;

    /// <summary>b of ψ = ψ_s (θ/θ_s)^−b (Campbell 1974).</summary>
    public T Exponent;

    /// <summary>K_s, m s⁻¹.</summary>
    public T SaturatedHydraulicConductivity;

    /// <summary>Heat capacity of the solids in a volume of soil, C_s (1 − θ_s), J m⁻³ K⁻¹.</summary>
    public T SolidHeatCapacity;

    /// <summary>Thermal conductivity of the solids to the power of their volume fraction, λ_s^(1−θ_s).</summary>
    public T SolidConductivityFactor;

    /// <summary>Thermal conductivity of the dry soil, W m⁻¹ K⁻¹.</summary>
    public T DryConductivity;

    /// <summary>θ_wp, m³ m⁻³.</summary>
    public T WiltingPoint;

    /// <summary>1/b.</summary>
    public T InverseExponent;

    /// <summary>ln ψ_s, ψ_s in m.</summary>
    public T LogSaturatedSuction;

    /// <summary>ln θ_s − (1/b) ln(L_f/(g ψ_s)): the part of ln θ_liq that does not depend on temperature.</summary>
    public T LogLiquidScale;

    /// <summary>Water of air-dry soil, at a suction of 10⁴ m: none below it evaporates, m³ m⁻³ (Swenson and Lawrence 2014).</summary>
    public T AirDryWater;

    /// <summary>Fills in what follows from porosity, suction and exponent.</summary>
    public void Derive()
    {
        InverseExponent = 1.0 / Exponent;
        LogSaturatedSuction = LaneMath.Log(SaturatedSuction);
        AirDryWater = Porosity * LaneMath.Pow(SaturatedSuction * (1.0 / AirDrySuction), InverseExponent);
        LogLiquidScale = LogLiquidScaleOf(this);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T LogLiquidScaleOf(in SoilLayer<T> layer)
    {
        T heightPerKelvin = PhysicalConstants.FusionHeat / PhysicalConstants.Gravity;
        return LaneMath.Log(layer.Porosity) - (LaneMath.Log(heightPerKelvin) - layer.LogSaturatedSuction) * layer.InverseExponent;
    }
}
