using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Verification.Carbon;
using RegionalBeps.Verification.Ground;
using RegionalBeps.Verification.Heat;
using RegionalBeps.Verification.Water;

namespace RegionalBeps.Verification.Determinism;

/// <summary>A case of the verification that must give the same bits in every lane width.</summary>
/// <param name="Name">Number of the case, and what it varies.</param>
/// <param name="Results">Computes in a lane width.</param>
internal sealed record VerificationCase(string Name, Func<LaneWidth, double[]> Results)
{
    private const double Year = 365.0 * 86400.0;

    /// <summary>Every case.</summary>
    /// <param name="isWhole">Whether over the whole span and grid of the verification, or over a part that takes a moment.</param>
    public static IEnumerable<VerificationCase> All(bool isWhole) =>
        [.. OfFronts(isWhole), .. OfConduction(isWhole), .. OfCurves(), .. OfClimates(isWhole), .. OfWater(isWhole), .. OfGround(isWhole)];

    /// <summary>V01, V02, V03, V12 and V14: fronts of freezing and thawing.</summary>
    private static IEnumerable<VerificationCase> OfFronts(bool isWhole)
    {
        double[] days = isWhole ? [5.0, 90.0, 180.0] : [1.0];
        SoilGrid fine = SoilGrid.Uniform(0.02, isWhole ? 750 : 100);
        foreach (Table.Row row in Table.Read("v01_neumann_front").Rows.Where(row => row["day"] == 1))
        {
            yield return Of($"V01 {row.Text("case")}", new NeumannExperiment(row, fine, 3600.0, days));
            yield return Of($"V01 {row.Text("case")} on the grid of every run", new NeumannExperiment(row, SoilGrid.G18, 3600.0, days));
            yield return Of($"V02 {row.Text("case")}", new NeumannExperiment(row, fine, 3600.0, days, 1e3 / row["C_new"]));
        }

        foreach (double lowest in new[] { -4.0, -1.0, -0.1 })
        {
            yield return Of($"V03 {lowest}", new LunardiniExperiment(lowest, 0.02, 3600.0, isWhole ? 72 : 6));
        }

        yield return Of("V12", new PondFreezingExperiment(PondFreezingExperiment.Cases, isWhole ? 20.0 : 600.0));
        foreach (double velocity in new[] { 0.0, 10.0, 100.0 })
        {
            yield return Of($"V14 {velocity}", new AdvectedThawExperiment(velocity, 0.05, 80, isWhole ? [90.0, 365.0] : [1.0]));
        }
    }

    /// <summary>V04, V05, V05b and V06: conduction without fronts, and a single layer.</summary>
    private static IEnumerable<VerificationCase> OfConduction(bool isWhole)
    {
        int cycles = isWhole ? 12 : 1;
        yield return Of("V04", new GeothermExperiment());
        yield return Of("V05 diurnal", new PeriodicExperiment(SoilGrid.Uniform(0.0125, 200), 86400.0, cycles, seconds: isWhole ? 300.0 : 3600.0));
        yield return Of("V05 annual", new PeriodicExperiment(SoilGrid.Uniform(0.25, 120), Year, cycles, seconds: isWhole ? 3600.0 : 5.0 * 86400.0));
        yield return Of("V05 on the grid of every run", new PeriodicExperiment(SoilGrid.G18, 86400.0, 5 * cycles));
        yield return Of("V05b", new PeriodicExperiment(SoilGrid.Uniform(0.1, 250), Year, cycles, resistance: 2.0, isWhole ? 3600.0 : 5.0 * 86400.0));
        foreach (bool isSupercooled in new[] { false, true })
        {
            foreach (Table.Row row in Table.Read("v06_zero_curtain_lumped").Rows)
            {
                int hours = isWhole ? (int)(25.0 * row["duration_days"]) : 90;
                yield return Of(
                    $"V06 {row["dz_m"]} m, {(isSupercooled ? "supercooled" : "sharp")}",
                    new ExtractionExperiment(isSupercooled, row["dz_m"], row["theta_ice_we"], row["Q_Wm2"], hours));
            }
        }
    }

    /// <summary>V08 and V17: the freezing curve.</summary>
    private static IEnumerable<VerificationCase> OfCurves() =>
        [Of("V08", new UnfrozenWaterExperiment(UnfrozenWaterExperiment.Soils)), Of("V17", new EnthalpyExperiment(EnthalpyExperiment.Cases))];

    /// <summary>V09, V10, V11, V13 and V16: columns of soil in yearly waves of temperature.</summary>
    private static IEnumerable<VerificationCase> OfClimates(bool isWhole)
    {
        int days = isWhole ? 3 * 365 : 100;
        double seconds = isWhole ? 3600.0 : 86400.0;
        yield return Of("V09", SnowInsulationTests.Experiment(isWhole ? days : 20, seconds));
        foreach (SnowConductivityLaw law in Enum.GetValues<SnowConductivityLaw>())
        {
            yield return Of($"V09 snow pack, {law}", SnowInsulationTests.Pack(law, isWhole ? days : 120, seconds));
        }

        yield return Of("V10", ThermalOffsetTests.Experiment(days));
        foreach (double thickness in isWhole ? [0.0, 0.05, 0.1, 0.2, 0.3] : new[] { 0.1 })
        {
            yield return Of($"V11 {thickness} m", OrganicInsulationTests.Experiment(thickness, days, isWhole ? 10800.0 : 86400.0));
        }

        foreach (SoilGrid grid in new[] { SoilGrid.G5, SoilGrid.G10, SoilGrid.G16, SoilGrid.G18, SoilGrid.G20, SoilGrid.G32 })
        {
            yield return Of($"V13 {grid.Name}", ConvergenceRun.Experiment(grid, days, seconds));
        }

        yield return Of("V16", new GoldenRunExperiment(isWhole ? 730 : 10));
    }

    /// <summary>The tables of moving soil water, and of carbon in the soil.</summary>
    private static IEnumerable<VerificationCase> OfWater(bool isWhole) =>
    [
        .. Table.Read("richards_cases").Rows.Select(row => Of($"Richards {row.Text("case")}", new RichardsExperiment(row, isWhole ? [1.0, 24.0] : [1.0]))),
        Of("Soil carbon", new SeasonalYear()),
    ];

    /// <summary>V07: whole ground under random weather, for every set of switches.</summary>
    private static IEnumerable<VerificationCase> OfGround(bool isWhole) =>
        Enumerable.Range(0, 32).Select(switches => Of($"V07 {switches}", new GroundExperiment(switches, isWhole ? 8760 : 24)));

    private static VerificationCase Of<TExperiment>(string name, TExperiment experiment)
        where TExperiment : struct, IExperiment => new(name, width => Lanes.Run(width, experiment));
}
