using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V11: an organic layer keeps summer's heat out and lets winter's cold in.</summary>
public sealed class OrganicInsulationTests
{
    // A layer counts as organic when its middle is; an organic layer of 5 cm is three layers of the table's grid.
    private const double Rounding = 1e-9;

    private static readonly Table.Row[] Cases = [.. Table.Read("v11_organic_alt").Rows];

    private static readonly SoilGrid Grid = SoilGrid.Of([.. Enumerable.Repeat(0.02, 100), .. Enumerable.Repeat(0.1, 10), 0.25, 0.25, 0.5, 1.0, 1.0, 2.0, 4.0, 8.0]);

    /// <summary>A column under an organic layer of a thickness, m.</summary>
    internal static ClimateExperiment Experiment(double thickness, int days, double seconds = 10800.0) =>
        new(Grid, [new SurfaceClimate(-2.0, 15.0)], days, seconds)
        {
            Soil = depth => depth < thickness + Rounding
                ? new SoilNumbers(0.9, 0.0103, 2.7, 0.25e6, Water: 0.7, FrozenConductivity: 1.2, ThawedConductivity: 0.35)
                : SoilNumbers.Loam,
        };

    [Test]
    public void The_active_layer_thins_with_the_organic_layer()
    {
        double last = double.PositiveInfinity;
        foreach (Table.Row row in Cases)
        {
            double[] results = Lanes.Run(LaneWidth.Scalar, Experiment(row["organic_thickness_m"], days: 5 * 365));
            double depth = ThawDepth(results);
            Assert.That(depth, Is.LessThan(last).And.EqualTo(row["ALT_numeric_m"]).Within(0.03), $"under {row["organic_thickness_m"]} m");
            Assert.That(Mean(results, 3.0), Is.EqualTo(row["T_3m_mean"]).Within(0.03), $"3 m below {row["organic_thickness_m"]} m");
            last = depth;
        }
    }

    private static double Mean(double[] results, double depth) =>
        Grid.ValueAt([.. Enumerable.Range(0, Grid.Count).Select(layer => ClimateExperiment.Layer(results, Grid, 0, layer).Average())], depth);

    private static double ThawDepth(double[] results)
    {
        double deepest = 0.0;
        for (int day = 0; day < 365; day++)
        {
            double[] profile = results[(day * Grid.Count)..((day + 1) * Grid.Count)];
            int frozen = Array.FindIndex(profile, each => each <= 0.0);
            if (frozen > 0)
            {
                double share = profile[frozen - 1] / (profile[frozen - 1] - profile[frozen]);
                deepest = Math.Max(deepest, Grid.Node[frozen - 1] + share * (Grid.Node[frozen] - Grid.Node[frozen - 1]));
            }
        }

        return deepest;
    }
}
