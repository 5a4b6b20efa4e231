using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>What plants respire to live and to grow.</summary>
public static class PlantRespiration
{
    /// <summary>gC m⁻² in an hour for 1 µmol m⁻² s⁻¹.</summary>
    public const double GramsPerHour = 12e-6 * 3600.0;

    private const double GrowthShare = 0.35;

    /// <summary>Maintenance respiration of an hour, gC m⁻².</summary>
    /// <remarks>
    /// Rate at 25 °C times Q₁₀^((T − 25)/10) with Q₁₀ = 3.22 − 0.046 T (Tjoelker, Oleksyn and Reich 2001, Glob. Change Biol. 7) at the
    /// organ's own temperature. By day leaves respire what photosynthesis counts (R_d); by night what their biomass does.
    /// </remarks>
    /// <param name="rates">Of the column's plants.</param>
    /// <param name="hour">The hour.</param>
    public static T Maintenance<T>(in PlantRespirationRates<T> rates, in PlantHour<T> hour)
        where T : unmanaged, ILane<T>
    {
        T above = Warmth(hour.AirTemperature);
        T underLeaves = T.Min(hour.UnderLeafArea / rates.UnderLeafAreaMax, 1.0) * rates.UnderLeaf;
        T byNight = (rates.OverLeaf * hour.OverLeafArea + underLeaves) * above;
        T leaves = hour.DayFraction * (GramsPerHour * hour.LeafRespiration) + (1.0 - hour.DayFraction) * byNight;
        return leaves + rates.Stem * above + rates.Root * Warmth(hour.RootTemperature);
    }

    /// <summary>Growth respiration of a day, gC m⁻²: 0.35 of what maintenance leaves (Liu, Chen and Cihlar 2002).</summary>
    /// <param name="grossProduction">Of the day, gC m⁻².</param>
    /// <param name="maintenance">Of the day, gC m⁻².</param>
    public static T Growth<T>(T grossProduction, T maintenance)
        where T : unmanaged, ILane<T> => GrowthShare * T.Max(grossProduction - maintenance, 0.0);

    private static T Warmth<T>(T temperature)
        where T : unmanaged, ILane<T> => LaneMath.Pow(3.22 - 0.046 * temperature, (temperature - 25.0) * 0.1);
}
