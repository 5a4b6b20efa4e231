namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The vegetation of one pixel over the days of a calendar year, index 0 = 1 January; NaN where a day was not computed.</summary>
public sealed class DailyVegetation
{
    private readonly double[][] _all;

    internal DailyVegetation(int days)
    {
        LeafAreaIndex = new double[days];
        GrossPrimaryProductivity = new double[days];
        EcosystemRespiration = new double[days];
        LatentHeatFlux = new double[days];
        _all = [LeafAreaIndex, GrossPrimaryProductivity, EcosystemRespiration, LatentHeatFlux];
    }

    /// <summary>Leaf area index, m² m⁻².</summary>
    public double[] LeafAreaIndex { get; }

    /// <summary>Gross primary productivity, g C m⁻² per day.</summary>
    public double[] GrossPrimaryProductivity { get; }

    /// <summary>Ecosystem respiration, g C m⁻² per day.</summary>
    public double[] EcosystemRespiration { get; }

    /// <summary>Latent heat flux to the air, daily mean, W m⁻².</summary>
    public double[] LatentHeatFlux { get; }

    internal void Clear()
    {
        foreach (double[] series in _all)
        {
            series.AsSpan().Fill(double.NaN);
        }
    }
}
