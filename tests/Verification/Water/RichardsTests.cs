using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Water;

/// <summary>Soil water against an independent implementation of the same scheme, and against a converged solution on 400 cells.</summary>
public sealed class RichardsTests
{
    private static readonly string[] Cases = [.. Table.Read("richards_cases").Rows.Select(row => row.Text("case"))];

    [TestCaseSource(nameof(Cases))]
    public void The_scheme_gives_the_values_of_an_independent_implementation(string name)
    {
        (Table.Row[] expected, double[][] samples) = Run(name, "richards_scheme");
        for (int i = 0; i < expected.Length; i++)
        {
            for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
            {
                double water = expected[i][$"theta_liq_L{layer + 1}_m3_m3"];
                Assert.That(samples[i][layer], Is.EqualTo(water).Within(1e-8), $"layer {layer + 1} after {expected[i]["time_h"]} h");
            }

            Assert.That(samples[i][10], Is.EqualTo(expected[i]["cum_bottom_drainage_kg_m2"]).Within(1e-6), "drainage");
            Assert.That(samples[i][11], Is.EqualTo(expected[i]["cum_runoff_kg_m2"]).Within(1e-6), "runoff");
            Assert.That(samples[i][12], Is.EqualTo(expected[i]["pond_kg_m2"]).Within(1e-6), "pond");
        }
    }

    [Test]
    public void Steps_of_six_minutes_and_those_an_hour_chooses_are_near_the_converged_solution_and_conserve_water(
        [ValueSource(nameof(Cases))] string name, [Values] bool choosesSteps)
    {
        (Table.Row[] expected, double[][] samples) = Run(name, "richards_reference", choosesSteps);
        bool isSmooth = name.Contains("drainage", StringComparison.Ordinal) || name.Contains("uptake", StringComparison.Ordinal);
        for (int i = 0; i < expected.Length; i++)
        {
            double squares = 0.0;
            for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
            {
                double difference = samples[i][layer] - expected[i][$"theta_liq_L{layer + 1}_m3_m3"];
                squares += difference * difference;
            }

            double overLayers = Math.Sqrt(squares / SoilGrid.WaterLayerCount);
            Assert.That(overLayers, Is.LessThanOrEqualTo(isSmooth ? 0.004 : 0.008), $"after {expected[i]["time_h"]} h");
        }

        double drainage = expected[^1]["cum_bottom_drainage_kg_m2"];
        double runoff = expected[^1]["cum_runoff_kg_m2"];
        Assert.That(samples[^1][10], Is.EqualTo(drainage).Within(0.01 * drainage + 1e-6), "drainage");
        Assert.That(samples[^1][11], Is.EqualTo(runoff).Within(0.1 * runoff + 1e-6), "runoff");
        Assert.That(samples.Max(sample => Math.Abs(sample[13])), Is.LessThanOrEqualTo(1e-9), "balance");
    }

    /// <summary>The flux into a wet layer below dry ones rises with its own water: over long steps that must not cost the linear system its diagonal.</summary>
    [Test]
    public void No_step_makes_water_race_through_a_wet_layer_below_dry_ones()
    {
        for (double seconds = 60.0; seconds <= 3600.0; seconds += 60.0)
        {
            for (double wettest = 0.300; wettest < 0.392; wettest += 0.0005)
            {
                double[] flux = Heat.Lanes.Run(LaneWidth.Scalar, new WetBelowDryExperiment(wettest, seconds));
                Assert.That(flux, Is.All.InRange(-WetBelowDryExperiment.SaturatedConductivity, WetBelowDryExperiment.SaturatedConductivity), $"{wettest} in {seconds} s");
                Assert.That(flux[^1], Is.Not.Negative, $"drainage with {wettest} in {seconds} s");
            }
        }
    }

    private static (Table.Row[] Expected, double[][] Samples) Run(string name, string table, bool choosesSteps = false)
    {
        Table.Row[] expected = [.. Table.Read(table).Rows.Where(row => row.Text("case") == name)];
        RichardsExperiment experiment = new(Settings(name), [.. expected.Select(row => row["time_h"])], choosesSteps);
        double[] results = Heat.Lanes.Run(LaneWidth.Scalar, experiment);
        return (expected, [.. results.Chunk(RichardsExperiment.ValuesPerSample)]);
    }

    private static Table.Row Settings(string name) => Table.Read("richards_cases").Rows.First(row => row.Text("case") == name);
}
