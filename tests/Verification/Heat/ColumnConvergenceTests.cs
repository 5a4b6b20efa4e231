using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V13 and V06b: six climates on the grid of every run against a converged solution on layers of 2 cm.</summary>
public sealed class ColumnConvergenceTests
{
    private static readonly (double Top, double Bottom)[] ReportedLayers = [(0.0, 0.05), (0.05, 0.15), (0.15, 0.35), (0.35, 0.75), (0.75, 2.0)];
    private static readonly double[] LargestError = [0.07, 0.13, 0.23, 0.22, 0.19];

    private static readonly Table.Row[] Cases =
        [.. Table.Read("v13_column_convergence").Rows.Where(row => row.Text("grid") == "ref_2cm").OrderBy(row => row["case"])];

    private static readonly Lazy<double[]> ThirdYear = new(() => Lanes.Run(
        LaneWidth.Wide512,
        new ClimateExperiment(
            SoilGrid.G18,
            [.. Cases.Select(row => new SurfaceClimate(row["MAGST_C"], row["A_annual"], row["A_diurnal"], row["theta"]))],
            years: 3)));

    [Test]
    public void Daily_means_of_the_five_reported_layers_are_near_the_converged_solution([Range(0, 5)] int climate)
    {
        Table.Row[] reference = [.. Table.Read("v13_reference_daily_layerT").Rows.Where(row => row["case"] == climate)];
        for (int reported = 0; reported < ReportedLayers.Length; reported++)
        {
            double[] daily = Daily(climate, reported);
            double squares = reference.Sum(row => Math.Pow(daily[(int)row["doy"] - 1] - row[$"T_L{reported + 1}"], 2));
            Assert.That(Math.Sqrt(squares / reference.Length), Is.LessThanOrEqualTo(LargestError[reported]), $"layer {reported + 1}");
        }
    }

    [Test]
    public void Thaw_onset_and_freeze_onset_are_within_a_day_of_the_converged_solution([Range(0, 5)] int climate)
    {
        double[] first = Daily(climate, 0);
        int thaw = Enumerable.Range(29, 200).First(day => Enumerable.Range(day, 5).All(each => first[each] > 0.0)) + 1;
        int freeze = Enumerable.Range(181, 179).First(day => Enumerable.Range(day, 5).All(each => first[each] < 0.0)) + 1;
        Assert.That(thaw, Is.EqualTo(Cases[climate]["OST_doy"]).Within(1.0), "thaw onset");
        Assert.That(freeze, Is.EqualTo(Cases[climate]["OFS_doy"]).Within(1.0), "freeze onset");
    }

    [Test]
    public void Active_layer_is_within_seven_centimetres_of_the_converged_solution([Range(0, 3)] int climate) =>
        Assert.That(ThawDepth(climate), Is.EqualTo(Cases[climate]["ALT_linear_interp_m"]).Within(0.07));

    [TestCase(0, new[] { 3, 6, 10, 18, 23 })]
    [TestCase(2, new[] { 2, 7, 7, 13, 41 })]
    [TestCase(5, new[] { 3, 4, 5, 6, 12 })]
    public void The_seasonal_zero_curtain_lasts_within_twelve_days_of_the_converged_solution(int climate, int[] days)
    {
        for (int reported = 0; reported < days.Length; reported++)
        {
            Assert.That(Daily(climate, reported).Count(each => Math.Abs(each) < 0.2), Is.EqualTo(days[reported]).Within(12), $"layer {reported + 1}");
        }
    }

    [Test]
    public void Every_lane_width_gives_the_same_bits() => Lanes.AssertSameBits(
        new ClimateExperiment(SoilGrid.G10, [.. Cases.Select(row => new SurfaceClimate(row["MAGST_C"], row["A_annual"], row["A_diurnal"]))], years: 1, 14400.0));

    private static double[] Daily(int climate, int reported)
    {
        (double top, double bottom) = ReportedLayers[reported];
        double[][] layers = [.. Enumerable.Range(0, SoilGrid.LayerCount).Select(layer => ClimateExperiment.Layer(ThirdYear.Value, SoilGrid.G18, climate, layer))];
        return [.. Enumerable.Range(0, 365).Select(day => SoilGrid.G18.Mean([.. layers.Select(layer => layer[day])], top, bottom))];
    }

    /// <summary>Deepest zero of the year's warmest temperatures, linear between the middles of the layers.</summary>
    private static double ThawDepth(int climate)
    {
        double deepest = 0.0;
        double[][] layers = [.. Enumerable.Range(0, SoilGrid.LayerCount).Select(layer => ClimateExperiment.Layer(ThirdYear.Value, SoilGrid.G18, climate, layer))];
        for (int day = 0; day < 365; day++)
        {
            int frozen = Array.FindIndex(layers, layer => layer[day] <= 0.0);
            if (frozen > 0)
            {
                (double above, double below) = (layers[frozen - 1][day], layers[frozen][day]);
                double step = SoilGrid.G18.Node[frozen] - SoilGrid.G18.Node[frozen - 1];
                deepest = Math.Max(deepest, SoilGrid.G18.Node[frozen - 1] + step * above / (above - below));
            }
        }

        return deepest;
    }
}
