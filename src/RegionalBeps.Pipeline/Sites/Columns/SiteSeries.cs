using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>Every hour of one column at a site: what is scored and written.</summary>
internal sealed class SiteSeries : IHourlyRecorder
{
    private const int HoursPerDay = 24;
    private readonly SoilLayers _layers;
    private readonly double[][] _temperature;
    private readonly double[][] _liquid;
    private readonly double[][] _water;
    private readonly Dictionary<string, double[]> _single;

    /// <summary>Makes room for the days of a run.</summary>
    /// <param name="layers">The column's layers.</param>
    /// <param name="first">The first day.</param>
    /// <param name="days">Number of days.</param>
    public SiteSeries(SoilLayers layers, DateOnly first, int days)
    {
        _layers = layers;
        First = first;
        Days = days;
        _temperature = [.. Enumerable.Range(0, layers.Count).Select(_ => Unknown(days))];
        _liquid = [.. Enumerable.Range(0, layers.Count).Select(_ => Unknown(days))];
        _water = [.. Enumerable.Range(0, layers.Count).Select(_ => Unknown(days))];
        _single = SiteQuantity.Single.ToDictionary(quantity => quantity.Name, _ => Unknown(days));
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>Number of days.</summary>
    public int Days { get; }

    /// <summary>The column's layers.</summary>
    public SoilLayers Layers => _layers;

    /// <summary>Whether hours are taken: not in the spin-up.</summary>
    public bool IsRecording { get; set; }

    /// <summary>Temperature at a node, hour by hour, °C.</summary>
    public ReadOnlySpan<double> TemperatureOf(int node) => _temperature[node];

    /// <summary>Liquid and frozen water of a layer, hour by hour, m³ m⁻³.</summary>
    public ReadOnlySpan<double> WaterOf(int node) => _water[node];

    /// <summary>Liquid water of a layer, hour by hour, m³ m⁻³.</summary>
    public ReadOnlySpan<double> LiquidOf(int node) => _liquid[node];

    /// <inheritdoc/>
    public void Record(DateOnly day, int hour, in ColumnHourly column)
    {
        int index = ((day.DayNumber - First.DayNumber) * HoursPerDay) + hour;
        if (!IsRecording || index < 0 || index >= Days * HoursPerDay)
        {
            return;
        }

        for (int node = 0; node < _layers.Count; node++)
        {
            _temperature[node][index] = column.Temperature[node];
            _liquid[node][index] = column.Detail.LiquidWater[node];
            _water[node][index] = column.Detail.Water[node];
        }

        HourlyDetail detail = column.Detail;
        _single["snow_depth"][index] = column.SnowDepth;
        _single["snow_water"][index] = detail.SnowMass;
        _single["latent_heat"][index] = column.LatentHeatFlux;
        _single["sensible_heat"][index] = detail.SensibleHeatFlux;
        _single["net_radiation"][index] = detail.NetRadiation;
        _single["ground_heat"][index] = detail.GroundHeatFlux;
        _single["surface_temperature"][index] = detail.SurfaceTemperature;
        _single["gross_primary_productivity"][index] = column.GrossPrimaryProductivity * HoursPerDay;
        _single["ecosystem_respiration"][index] = column.EcosystemRespiration * HoursPerDay;
        _single["air_temperature"][index] = column.AirTemperature;
        _single["precipitation"][index] = column.Precipitation * HoursPerDay;
        _single["snowfall"][index] = detail.Snowfall * HoursPerDay;
    }

    /// <summary>A quantity hour by hour, in its unit.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="depth">The depth of quantities of the soil, m.</param>
    public double[] HourlyOf(SiteQuantity quantity, double depth) => quantity.Name switch
    {
        "soil_temperature" => At(_temperature, depth),
        "soil_moisture" => _liquid[LayerAt(depth)],
        _ => _single[quantity.Name],
    };

    /// <summary>A quantity day by day.</summary>
    public double[] DailyOf(SiteQuantity quantity, double depth)
    {
        double[] hours = HourlyOf(quantity, depth);
        var days = new double[Days];
        for (int day = 0; day < Days; day++)
        {
            days[day] = hours.AsSpan(day * HoursPerDay, HoursPerDay).ToArray().Average();
        }

        return days;
    }

    /// <summary>Straight lines between the nodes; above the first node and below the last their own temperature.</summary>
    private double[] At(double[][] nodes, double depth)
    {
        ReadOnlySpan<double> depths = _layers.Nodes;
        int below = 0;
        while (below < depths.Length && depths[below] < depth)
        {
            below++;
        }

        if (below == 0 || below == depths.Length)
        {
            return nodes[Math.Min(below, depths.Length - 1)];
        }

        double share = (depth - depths[below - 1]) / (depths[below] - depths[below - 1]);
        double[] above = nodes[below - 1];
        return [.. above.Zip(nodes[below], (a, b) => a + (share * (b - a)))];
    }

    private int LayerAt(double depth)
    {
        int layer = 0;
        while (layer < _layers.Count - 1 && _layers.Bottoms[layer] <= depth)
        {
            layer++;
        }

        return layer;
    }

    private static double[] Unknown(int days)
    {
        var values = new double[days * HoursPerDay];
        Array.Fill(values, double.NaN);
        return values;
    }
}
