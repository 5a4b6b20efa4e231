using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Verification.Heat;

/// <summary>V16: two years of three climates on the grid of every run, against an independent implementation of the same scheme.</summary>
public sealed class GoldenRunTests
{
    // Around 0 degC, in K, a layer spends most of its heat on freezing or thawing.
    private const double Curtain = 0.5;

    [TestCase("permafrost", 0)]
    [TestCase("seasonal", 1)]
    [TestCase("snow", 2)]
    public void Daily_temperatures_and_liquid_water_follow_the_golden_run(string name, int column) =>
        Compare(name, column, new GoldenRunExperiment(Days: 730), kelvin: 1e-4, kelvinInCurtain: 1e-4, liquid: 1e-6);

    [TestCase("permafrost", 0)]
    [TestCase("seasonal", 1)]
    [TestCase("snow", 2)]
    public void Iterations_until_settled_stay_near_the_golden_run(string name, int column) =>
        Compare(name, column, new GoldenRunExperiment(Days: 730, GroundHeat.Plan), kelvin: 0.02, kelvinInCurtain: 0.05, liquid: 0.005);

    [Test]
    public void Energy_is_conserved_in_every_step_after_any_number_of_iterations([Values(1, 2, 3, 8)] int iterations)
    {
        double worst = Lanes.Run(LaneWidth.Scalar, new GoldenRunExperiment(Days: 30, new HeatStepPlan(iterations)))[^1];
        Assert.That(worst, Is.LessThan(1e-12));
    }

    private static void Compare(string name, int column, GoldenRunExperiment experiment, double kelvin, double kelvinInCurtain, double liquid)
    {
        double[] results = Lanes.Run(LaneWidth.Wide256, experiment);
        double[][] samples = [.. results[..^1].Chunk(GoldenRunExperiment.ValuesPerColumn).Where((_, i) => i % GoldenRunExperiment.Columns == column)];
        Table.Row[] rows = [.. Table.Read("v16_golden_G18").Rows.Where(row => row.Text("case") == name)];
        Assert.That(samples, Has.Length.EqualTo(rows.Length));
        for (int i = 0; i < rows.Length; i++)
        {
            for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
            {
                double golden = rows[i][$"T{layer + 1}"];
                double tolerance = Math.Abs(golden) < Curtain ? kelvinInCurtain : kelvin;
                Assert.That(samples[i][layer], Is.EqualTo(golden).Within(tolerance), $"day {rows[i]["day"]}, T{layer + 1}");
            }

            for (int layer = 0; layer < 5; layer++)
            {
                Assert.That(
                    samples[i][SoilGrid.LayerCount + layer], Is.EqualTo(rows[i][$"thl{layer + 1}"]).Within(liquid),
                    $"day {rows[i]["day"]}, liquid {layer + 1}");
            }
        }
    }
}
