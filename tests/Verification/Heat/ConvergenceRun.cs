using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V13: six climates over three years on a grid, and what is compared with the converged solution on layers of 2 cm.</summary>
/// <param name="grid">The grid.</param>
/// <param name="seconds">The time step.</param>
/// <param name="iterations">Newton iterations of a step.</param>
/// <param name="earthHeat">Heat from below, W m⁻².</param>
internal sealed class ConvergenceRun(SoilGrid grid, double seconds = 3600.0, int iterations = 3, double earthHeat = 0.05)
{
    /// <summary>Number of layers that are reported, those of BEPS.</summary>
    public const int ReportedCount = 5;

    private static readonly (double Top, double Bottom)[] ReportedLayers = [(0.0, 0.05), (0.05, 0.15), (0.15, 0.35), (0.35, 0.75), (0.75, 2.0)];

    private static readonly Dictionary<int, Table.Row[]> Reference =
        Table.Read("v13_reference_daily_layerT").Rows.GroupBy(row => (int)row["case"]).ToDictionary(rows => rows.Key, rows => rows.ToArray());

    private readonly Lazy<double[]> _thirdYear = new(() => Lanes.Run(LaneWidth.Wide512, Experiment(grid, days: 3 * 365, seconds, iterations, earthHeat)));

    /// <summary>The rows of the converged solution, one for each climate.</summary>
    public static Table.Row[] Climates { get; } =
        [.. Table.Read("v13_column_convergence").Rows.Where(row => row.Text("grid") == "ref_2cm").OrderBy(row => row["case"])];

    /// <summary>The largest residual of energy over the steps of all climates, relative to the heat in the ground.</summary>
    public double LargestResidual => _thirdYear.Value[^1];

    /// <summary>The climates as columns side by side.</summary>
    public static ClimateExperiment Experiment(SoilGrid grid, int days, double seconds = 3600.0, int iterations = 3, double earthHeat = 0.05) => new(
        grid,
        [.. Climates.Select(row => new SurfaceClimate(row["MAGST_C"], row["A_annual"], row["A_diurnal"], row["theta"]))],
        days,
        seconds)
    {
        Iterations = iterations,
        EarthHeat = earthHeat,
    };

    /// <summary>Daily means of a reported layer in the third year, degC.</summary>
    public double[] Daily(int climate, int reported)
    {
        (double top, double bottom) = ReportedLayers[reported];
        double[][] layers = Layers(climate);
        return [.. Enumerable.Range(0, 365).Select(day => grid.Mean([.. layers.Select(layer => layer[day])], top, bottom))];
    }

    /// <summary>Root of the mean square difference from the converged solution, K.</summary>
    public double Error(int climate, int reported)
    {
        double[] daily = Daily(climate, reported);
        return Math.Sqrt(Reference[climate].Average(row => Math.Pow(daily[(int)row["doy"] - 1] - row[$"T_L{reported + 1}"], 2)));
    }

    /// <summary>First of five days in a row, from 30 January, whose mean in the uppermost layer is above 0 degC.</summary>
    public int ThawOnset(int climate) => FirstOfFive(Daily(climate, 0), 29, temperature => temperature > 0.0);

    /// <summary>First of five days in a row, from July, whose mean in the uppermost layer is below 0 degC.</summary>
    public int FreezeOnset(int climate) => FirstOfFive(Daily(climate, 0), 181, temperature => temperature < 0.0);

    /// <summary>Greatest depth of the year, m, down to which the ground is thawed: linear between the middles of the layers.</summary>
    public double ThawDepth(int climate)
    {
        double deepest = 0.0;
        double[][] layers = Layers(climate);
        for (int day = 0; day < 365; day++)
        {
            int frozen = Array.FindIndex(layers, layer => layer[day] <= 0.0);
            if (frozen > 0)
            {
                (double above, double below) = (layers[frozen - 1][day], layers[frozen][day]);
                double step = grid.Node[frozen] - grid.Node[frozen - 1];
                deepest = Math.Max(deepest, grid.Node[frozen - 1] + step * above / (above - below));
            }
        }

        return deepest;
    }

    private static int FirstOfFive(double[] daily, int from, Func<double, bool> holds) =>
        Enumerable.Range(from, 175).First(day => Enumerable.Range(day, 5).All(each => holds(daily[each]))) + 1;

    private double[][] Layers(int climate) =>
        [.. Enumerable.Range(0, grid.Count).Select(layer => ClimateExperiment.Layer(_thirdYear.Value, grid, climate, layer))];
}
