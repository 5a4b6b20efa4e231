using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V13 and V06b: six climates on every grid against a converged solution on layers of 2 cm.</summary>
public sealed class ColumnConvergenceTests
{
    private static readonly ConvergenceRun Standard = new(SoilGrid.G18);

    /// <summary>Runs by the name that the table gives them. Below the five layers of BEPS the table's ground is insulated.</summary>
    private static readonly Dictionary<string, ConvergenceRun> Runs = new()
    {
        ["G32"] = new(SoilGrid.G32),
        ["G20"] = new(SoilGrid.G20),
        ["G18"] = Standard,
        ["G16"] = new(SoilGrid.G16),
        ["G10"] = new(SoilGrid.G10),
        ["G10_dt900"] = new(SoilGrid.G10, seconds: 900.0),
        ["G5_BEPS_only"] = new(SoilGrid.G5, earthHeat: 0.0),
    };

    private static readonly Table.Row[] Rows =
        [.. Table.Read("v13_column_convergence").Rows.Where(row => Runs.ContainsKey(row.Text("grid")))];

    private static IEnumerable<string> NamesOfRows => Rows.Select(row => row.Text("grid")).Distinct();

    [Test]
    public void Each_grid_gives_what_an_independent_implementation_gives_on_it([ValueSource(nameof(NamesOfRows))] string grid, [Range(0, 5)] int climate)
    {
        ConvergenceRun run = Runs[grid];
        Table.Row row = Rows.Single(each => each.Text("grid") == grid && each["case"] == climate);
        Assert.Multiple(() =>
        {
            Assert.That(run.ThawDepth(climate), Is.EqualTo(row["ALT_linear_interp_m"]).Within(5e-4), "depth of thaw");
            Assert.That(run.ThawOnset(climate), Is.EqualTo(row["OST_doy"]), "thaw onset");
            Assert.That(run.FreezeOnset(climate), Is.EqualTo(row["OFS_doy"]), "freeze onset");
            for (int reported = 0; reported < ConvergenceRun.ReportedCount; reported++)
            {
                Assert.That(run.Daily(climate, reported).Average(), Is.EqualTo(row[$"Tm_L{reported + 1}"]).Within(2e-4), $"mean of layer {reported + 1}");
            }
        });
    }

    // The table's errors are those of all days of the year, the reference's days that stand in the project are every fifth.
    [TestCase("G32", 0.02, 0.04, 0.06, 0.07, 0.06)]
    [TestCase("G20", 0.06, 0.10, 0.14, 0.20, 0.17)]
    [TestCase("G18", 0.06, 0.12, 0.22, 0.20, 0.17)]
    [TestCase("G16", 0.06, 0.11, 0.20, 0.41, 0.96)]
    [TestCase("G10", 0.08, 0.22, 0.51, 1.04, 1.84)]
    [TestCase("G5_BEPS_only", 0.08, 0.25, 0.61, 1.29, 2.97)]
    public void The_largest_error_of_each_grid_is_the_expected_one(string grid, params double[] expected)
    {
        const double DaysLeftOut = 0.025;
        double[] largest = [.. Enumerable.Range(0, ConvergenceRun.ReportedCount).Select(reported => Enumerable.Range(0, 6).Max(climate => Runs[grid].Error(climate, reported)))];
        Assert.That(largest, Is.EqualTo(expected).Within(DaysLeftOut));
    }

    [Test]
    public void Daily_means_of_the_five_reported_layers_are_near_the_converged_solution([Range(0, 5)] int climate)
    {
        double[] largestAllowed = [0.07, 0.13, 0.23, 0.22, 0.19];
        for (int reported = 0; reported < ConvergenceRun.ReportedCount; reported++)
        {
            Assert.That(Standard.Error(climate, reported), Is.LessThanOrEqualTo(largestAllowed[reported]), $"layer {reported + 1}");
        }
    }

    [Test]
    public void Thaw_onset_and_freeze_onset_are_within_a_day_of_the_converged_solution([Range(0, 5)] int climate)
    {
        Assert.That(Standard.ThawOnset(climate), Is.EqualTo(ConvergenceRun.Climates[climate]["OST_doy"]).Within(1.0), "thaw onset");
        Assert.That(Standard.FreezeOnset(climate), Is.EqualTo(ConvergenceRun.Climates[climate]["OFS_doy"]).Within(1.0), "freeze onset");
    }

    [Test]
    public void Active_layer_is_within_seven_centimetres_of_the_converged_solution([Values("G18", "G20", "G32")] string grid, [Range(0, 3)] int climate) =>
        Assert.That(Runs[grid].ThawDepth(climate), Is.EqualTo(ConvergenceRun.Climates[climate]["ALT_linear_interp_m"]).Within(0.07));

    [Test]
    public void From_two_iterations_on_the_active_layer_stands_and_energy_is_conserved_after_any_number()
    {
        Dictionary<int, ConvergenceRun> runs = new[] { 1, 2, 3, 4, 8 }.ToDictionary(count => count, count => new ConvergenceRun(SoilGrid.G18, iterations: count));
        foreach ((int iterations, ConvergenceRun run) in runs)
        {
            Assert.That(run.LargestResidual, Is.LessThan(1e-14), $"{iterations} iterations");
            for (int climate = 0; climate < 6 && iterations > 1; climate++)
            {
                Assert.That(run.ThawDepth(climate), Is.EqualTo(runs[8].ThawDepth(climate)).Within(1e-3), $"{iterations} iterations, climate {climate}");
            }
        }
    }

    [TestCase(0, new[] { 3, 6, 10, 18, 23 })]
    [TestCase(2, new[] { 2, 7, 7, 13, 41 })]
    [TestCase(5, new[] { 3, 4, 5, 6, 12 })]
    public void The_seasonal_zero_curtain_lasts_within_twelve_days_of_the_converged_solution(int climate, int[] days)
    {
        for (int reported = 0; reported < days.Length; reported++)
        {
            Assert.That(
                Standard.Daily(climate, reported).Count(each => Math.Abs(each) < 0.2), Is.EqualTo(days[reported]).Within(12), $"layer {reported + 1}");
        }
    }
}
