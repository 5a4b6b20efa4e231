using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Tests.Canopy;

/// <summary>Single leaves in fixed air, whose temperature and gas exchange were found by bracketing.</summary>
public sealed class LeafGasExchangeTests
{
    private const double MolarGasConstant = 8.314462618;

    [Test]
    public void Six_by_six_steps_solve_every_leaf_of_the_table()
    {
        foreach (CsvRow row in CsvTable.Read("Canopy", "leaf_solutions.csv"))
        {
            (Scalar temperature, LeafGasExchange<Scalar> gas, _) = Solve(row, outerSteps: 6, innerSteps: LeafGasExchange<Scalar>.UsualSteps);
            Assert.That(temperature.Value, Is.EqualTo(row["t_leaf_degC"]).Within(0.01), () => $"case {row.Text("case")}");
            Assert.That(gas.Assimilation.Value, Is.EqualTo(row["net_A_umol_m2_s"]).Within(0.05), () => $"case {row.Text("case")}");
        }
    }

    [Test]
    public void Many_steps_converge_to_the_table()
    {
        foreach (CsvRow row in CsvTable.Read("Canopy", "leaf_solutions.csv"))
        {
            (Scalar temperature, LeafGasExchange<Scalar> gas, Scalar respiration) = Solve(row, outerSteps: 80, innerSteps: 60);
            Assert.That(temperature.Value, Is.EqualTo(row["t_leaf_degC"]).Within(1e-7), () => $"case {row.Text("case")}");
            Assert.That(gas.Assimilation.Value, Is.EqualTo(row["net_A_umol_m2_s"]).Within(1e-7), () => $"case {row.Text("case")}");
            Assert.That(respiration.Value, Is.EqualTo(row["Rd_umol_m2_s"]).Within(1e-7));
            Assert.That(gas.StomatalConductance.Value, Is.EqualTo(row["gs_mol_m2_s"]).Within(1e-7));
            Assert.That(gas.InternalCarbonDioxide.Value, Is.EqualTo(row["ci_umol_mol"]).Within(1e-5));
        }
    }

    /// <summary>Newton steps of the leaf's energy balance in fixed air, with the secant's slope from the second on.</summary>
    private static (Scalar Temperature, LeafGasExchange<Scalar> Gas, Scalar Respiration) Solve(CsvRow row, int outerSteps, int innerSteps)
    {
        Scalar air = row["t_canopy_air_degC"];
        Scalar pressure = row["pressure_Pa"];
        Scalar density = MoistAir.Density(pressure, air);
        Scalar molar = pressure / (MolarGasConstant * (air + PhysicalConstants.FreezingPointKelvin));
        Scalar boundary = row["gb_heat_m_s"];
        Scalar heat = density * PhysicalConstants.AirSpecificHeat * boundary;
        Scalar vapour = MoistAir.HeatOfVaporisation(air) * PhysicalConstants.VapourMassRatio * density / pressure;
        Scalar wet = row["wet_fraction_1"];
        Scalar isC4 = Scalar.LessThan(0.5, row["is_c4"]);
        Scalar temperature = air;
        Scalar ci = 0.7 * row["co2_umol_mol"];
        Scalar lastTemperature = 0.0;
        Scalar lastResidual = 0.0;
        LeafGasExchange<Scalar> gas = default;
        LeafPhysiology<Scalar> leaf = default;
        for (int step = 0; step < outerSteps; step++)
        {
            Scalar saturation = MoistAir.SaturationOverWater(temperature);
            LeafPhysiology<Scalar>.At(temperature, row["vcmax25_umol_m2_s"], row["abs_par_umol_m2_s"], isC4, out leaf);
            LeafAir<Scalar> leafAir = new()
            {
                BoundaryConductance = boundary * molar,
                CarbonDioxide = row["co2_umol_mol"],
                RelativeHumidity = Scalar.Min(row["e_canopy_air_Pa"] / saturation, 1.0),
                Slope = row["fw_stress_1"] * row["bb_slope_m"],
                Intercept = 0.002 + (row["bb_g0_mol_m2_s"] - 0.002) * row["fw_stress_1"],
            };
            gas = LeafGasExchange<Scalar>.Solve(leaf, leafAir, ci, innerSteps);
            ci = gas.InternalCarbonDioxide;
            Scalar conductance = wet * boundary + (1.0 - wet) / (1.0 / boundary + molar / gas.StomatalConductance);
            Scalar emission = 0.98 * CanopyLongwave<Scalar>.BlackBody(temperature);
            Scalar residual = row["abs_sw_W_m2"] + 0.98 * row["lw_env_two_sides_W_m2"] - 2.0 * emission
                - heat * (temperature - air) - vapour * conductance * (saturation - row["e_canopy_air_Pa"]);
            Scalar slope = 8.0 * emission / (temperature + PhysicalConstants.FreezingPointKelvin) + heat
                + vapour * conductance * MoistAir.SlopeOverWater(temperature, saturation);
            Scalar secant = (lastResidual - residual) / (temperature - lastTemperature);
            bool hasSecant = step > 0 && Math.Abs((temperature - lastTemperature).Value) > 1e-9;
            Scalar used = hasSecant ? Scalar.Min(Scalar.Max(secant, 0.4 * slope), 3.0 * slope) : slope;
            lastTemperature = temperature;
            lastResidual = residual;
            temperature += residual / used;
        }

        return (temperature, gas, leaf.Respiration);
    }
}
