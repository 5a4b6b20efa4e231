using MathNet.Numerics;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V01 and V02: freezing and thawing fronts against Neumann's and Stefan's solutions.</summary>
public sealed class NeumannTests
{
    private static readonly string[] Cases = ["freeze", "freeze_1phase", "thaw", "thaw_weak"];

    [Test]
    public void Front_and_profile_follow_Neumann(
        [ValueSource(nameof(Cases))] string name, [Values(0.01, 0.02, 0.05)] double thickness)
    {
        Table.Row[] rows = Rows(name, day => day is >= 5 and <= 180);
        double[] results = Run(rows, SoilGrid.Uniform(thickness, (int)Math.Round(15.0 / thickness)), rows[0]);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.That(results[i], Is.EqualTo(rows[i]["X_exact_m"]).Within(0.25 * thickness + 0.002), $"day {rows[i]["day"]}");
        }

        double profileTolerance = thickness switch { 0.01 => 0.003, 0.02 => 0.006, _ => 0.02 };
        int count = (int)Math.Round(6.0 / thickness);
        double squares = 0.0;
        for (int layer = 0; layer < count; layer++)
        {
            double difference = results[rows.Length + layer] - ExactTemperature(rows[^1], (layer + 0.5) * thickness);
            squares += difference * difference;
        }

        Assert.That(Math.Sqrt(squares / count), Is.LessThanOrEqualTo(profileTolerance));
    }

    [Test]
    public void The_exact_profile_is_that_of_the_table()
    {
        foreach (Table.Row row in Table.Read("v01_neumann_profiles").Rows)
        {
            Table.Row settings = Rows(row.Text("case"), day => day == row["day"])[0];
            Assert.That(ExactTemperature(settings, row["z_m"]), Is.EqualTo(row["T_C"]).Within(1e-6), $"{row.Text("case")} {row["z_m"]}");
        }
    }

    [TestCase("freeze")]
    [TestCase("thaw")]
    public void The_grid_of_every_run_holds_the_front_within_six_centimetres(string name)
    {
        Table.Row[] rows = Rows(name, day => day is >= 10 and <= 180);
        double[] results = Run(rows, SoilGrid.G18, rows[0]);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.That(results[i], Is.EqualTo(rows[i]["X_exact_m"]).Within(0.06), $"day {rows[i]["day"]}");
        }
    }

    [Test]
    public void The_front_converges_with_the_grid()
    {
        Table.Row[] rows = Rows("freeze", day => day == 90);
        double[] errors = [.. new[] { 0.05, 0.01 }.Select(thickness =>
            Math.Abs(Run(rows, SoilGrid.Uniform(thickness, (int)(15.0 / thickness)), rows[0])[0] - rows[0]["X_exact_m"]))];
        Assert.That(errors[0] / errors[1], Is.GreaterThanOrEqualTo(3.0));
    }

    [Test]
    public void Without_heat_capacity_the_front_is_that_of_Stefan()
    {
        Table.Row[] rows = Rows("freeze_1phase", day => day is >= 5 and <= 90);
        NeumannExperiment experiment = new(rows[0], SoilGrid.Uniform(0.01, 300), 3600.0, Days(rows), heatCapacityScale: 1e3 / rows[0]["C_new"]);
        double[] results = Lanes.Run(RegionalBeps.Column.Lanes.LaneWidth.Scalar, experiment);
        for (int i = 0; i < rows.Length; i++)
        {
            Assert.That(results[i], Is.EqualTo(rows[i]["X_stefan_m"]).Within(0.005 * rows[i]["X_stefan_m"] + 0.002), $"day {rows[i]["day"]}");
        }
    }

    private static double ExactTemperature(Table.Row row, double depth)
    {
        double newDiffusivity = row["lam_new"] / row["C_new"];
        double oldDiffusivity = row["lam_old"] / row["C_old"];
        double time = row["day"] * 86400.0;
        return depth < row["X_exact_m"]
            ? row["Ts_C"] * (1.0 - SpecialFunctions.Erf(depth / (2.0 * Math.Sqrt(newDiffusivity * time))) / SpecialFunctions.Erf(row["gamma"]))
            : row["Ti_C"] * (1.0 - SpecialFunctions.Erfc(depth / (2.0 * Math.Sqrt(oldDiffusivity * time)))
                / SpecialFunctions.Erfc(row["gamma"] * Math.Sqrt(newDiffusivity / oldDiffusivity)));
    }

    private static double[] Run(Table.Row[] rows, SoilGrid grid, Table.Row settings) =>
        Lanes.Run(RegionalBeps.Column.Lanes.LaneWidth.Scalar, new NeumannExperiment(settings, grid, 3600.0, Days(rows)));

    private static double[] Days(Table.Row[] rows) => [.. rows.Select(row => row["day"])];

    private static Table.Row[] Rows(string name, Func<double, bool> isWanted) =>
        [.. Table.Read("v01_neumann_front").Rows.Where(row => row.Text("case") == name && isWanted(row["day"]))];
}
