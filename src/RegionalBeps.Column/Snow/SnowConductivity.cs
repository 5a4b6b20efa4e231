using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Snow;

/// <summary>Thermal conductivity of snow.</summary>
public static class SnowConductivity
{
    /// <summary>Conductivity by density.</summary>
    /// <remarks>
    /// Sturm: λ = 0.023 + 2.34e-4 ρ up to 156 kg m⁻³, 0.138 − 1.01e-3 ρ + 3.233e-6 ρ² above. Jordan: λ = λ_air + (7.75e-5 ρ + 1.105e-6 ρ²)
    /// (λ_ice − λ_air). BEPS: λ = 0.021 + 4.2e-4 ρ + 2.2e-9 ρ³.
    /// </remarks>
    /// <param name="density">ρ, kg m⁻³.</param>
    /// <param name="law">The law.</param>
    /// <returns>W m⁻¹ K⁻¹.</returns>
    public static T Of<T>(in T density, SnowConductivityLaw law)
        where T : unmanaged, ILane<T> => law switch
        {
            SnowConductivityLaw.Jordan => PhysicalConstants.AirConductivity
                + (7.75e-5 * density + 1.105e-6 * density * density) * (PhysicalConstants.IceConductivity - PhysicalConstants.AirConductivity),
            SnowConductivityLaw.Beps => 0.021 + 4.2e-4 * density + 2.2e-9 * density * density * density,
            _ => T.Select(
                156.0, density, 0.138 - 1.01e-3 * density + 3.233e-6 * density * density, 0.023 + 2.34e-4 * density),
        };
}
