using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Forcing;

/// <summary>Properties of moist air. Temperatures in degC, pressures in Pa.</summary>
/// <remarks>
/// Saturation e = A exp(a T / (T + b)) of Alduchov &amp; Eskridge (1996, J. Appl. Meteorol. 35); the slopes are those of the same formula.
/// </remarks>
public static class MoistAir
{
    private const double WaterA = 17.625;
    private const double WaterB = 243.04;
    private const double WaterReference = 610.94;
    private const double IceA = 22.587;
    private const double IceB = 273.86;
    private const double IceReference = 611.21;

    /// <summary>Vapour pressure of saturation over water, supercooled below 0 degC, Pa.</summary>
    public static T SaturationOverWater<T>(in T temperature)
        where T : struct, ILane<T> => WaterReference * LaneMath.Exp(WaterA * temperature / (temperature + WaterB));

    /// <summary>Vapour pressure of saturation over ice or over water, Pa.</summary>
    /// <param name="temperature">degC.</param>
    /// <param name="isIce">Mask of the columns with ice.</param>
    public static T Saturation<T>(in T temperature, in T isIce)
        where T : struct, ILane<T> =>
        T.Blend(isIce, IceReference, WaterReference)
        * LaneMath.Exp(T.Blend(isIce, IceA, WaterA) * temperature / (temperature + T.Blend(isIce, IceB, WaterB)));

    /// <summary>de/dT over water at a temperature where saturation is known, Pa K⁻¹: e a b / (T + b)².</summary>
    public static T SlopeOverWater<T>(in T temperature, in T saturation)
        where T : struct, ILane<T> => saturation * (WaterA * WaterB) / ((temperature + WaterB) * (temperature + WaterB));

    /// <summary>de/dT over ice or over water at a temperature where saturation is known, Pa K⁻¹: e a b / (T + b)².</summary>
    public static T Slope<T>(in T temperature, in T saturation, in T isIce)
        where T : struct, ILane<T>
    {
        T shifted = temperature + T.Blend(isIce, IceB, WaterB);
        return saturation * T.Blend(isIce, IceA * IceB, WaterA * WaterB) / (shifted * shifted);
    }

    /// <summary>Latent heat of vaporisation, J kg⁻¹.</summary>
    public static T HeatOfVaporisation<T>(in T temperature)
        where T : struct, ILane<T> => VaporisationHeat - VaporisationHeatSlope * temperature;

    /// <summary>Psychrometric coefficient γ = c_p p / (ε L_v), Pa K⁻¹.</summary>
    public static T PsychrometricCoefficient<T>(in T pressure, in T heatOfVaporisation)
        where T : struct, ILane<T> => AirSpecificHeat * pressure / (VapourMassRatio * heatOfVaporisation);

    /// <summary>Density of dry air ρ = p / (R_d T), kg m⁻³.</summary>
    public static T Density<T>(in T pressure, in T temperature)
        where T : struct, ILane<T> => pressure / (DryAirGasConstant * (temperature + FreezingPointKelvin));

    /// <summary>Vapour pressure e = q p / (ε + (1 − ε) q), Pa, of a specific humidity in kg kg⁻¹.</summary>
    public static T VapourPressure<T>(in T specificHumidity, in T pressure)
        where T : struct, ILane<T> => specificHumidity * pressure / (VapourMassRatio + (1.0 - VapourMassRatio) * specificHumidity);

    /// <summary>Specific humidity q = ε e / (p − (1 − ε) e), kg kg⁻¹.</summary>
    public static T SpecificHumidity<T>(in T vapourPressure, in T pressure)
        where T : struct, ILane<T> => VapourMassRatio * vapourPressure / (pressure - (1.0 - VapourMassRatio) * vapourPressure);

    /// <summary>Pressure of the ICAO (1993) standard atmosphere, 101325 (1 − 0.0065 z / 288.15)^5.25588 Pa.</summary>
    /// <param name="elevation">m above sea level.</param>
    public static T StandardPressure<T>(in T elevation)
        where T : struct, ILane<T> => StandardSeaLevelPressure * LaneMath.Pow(1.0 - 0.0065 * elevation / 288.15, T.Broadcast(5.25588));

    /// <summary>Standard pressure at sea level, Pa.</summary>
    public const double StandardSeaLevelPressure = 101325.0;
}
