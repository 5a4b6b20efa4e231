using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Canopy;

/// <summary>Canopies of four classes of leaves, solved by bracketing, with the longwave radiation onto each class given.</summary>
public sealed class CanopyBalanceTests
{
    private static readonly string[] Classes = ["o_sun", "o_sh", "u_sun", "u_sh"];

    [Test]
    public void Six_steps_of_six_solve_every_canopy_of_the_table() =>
        CheckTable(steps: 6, gasSteps: LeafGasExchange<Scalar>.UsualSteps, kelvin: 0.005, assimilation: 0.01);

    [Test]
    public void Leaves_that_start_from_their_last_solution_solve_every_canopy_as_well() =>
        CheckTable(steps: 6, gasSteps: LeafGasExchange<Scalar>.UsualSteps, kelvin: 0.005, assimilation: 0.01, CanopyHour.GasTolerance);

    [Test]
    public void Many_steps_converge_to_the_table() => CheckTable(steps: 60, gasSteps: 60, kelvin: 1e-7, assimilation: 1e-7);

    private static void CheckTable(int steps, int gasSteps, double kelvin, double assimilation, double gasTolerance = 0.0)
    {
        foreach (CsvRow row in CsvTable.Read("Canopy", "canopy_solutions.csv"))
        {
            (CanopyState<Scalar> state, CanopyBalance<Scalar> balance) = Solve(row, steps, gasSteps, gasTolerance);
            Assert.That(state.AirTemperature.Value, Is.EqualTo(row["t_canopy_air_degC"]).Within(kelvin), () => $"case {row.Text("case")}");
            Assert.That(state.VapourPressure.Value, Is.EqualTo(row["e_canopy_air_Pa"]).Within(kelvin * 200.0), () => $"case {row.Text("case")}");
            for (int leaf = 0; leaf < Classes.Length; leaf++)
            {
                string name = Classes[leaf];
                Assert.That(state.LeafTemperature[leaf].Value, Is.EqualTo(row["t_leaf_degC_" + name]).Within(kelvin), () => $"case {row.Text("case")} {name}");
                Assert.That(
                    balance.Leaf[leaf].Assimilation.Value, Is.EqualTo(row["net_A_umol_m2_leaf_s_" + name]).Within(assimilation),
                    () => $"case {row.Text("case")} {name}");
            }
        }
    }

    private static (CanopyState<Scalar> State, CanopyBalance<Scalar> Balance) Solve(
        CsvRow row, int steps, int gasSteps, double gasTolerance)
    {
        CanopyEnvironment<Scalar> environment = EnvironmentOf(row);
        CanopyExchange<Scalar> exchange = new()
        {
            Above = new() { NeutralConductance = row["ga_m_s"] }, GroundHeat = row["g_ground_heat_m_s"], GroundVapour = row["g_ground_vapour_m_s"],
            GroundVapourPressure = row["e_ground_Pa"], OverLeaf = row["gb_m_s_o_sun"], UnderLeaf = row["gb_m_s_u_sun"],
        };
        CanopyState<Scalar> state = CanopyState<Scalar>.InAir(row["t_air_degC"], row["e_air_Pa"], row["co2_umol_mol"]);
        LeafClasses<Scalar> longwave = OfClasses(row, "lw_absorbed_W_m2_ground_");
        LeafClasses<Scalar> emissivity = OfClasses(row, "lw_emissivity_weight_1_");
        CanopyBalance<Scalar> balance = CanopyBalance<Scalar>.In(environment);
        for (int step = 0; step < steps; step++)
        {
            balance.Step(environment, exchange, longwave, emissivity, gasSteps, ref state, gasTolerance);
        }

        return (state, balance);
    }

    private static CanopyEnvironment<Scalar> EnvironmentOf(CsvRow row)
    {
        CanopyEnvironment<Scalar> environment = new()
        {
            AirTemperature = row["t_air_degC"],
            VapourPressure = row["e_air_Pa"],
            Pressure = row["pressure_Pa"],
            CarbonDioxide = row["co2_umol_mol"],
            GroundTemperature = row["t_ground_degC"],
            LeafArea = OfClasses(row, "leaf_area_"),
            PlantArea = OfClasses(row, "plant_area_"),
            ShortwaveAbsorbed = OfClasses(row, "abs_sw_W_m2_ground_"),
            LeafLight = OfClasses(row, "abs_par_umol_m2_leaf_s_"),
            Capacity = OfClasses(row, "vcmax25_"),
            BallBerrySlope = row["bb_m"],
            BallBerryIntercept = row["bb_g0"],
            WaterStress = row["fw"],
        };
        for (int leaf = 0; leaf < Classes.Length; leaf++)
        {
            environment.WetShare[leaf] = row["fwet"];
        }

        return environment;
    }

    private static LeafClasses<Scalar> OfClasses(CsvRow row, string prefix)
    {
        LeafClasses<Scalar> values = default;
        for (int leaf = 0; leaf < Classes.Length; leaf++)
        {
            values[leaf] = row[prefix + Classes[leaf]];
        }

        return values;
    }
}
