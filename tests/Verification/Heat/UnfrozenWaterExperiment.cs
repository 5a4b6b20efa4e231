using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V08: liquid water that soils can hold below their freezing point.</summary>
/// <remarks>Results: for each row the limit θ_l, m³ m⁻³, its slope, K⁻¹, and how far below 0 degC the freezing point lies at that liquid content, K.</remarks>
internal struct UnfrozenWaterExperiment(Table.Row[] soils) : IExperiment
{
    public const int ValuesPerSoil = 3;

    public static Table.Row[] Soils { get; } = [.. Table.Read("v08_unfrozen_water").Rows];

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double> results = [];
        for (int first = 0; first < soils.Length; first += T.Count)
        {
            SoilLayer<T> layer = Heat.Soils.Layer<T>(
                Lanes.Pack<Table.Row, T>(soils, first, row => row["theta_sat"]), Lanes.Pack<Table.Row, T>(soils, first, row => row["psi_sat_m"]),
                Lanes.Pack<Table.Row, T>(soils, first, row => row["b"]), 1e6);
            T temperature = Lanes.Pack<Table.Row, T>(soils, first, row => row["T_C"]);
            T limit = UnfrozenWater.Limit(layer, temperature);
            T depression = UnfrozenWater.FreezingDepression(layer, T.Min(limit, layer.Porosity));
            Lanes.Append(results, [limit, UnfrozenWater.Slope(layer, temperature, limit), depression], Math.Min(T.Count, soils.Length - first));
        }

        Results = [.. results];
    }
}
