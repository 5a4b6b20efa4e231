using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Wet-bulb temperature, and how much of the precipitation is snow.</summary>
public static class PrecipitationPhase
{
    private const int NewtonSteps = 5;

    /// <summary>Wet-bulb temperature, degC.</summary>
    /// <remarks>
    /// The root of e_w(x) − γ (T − x) − e = 0 with γ = c_p p / (ε L_v(T)), by five Newton steps from x = T. The function is convex and
    /// not below zero at T, so the steps descend to the root; after five their error is below 1e-12 K.
    /// </remarks>
    /// <param name="airTemperature">degC.</param>
    /// <param name="vapourPressure">Pa, at most saturation.</param>
    /// <param name="pressure">Pa.</param>
    public static T WetBulbTemperature<T>(T airTemperature, T vapourPressure, T pressure)
        where T : struct, ILane<T>
    {
        T gamma = MoistAir.PsychrometricCoefficient(pressure, MoistAir.HeatOfVaporisation(airTemperature));
        T x = airTemperature;
        for (int step = 0; step < NewtonSteps; step++)
        {
            T saturation = MoistAir.SaturationOverWater(x);
            T excess = saturation - gamma * (airTemperature - x) - vapourPressure;
            x -= excess / (MoistAir.SlopeOverWater(x, saturation) + gamma);
        }

        return x;
    }

    /// <summary>Part of the precipitation that is snow, 0..1.</summary>
    /// <remarks>
    /// 1 / (1 + 6.99·10⁻⁵ exp(2 (T_w + 3.97))) (Wang et al. 2019, Geophys. Res. Lett. 46, eq. 1), with a ramp clamp((6 − T) / 3, 0, 1) that
    /// ends snow in hot dry air.
    /// </remarks>
    public static T SnowFraction<T>(T airTemperature, T wetBulbTemperature)
        where T : struct, ILane<T>
    {
        T ramp = T.Min(T.Max((6.0 - airTemperature) / 3.0, 0.0), 1.0);
        return ramp / (1.0 + 6.99e-5 * LaneMath.Exp(2.0 * (wetBulbTemperature + 3.97)));
    }

    /// <summary>Fills wet-bulb temperature and snow fraction of a day's hours.</summary>
    internal static void FillDay<T>(Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        foreach (ref HourlyForcing<T> hour in hours)
        {
            hour.WetBulbTemperature = WetBulbTemperature(hour.AirTemperature, hour.VapourPressure, hour.Pressure);
            hour.SnowFraction = SnowFraction(hour.AirTemperature, hour.WetBulbTemperature);
        }
    }

    /// <summary>Fills the wet-bulb temperature of a day's hours where the data give the day's snow fraction.</summary>
    internal static void FillDay<T>(Span<HourlyForcing<T>> hours, T snowFraction)
        where T : struct, ILane<T>
    {
        foreach (ref HourlyForcing<T> hour in hours)
        {
            hour.WetBulbTemperature = WetBulbTemperature(hour.AirTemperature, hour.VapourPressure, hour.Pressure);
            hour.SnowFraction = snowFraction;
        }
    }
}
