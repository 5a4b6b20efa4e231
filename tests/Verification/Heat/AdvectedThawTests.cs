using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Heat;

/// <summary>V14: water that moves downwards carries its heat to the thawing front (Nixon 1975; Kurylyk et al. 2014).</summary>
public sealed class AdvectedThawTests
{
    private const double Thickness = 0.05;
    private const int Count = 80;

    [TestCase(0.0)]
    [TestCase(10.0)]
    [TestCase(100.0)]
    public void The_front_moves_as_conduction_and_moving_water_demand(double metresPerYear)
    {
        Table.Row[] rows = [.. Table.Read("v14_advective_stefan").Rows.Where(row => row["v_m_per_yr"] == metresPerYear && row["day"] is >= 90 and <= 365)];
        double[] results = Lanes.Run(LaneWidth.Scalar, new AdvectedThawExperiment(metresPerYear, Thickness, Count, [.. rows.Select(row => row["day"])]));
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.That(results[i], Is.EqualTo(rows[i]["X_m"]).Within(0.03 * rows[i]["X_m"]), $"day {rows[i]["day"]}");
        }
    }
}
