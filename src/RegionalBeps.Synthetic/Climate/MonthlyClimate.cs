using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Climate;

/// <summary>Mean monthly climate of each place. Every array is [month 0..11][place]; NaN where there is no land.</summary>
public sealed class MonthlyClimate
{
    /// <summary>Mean air temperature, °C.</summary>
    public required double[][] Temperature { get; init; }

    /// <summary>Precipitation of the month, mm.</summary>
    public required double[][] Precipitation { get; init; }

    /// <summary>Mean difference of the day's highest and lowest temperature, K.</summary>
    public required double[][] DiurnalRange { get; init; }

    /// <summary>Share of days with precipitation, 0 to 1.</summary>
    public required double[][] WetDayShare { get; init; }

    /// <summary>Mean relative humidity over water, 0 to 1.</summary>
    public required double[][] RelativeHumidity { get; init; }

    /// <summary>Mean wind speed, m s⁻¹.</summary>
    public required double[][] WindSpeed { get; init; }

    /// <summary>Mean shortwave radiation that reaches the ground, W m⁻².</summary>
    public required double[][] Shortwave { get; init; }

    /// <summary>Twelve arrays of one element for each place.</summary>
    /// <param name="places">Number of places.</param>
    public static double[][] NewField(int places)
    {
        double[][] field = new double[MonthlyCurve.Months][];
        for (int month = 0; month < field.Length; month++)
        {
            field[month] = new double[places];
        }

        return field;
    }
}
