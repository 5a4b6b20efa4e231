using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V08 and V17: the freezing curve, and enthalpy to temperature and back.</summary>
public sealed class FreezingCurveTests
{
    [Test]
    public void Unfrozen_water_follows_the_table_of_twelve_soils()
    {
        double[] results = Lanes.Run(LaneWidth.Wide512, new UnfrozenWaterExperiment(UnfrozenWaterExperiment.Soils));
        foreach ((Table.Row row, double[] soil) in UnfrozenWaterExperiment.Soils.Zip(results.Chunk(UnfrozenWaterExperiment.ValuesPerSoil)))
        {
            double expected = row["theta_liq_max"];
            Assert.That(Math.Min(soil[0], row["theta_sat"]), Is.EqualTo(expected).Within(Printed(expected)), $"{row.Text("soil")} {row["T_C"]}");
            if (expected < row["theta_sat"])
            {
                Assert.That(soil[1], Is.EqualTo(row["dtheta_dT"]).Within(Printed(row["dtheta_dT"])), row.Text("soil"));
            }
        }
    }

    [Test]
    public void Soil_begins_to_freeze_at_the_temperatures_of_the_table()
    {
        foreach (Table.Row row in Table.Read("v08_freezing_point").Rows)
        {
            (double porosity, double suction, double exponent) = Retention(row.Text("soil"));
            SoilLayer<Scalar> layer = Soils.Layer<Scalar>(porosity, suction, exponent, 1e6);
            double depression = UnfrozenWater.FreezingDepression<Scalar>(layer, row["saturation"] * porosity).Value;
            Assert.That(-depression, Is.EqualTo(row["Tstar_C"]).Within(1e-7 * depression + 2e-13), row.Text("soil"));
        }
    }

    [Test]
    public void Unfrozen_water_is_monotone_and_meets_the_whole_water_at_the_freezing_point()
    {
        SoilLayer<Scalar> layer = Soils.Layer<Scalar>(0.463, 0.11, 4.5, 1.1e6);
        PowerLawFreezing<Scalar> law = PowerLawFreezing<Scalar>.Prepare(layer, 0.3);
        double depression = UnfrozenWater.FreezingDepression<Scalar>(layer, 0.3).Value;
        Assert.That(UnfrozenWater.Limit<Scalar>(layer, -depression).Value, Is.EqualTo(0.3).Within(1e-12));
        double last = 0.0;
        for (double temperature = -60.0; temperature < 5.0; temperature += 0.01)
        {
            law.Temperature(law.Enthalpy(temperature), out Scalar liquid, out _);
            Assert.That(liquid.Value, Is.InRange(last, 0.3), $"at {temperature} degC");
            last = liquid.Value;
        }
    }

    [Test]
    public void Enthalpy_and_temperature_are_each_others_inverse()
    {
        double[] results = Lanes.Run(LaneWidth.Wide512, new EnthalpyExperiment(EnthalpyExperiment.Cases));
        foreach ((Table.Row row, double[] found) in EnthalpyExperiment.Cases.Zip(results.Chunk(EnthalpyExperiment.ValuesPerCase)))
        {
            double expected = row["T_C"];
            double printed = Math.Abs(row["dHdT"] * expected) * 1e-9 + Math.Abs(row["H_Jm3"]) * 1e-9;
            Assert.That(found[0], Is.EqualTo(row["H_Jm3"]).Within(printed), $"{row.Text("soil")} at {expected} degC");
            Assert.That(found[1], Is.EqualTo(expected).Within(1e-5), $"{row.Text("soil")} at {expected} degC");
            Assert.That(found[2], Is.EqualTo(row["theta_liq"]).Within(1e-4 * row["theta_liq"]));
            Assert.That(1.0 / found[3], Is.EqualTo(row["dHdT"]).Within(1e-3 * row["dHdT"]));
        }
    }

    [TestCase(0.463, 0.463)]
    [TestCase(0.463, 1e-6)]
    [TestCase(0.463, 0.2)]
    public void Enthalpy_at_the_ends_of_its_branches_gives_finite_temperatures_in_order(double porosity, double water)
    {
        SoilLayer<Scalar> layer = Soils.Layer<Scalar>(porosity, 0.11, 4.5, 1.1e6);
        PowerLawFreezing<Scalar> law = PowerLawFreezing<Scalar>.Prepare(layer, water);
        double freezing = law.Enthalpy(-UnfrozenWater.FreezingDepression<Scalar>(layer, water).Value).Value;
        double last = double.NegativeInfinity;
        foreach (double enthalpy in new[] { -1.5e8, -1.0, 0.0, 1.0, freezing * 0.999, freezing, freezing * 1.001, 3e8 }.Order())
        {
            double temperature = law.Temperature(enthalpy, out Scalar liquid, out Scalar slope).Value;
            Assert.That(temperature, Is.GreaterThanOrEqualTo(last - 1e-5).And.InRange(-110.0, 400.0));
            Assert.That(liquid.Value, Is.InRange(0.0, water));
            Assert.That(slope.Value, Is.Positive);
            last = temperature;
        }
    }

    [Test]
    public void Without_supercooled_water_all_of_it_freezes_at_zero()
    {
        SharpFreezing<Scalar> law = SharpFreezing<Scalar>.Prepare(Soils.Layer<Scalar>(0.463, 0.11, 4.5, 1.1e6), 0.3);
        double latent = 1000.0 * 3.337e5 * 0.3;
        Assert.That(law.Temperature(0.4 * latent, out Scalar liquid, out _).Value, Is.Zero);
        Assert.That(liquid.Value, Is.EqualTo(0.12).Within(1e-15));
        foreach (double temperature in new[] { -30.0, -0.01, 0.01, 20.0 })
        {
            Assert.That(law.Temperature(law.Enthalpy(temperature), out liquid, out _).Value, Is.EqualTo(temperature).Within(1e-12));
            Assert.That(liquid.Value, Is.EqualTo(temperature > 0.0 ? 0.3 : 0.0).Within(1e-15));
        }
    }

    /// <summary>Half a unit in the eighth significant digit, in which the tables are printed.</summary>
    private static double Printed(double value) => 6e-8 * Math.Abs(value);

    private static (double Porosity, double Suction, double Exponent) Retention(string soil)
    {
        Table.Row row = Table.Read("v08_unfrozen_water").Rows.First(row => row.Text("soil") == soil);
        return (row["theta_sat"], row["psi_sat_m"], row["b"]);
    }
}
