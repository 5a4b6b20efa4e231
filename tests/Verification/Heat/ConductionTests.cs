using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V04, V05 and V05b: conduction without change of phase, steady and periodic.</summary>
public sealed class ConductionTests
{
    private const double Conductivity = 1.5;
    private const double Capacity = 2.4e6;
    private const double Year = 365.0 * 86400.0;

    [Test]
    public void The_steady_geotherm_is_exact_through_four_materials()
    {
        double[] results = Lanes.Run(LaneWidth.Scalar, new GeothermExperiment());
        SoilGrid grid = GeothermExperiment.Grid;
        for (int layer = 0; layer < grid.Count; layer++)
        {
            Assert.That(results[layer], Is.EqualTo(GeothermExperiment.Exact(grid.Node[layer])).Within(1e-8), $"at {grid.Node[layer]} m");
        }

        foreach (Table.Row row in Table.Read("v04_geotherm").Rows)
        {
            Assert.That(GeothermExperiment.Exact(row["z_m"]), Is.EqualTo(row["T_C"]).Within(6e-8 * Math.Abs(row["T_C"]) + 1e-12), $"at {row["z_m"]} m");
        }

        int frozen = Array.FindLastIndex(results, temperature => temperature < 0.0);
        double fraction = -results[frozen] / (results[frozen + 1] - results[frozen]);
        Assert.That(grid.Node[frozen] + fraction * (grid.Node[frozen + 1] - grid.Node[frozen]), Is.EqualTo(111.534239).Within(1e-5));
    }

    // Backward Euler damps: with steps of an hour a diurnal wave loses 5 % at 10 cm by the scheme itself, hence five minutes here.
    [TestCase("diurnal", 0.0125, 200, 86400.0, 12, 300.0)]
    [TestCase("annual", 0.25, 120, Year, 6, 3600.0)]
    public void A_periodic_surface_dies_out_with_depth_as_the_half_space_demands(
        string period, double thickness, int layers, double seconds, int cycles, double step)
    {
        SoilGrid grid = SoilGrid.Uniform(thickness, layers);
        PeriodicExperiment experiment = new(grid, seconds, cycles, seconds: step);
        double[] results = Lanes.Run(LaneWidth.Scalar, experiment);
        foreach (Table.Row row in Table.Read("v05_sinusoid").Rows.Where(row => row.Text("period") == period && row["z_m"] > thickness && row["amp_ratio"] > 0.02))
        {
            (double amplitude, double lag) = PeriodicExperiment.Harmonic(grid, results, row["z_m"], seconds);
            Assert.That(amplitude, Is.EqualTo(row["amp_ratio"]).Within(0.01 * row["amp_ratio"] + 0.002), $"amplitude at {row["z_m"]} m");
            double lagTolerance = period == "diurnal" ? 1.0 / 24.0 : 0.3;
            Assert.That(lag, Is.EqualTo(row["phase_lag_days"]).Within(lagTolerance), $"lag at {row["z_m"]} m");
        }
    }

    [TestCase("annual", Year, 2.0, 0.01, 6)]
    [TestCase("diurnal", 86400.0, 0.025, 0.05, 30)]
    public void The_grid_of_every_run_holds_the_waves(string period, double seconds, double depth, double tolerance, int cycles)
    {
        double[] results = Lanes.Run(LaneWidth.Scalar, new PeriodicExperiment(SoilGrid.G18, seconds, cycles));
        double damping = Math.Sqrt(Conductivity * seconds / (Capacity * Math.PI));
        (double amplitude, _) = PeriodicExperiment.Harmonic(SoilGrid.G18, results, depth, seconds);
        Assert.That(amplitude, Is.EqualTo(Math.Exp(-depth / damping)).Within(tolerance), period);
    }

    [Test]
    public void A_resistance_of_snow_damps_and_delays_the_annual_wave()
    {
        SoilGrid grid = SoilGrid.Uniform(0.1, 250);
        foreach (Table.Row row in Table.Read("v05b_snow_harmonic").Rows.Where((_, i) => i % 3 == 2))
        {
            PeriodicExperiment experiment = new(grid, Year, cycles: 4, row["h_snow_m"] / row["lam_snow"]);
            double[] results = Lanes.Run(LaneWidth.Scalar, experiment);
            (double amplitude, double lag) = PeriodicExperiment.Harmonic(grid, results, depth: 0.05, Year);
            double node = 0.05 / row["damping_depth_m"];
            Assert.That(amplitude * Math.Exp(node), Is.EqualTo(row["amp_ratio_soil_surface"]).Within(0.01), $"{row["h_snow_m"]} m");
            Assert.That(lag - node * 365.0 / (2.0 * Math.PI), Is.EqualTo(row["lag_days"]).Within(1.0), $"{row["h_snow_m"]} m");
        }
    }
}
