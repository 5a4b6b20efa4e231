using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V17: from temperature to enthalpy and back.</summary>
/// <remarks>Results: for each row enthalpy, J m⁻³, temperature, degC, liquid water, m³ m⁻³, and dT/dH, K m³ J⁻¹.</remarks>
internal struct EnthalpyExperiment(Table.Row[] cases) : IExperiment
{
    public const int ValuesPerCase = 4;

    public static Table.Row[] Cases { get; } = [.. Table.Read("v17_enthalpy_roundtrip").Rows];

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double> results = [];
        for (int first = 0; first < cases.Length; first += T.Count)
        {
            SoilLayer<T> layer = Soils.Layer<T>(
                Lanes.Pack<Table.Row, T>(cases, first, row => row["theta_sat"]), Lanes.Pack<Table.Row, T>(cases, first, row => row["psi_sat_m"]),
                Lanes.Pack<Table.Row, T>(cases, first, row => row["b"]), Lanes.Pack<Table.Row, T>(cases, first, row => row["C_dry"]));
            PowerLawFreezing<T> law = PowerLawFreezing<T>.Prepare(layer, Lanes.Pack<Table.Row, T>(cases, first, row => row["theta"]));
            T enthalpy = law.Enthalpy(Lanes.Pack<Table.Row, T>(cases, first, row => row["T_C"]));
            T temperature = law.Temperature(enthalpy, out T liquid, out T slope);
            Lanes.Append(results, [enthalpy, temperature, liquid, slope], Math.Min(T.Count, cases.Length - first));
        }

        Results = [.. results];
    }
}
