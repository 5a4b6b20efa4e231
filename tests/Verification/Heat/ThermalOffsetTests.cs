using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V10: soil that conducts better when frozen is colder at depth than at its surface (thermal offset; Smith and Riseborough 1996).</summary>
public sealed class ThermalOffsetTests
{
    private const int Years = 100;

    private static readonly Table.Row[] Cases = [.. Table.Read("v10_ttop").Rows];

    private static readonly SoilGrid Grid = SoilGrid.Of(
        [.. Enumerable.Repeat(0.05, 60), .. Enumerable.Repeat(0.25, 28), .. Enumerable.Repeat(1.0, 12)]);

    private static readonly Lazy<double[]> LastYear = new(() => Lanes.Run(LaneWidth.Wide512, Experiment(Years * 365)));

    /// <summary>The climates of the table as columns side by side.</summary>
    internal static ClimateExperiment Experiment(int days, double seconds = 86400.0) => new(
        Grid,
        [.. Cases.Select(row => new SurfaceClimate(row["MAGST"], row["A"], 0.0, 0.35, row["lam_f"], row["lam_t"]))],
        days,
        seconds)
    {
        EarthHeat = 0.0,
    };

    [Test]
    public void Temperature_at_depth_is_that_of_the_numerical_reference([Range(0, 5)] int climate)
    {
        double[] deep = ClimateExperiment.Layer(LastYear.Value, Grid, climate, Grid.Count - 1);
        double deepMean = deep.Average();
        Table.Row row = Cases[climate];
        if (row["lam_f"] == row["lam_t"])
        {
            Assert.That(deepMean, Is.EqualTo(row["MAGST"]).Within(0.005));
            return;
        }

        double[] means = [.. Enumerable.Range(0, Grid.Count).Select(layer => ClimateExperiment.Layer(LastYear.Value, Grid, climate, layer).Average())];
        double top = Grid.ValueAt(means, row["ALT_m"]);
        Assert.That(top, Is.EqualTo(row["TTOP_numeric"]).Within(0.05));
        Assert.That(deepMean, Is.EqualTo(row["T_10m"]).Within(0.05));
        Assert.That(row["MAGST"] - deepMean, Is.Positive.And.LessThan(row["MAGST"] - row["TTOP_formula"]));
    }
}
