using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Climate;

/// <summary>Pressure and humidity of the air near the ground.</summary>
public static class MoistAir
{
    private const double RatioOfMolecularWeights = 0.622;

    /// <summary>Saturation vapour pressure over water, Pa.</summary>
    /// <remarks>610.94 exp(17.625 t/(t + 243.04)), t in °C (Alduchov and Eskridge 1996, equation 25).</remarks>
    /// <param name="celsius">Temperature in °C.</param>
    public static double SaturationPressure(double celsius) =>
        610.94 * ReproducibleMath.Exp(17.625 * celsius / (celsius + 243.04));

    /// <summary>Specific humidity, kg kg⁻¹: 0.622 e/(p − 0.378 e).</summary>
    /// <param name="vapourPressure">Pa.</param>
    /// <param name="pressure">Pa.</param>
    public static double SpecificHumidity(double vapourPressure, double pressure) =>
        RatioOfMolecularWeights * vapourPressure / (pressure - ((1.0 - RatioOfMolecularWeights) * vapourPressure));

    /// <summary>Pressure of the standard atmosphere, Pa: 101325 (1 − 0.0065 z/288.15)^5.25588 (ISO 2533:1975).</summary>
    /// <param name="elevation">Metres.</param>
    public static double StandardPressure(double elevation) =>
        101325.0 * ReproducibleMath.Pow(1.0 - (0.0065 * elevation / 288.15), 5.25588);
}
