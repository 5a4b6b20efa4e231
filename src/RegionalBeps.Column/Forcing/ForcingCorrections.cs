using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Forcing;

/// <summary>Corrections to the weather data, all of them off unless asked for; the same for all columns of a run.</summary>
public sealed record ForcingCorrections
{
    private const double LeastCatch = 0.4;
    private const double StrongestGaugeWind = 6.5;
    private const double WetDay = 0.1;

    /// <summary>ln(2 m / 0.03 m) / ln(10 m / 0.03 m): wind at the gauge over wind at 10 m.</summary>
    private const double GaugeWindFactor = 0.7229474442068953;

    /// <summary>Fall of air temperature with height, January to December, K km⁻¹ (Liston &amp; Elder 2006, after Kunkel 1989).</summary>
    public static IReadOnlyList<double> MonthlyLapseRates { get; } = [4.4, 5.9, 7.1, 7.8, 8.1, 8.2, 8.1, 8.1, 7.7, 6.8, 5.5, 4.7];

    /// <summary>Nothing corrected.</summary>
    public static ForcingCorrections None { get; } = new();

    /// <summary>
    /// Fall of air temperature with height, January to December, K km⁻¹, by which the weather is brought from the data's height to the
    /// column's; empty for no correction. Winter inversions can make it 0 or negative.
    /// </summary>
    public IReadOnlyList<double> LapseRates { get; init; } = [];

    /// <summary>The gauge whose losses are made good.</summary>
    public PrecipitationGauge Gauge { get; init; }

    /// <summary>What snowfall is multiplied by, where a gauge is known to lose a share of it.</summary>
    public double SnowfallFactor { get; init; } = 1.0;

    /// <summary>Wetting and trace losses that are made good on every day with precipitation, kg m⁻².</summary>
    public double WettingLoss { get; init; }

    /// <summary>Brings a day's hours to the column's height.</summary>
    /// <remarks>
    /// T' = T − Γ Δz; relative humidity kept, e' = e e_w(T') / e_w(T); p' = p exp(−g Δz / (R_d T_mean));
    /// L' = L (T'/T)⁴ ε_c'/ε_c with the clear-sky emissivity of Prata (1996).
    /// </remarks>
    internal void Apply<T>(int month, in ForcingPlace<T> place, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        if (LapseRates.Count == 0)
        {
            return;
        }

        T cooling = place.HeightAboveData * (LapseRates[month - 1] / 1000.0);
        foreach (ref HourlyForcing<T> hour in hours)
        {
            MoveHour(ref hour, cooling, place.HeightAboveData);
        }
    }

    /// <summary>Makes good what the gauge lost. Phase and wind of the data must stand.</summary>
    /// <remarks>
    /// P' = P / max(CR, 0.4). Chinese standard gauge (Ye et al. 2004, J. Hydrometeorol. 5): CR = exp(−0.056 U) for snow, exp(−0.04 U) for
    /// rain. Tretyakov gauge (Goodison et al. 1998, WMO/TD 872): CR = (103.11 − 8.67 U + 0.30 T_max) / 100 for snow, 1 for rain. U is the
    /// day's mean wind at the gauge, 2 m above ground, at most 6.5 m s⁻¹; rain and snow are blended by the snow fraction.
    /// </remarks>
    internal void ApplyToGauge<T>(Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        MultiplySnowfall(hours);
        if (Gauge == PrecipitationGauge.Corrected && WettingLoss == 0.0)
        {
            return;
        }

        T wind = 0.0;
        T daily = 0.0;
        T warmest = hours[0].AirTemperature;
        foreach (ref readonly HourlyForcing<T> hour in hours)
        {
            wind += hour.WindSpeed;
            daily += hour.Precipitation;
            warmest = T.Max(warmest, hour.AirTemperature);
        }

        T gaugeWind = T.Min(wind / SunDay.Hours * GaugeWindFactor, StrongestGaugeWind);
        (T ofSnow, T ofRain) = CatchRatios(gaugeWind, warmest);
        T wetting = T.Select(WetDay, daily, 1.0 + WettingLoss / T.Max(daily, WetDay), 1.0);
        foreach (ref HourlyForcing<T> hour in hours)
        {
            T caught = T.Max(ofRain + hour.SnowFraction * (ofSnow - ofRain), LeastCatch);
            hour.Precipitation *= wetting / caught;
        }
    }

    private void MultiplySnowfall<T>(Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        if (SnowfallFactor == 1.0)
        {
            return;
        }

        foreach (ref HourlyForcing<T> hour in hours)
        {
            T growth = 1.0 + hour.SnowFraction * (SnowfallFactor - 1.0);
            hour.Precipitation *= growth;
            hour.SnowFraction = T.Select(0.0, growth, T.Min(SnowfallFactor * hour.SnowFraction / T.Max(growth, 1e-12), 1.0), hour.SnowFraction);
        }
    }

    private (T OfSnow, T OfRain) CatchRatios<T>(T gaugeWind, T warmest)
        where T : struct, ILane<T> => Gauge switch
        {
            PrecipitationGauge.ChineseStandard => (LaneMath.Exp(-0.056 * gaugeWind), LaneMath.Exp(-0.04 * gaugeWind)),
            PrecipitationGauge.Tretyakov => (T.Min((103.11 - 8.67 * gaugeWind + 0.30 * warmest) / 100.0, 1.0), 1.0),
            _ => (1.0, 1.0),
        };

    private static void MoveHour<T>(ref HourlyForcing<T> hour, T cooling, T rise)
        where T : struct, ILane<T>
    {
        T from = hour.AirTemperature;
        T to = from - cooling;
        T fromKelvin = from + FreezingPointKelvin;
        T toKelvin = to + FreezingPointKelvin;
        T vapourPressure = hour.VapourPressure * MoistAir.SaturationOverWater(to) / MoistAir.SaturationOverWater(from);
        T emissivity = LongwaveEstimate.ClearSkyEmissivity(vapourPressure, toKelvin)
            / LongwaveEstimate.ClearSkyEmissivity(hour.VapourPressure, fromKelvin);
        T warmth = toKelvin / fromKelvin;
        T squareOfWarmth = warmth * warmth;
        hour.AirTemperature = to;
        hour.VapourPressure = vapourPressure;
        hour.Longwave *= squareOfWarmth * squareOfWarmth * emissivity;
        hour.Pressure *= LaneMath.Exp(-Gravity * rise / (DryAirGasConstant * 0.5 * (fromKelvin + toKelvin)));
    }
}
