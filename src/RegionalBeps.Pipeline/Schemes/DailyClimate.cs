namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The weather of one pixel over the days of a calendar year, index 0 = 1 January; NaN where a day was not computed.</summary>
public sealed class DailyClimate
{
    private readonly double[][] _all;

    internal DailyClimate(int days)
    {
        AirTemperature = new double[days];
        Precipitation = new double[days];
        Shortwave = new double[days];
        _all = [AirTemperature, Precipitation, Shortwave];
    }

    /// <summary>Daily mean air temperature, °C.</summary>
    public double[] AirTemperature { get; }

    /// <summary>Precipitation, kg m⁻² per day.</summary>
    public double[] Precipitation { get; }

    /// <summary>Daily mean of the solar radiation that reaches the surface, W m⁻².</summary>
    public double[] Shortwave { get; }

    internal void Clear()
    {
        foreach (double[] series in _all)
        {
            series.AsSpan().Fill(double.NaN);
        }
    }
}
