using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V09: what snow of a given depth, density and law of conductivity does to the soil below it.</summary>
public sealed class SnowInsulationTests
{
    private const double ThreeHours = 10800.0;
    private const double OneHour = 3600.0;

    private static readonly Table.Row[] Rows = [.. Table.Read("v09_snow_nfactor").Rows];

    private static readonly Lazy<double[]> FourthYear = new(() => Lanes.Run(LaneWidth.Wide512, Experiment(4 * 365, ThreeHours)));

    /// <summary>All rows of the table as columns side by side.</summary>
    internal static ClimateExperiment Experiment(int days, double seconds) => new(
        SoilGrid.G32,
        [.. Rows.Select(row => new SurfaceClimate(row["MAAT"], row["A"], SurfaceClimate.UsualDiurnal, 0.35, SnowResistance: row["hmax_m"] / row["lam_snow"]))],
        days,
        seconds);

    /// <summary>The rows of a law as packs side by side.</summary>
    internal static SnowPackExperiment Pack(SnowConductivityLaw law, int days, double seconds) => new(RowsOf(law), law, days, seconds);

    [Test]
    public void Freezing_factors_and_temperatures_at_depth_are_those_of_the_table() => AssertTable(FourthYear.Value, 0.01, 0.1);

    [Test]
    [Category("Long")]
    public void With_hourly_steps_they_are_those_of_the_table_to_a_thousandth() =>
        AssertTable(Lanes.Run(LaneWidth.Wide512, Experiment(4 * 365, OneHour)), 0.001, 0.06);

    // 0.05 is demanded; heat capacity, melt and refreezing move none of the rows by more than 0.003.
    [Test]
    public void With_the_column_s_own_snow_pack_freezing_factors_are_those_of_the_table() => AssertPack(SnowConductivityLaw.Sturm, ThreeHours);

    [Test]
    [Category("Long")]
    public void With_the_column_s_own_snow_pack_and_hourly_steps_freezing_factors_are_those_of_the_table([Values] SnowConductivityLaw law) =>
        AssertPack(law, OneHour);

    // The table's snow covers all ground. The share that a run leaves bare by the depth of its snow meets the table's surface temperature without
    // any resistance here, so that n_f rises by up to 0.47 (10 mm at 120 kg m-3 in the mildest climate): docs/physics/snow.md.
    [Test]
    [Category("Long")]
    public void Ground_that_thin_snow_leaves_bare_lets_more_frost_in()
    {
        Table.Row[] rows = RowsOf(SnowConductivityLaw.Sturm);
        double[] whole = Lanes.Run(LaneWidth.Wide512, Pack(SnowConductivityLaw.Sturm, 4 * 365, ThreeHours));
        double[] patchy = Lanes.Run(LaneWidth.Wide512, Pack(SnowConductivityLaw.Sturm, 4 * 365, ThreeHours) with { IsPatchy = true });
        for (int row = 0; row < rows.Length; row++)
        {
            Assert.That(FreezingFactor(patchy, row, rows[row]), Is.GreaterThan(FreezingFactor(whole, row, rows[row]) + 0.02), Name(rows[row]));
        }
    }

    [Test]
    public void Deeper_snow_and_less_dense_snow_keep_the_soil_warmer()
    {
        foreach (IGrouping<string, Table.Row> climate in Rows.GroupBy(row => row.Text("site")))
        {
            foreach (IGrouping<string, Table.Row> law in climate.Where(row => row["SWEmax_mm"] > 0.0).GroupBy(row => row.Text("lam_formula")))
            {
                foreach (IGrouping<double, Table.Row> sameDensity in law.GroupBy(row => row["rho_snow"]))
                {
                    Assert.That(sameDensity.OrderBy(row => row["SWEmax_mm"]).Select(FreezingFactor), Is.Ordered.Descending);
                }

                foreach (IGrouping<double, Table.Row> sameMass in law.GroupBy(row => row["SWEmax_mm"]))
                {
                    Assert.That(sameMass.OrderBy(row => row["rho_snow"]).Select(FreezingFactor), Is.Ordered.Ascending);
                }
            }
        }
    }

    [Test]
    public void Packed_snow_of_the_open_leaves_the_soil_colder_than_loose_snow_of_the_forest()
    {
        foreach (IGrouping<(string, double, string), Table.Row> same in Rows.Where(row => row["SWEmax_mm"] > 0.0)
            .GroupBy(row => (row.Text("site"), row["SWEmax_mm"], row.Text("lam_formula"))))
        {
            Assert.That(FreezingFactor(same.Single(row => row["rho_snow"] == 330.0)), Is.GreaterThan(FreezingFactor(same.Single(row => row["rho_snow"] == 180.0))));
        }
    }

    private static void AssertTable(double[] results, double factorTolerance, double temperatureTolerance) => Assert.Multiple(() =>
    {
        for (int row = 0; row < Rows.Length; row++)
        {
            string name = Name(Rows[row]);
            Assert.That(FreezingFactor(results, row, Rows[row]), Is.EqualTo(Rows[row]["n_f"]).Within(factorTolerance), name);
            Assert.That(MeanAt(results, row, 1.9), Is.EqualTo(Rows[row]["MAGT_1p9m"]).Within(temperatureTolerance), name);
        }
    });

    private static void AssertPack(SnowConductivityLaw law, double seconds)
    {
        Table.Row[] rows = RowsOf(law);
        double[] results = Lanes.Run(LaneWidth.Wide512, Pack(law, 4 * 365, seconds));
        Assert.That(rows, Has.Length.GreaterThanOrEqualTo(48));
        Assert.Multiple(() =>
        {
            for (int row = 0; row < rows.Length; row++)
            {
                Assert.That(FreezingFactor(results, row, rows[row]), Is.EqualTo(rows[row]["n_f"]).Within(0.01), Name(rows[row]));
            }
        });
    }

    private static Table.Row[] RowsOf(SnowConductivityLaw law) =>
        [.. Rows.Where(row => row.Text("lam_formula").Equals(law.ToString(), StringComparison.OrdinalIgnoreCase))];

    private static double FreezingFactor(Table.Row row) => FreezingFactor(FourthYear.Value, Array.IndexOf(Rows, row), row);

    private static string Name(Table.Row row) => $"{row.Text("site")} {row["SWEmax_mm"]} mm {row["rho_snow"]} kg m-3 {row.Text("lam_formula")}";

    /// <summary>n_f: frost of the uppermost soil layer over frost of the air, by daily means.</summary>
    private static double FreezingFactor(double[] results, int column, Table.Row row)
    {
        double soil = ClimateExperiment.Layer(results, SoilGrid.G32, column, 0).Sum(daily => Math.Max(0.0, -daily));
        double air = Enumerable.Range(0, 365).Sum(day => Math.Max(0.0, -AirTemperature(row, day + 0.5)));
        return soil / air;
    }

    private static double AirTemperature(Table.Row row, double day) => row["MAAT"] - row["A"] * Math.Cos(2.0 * Math.PI * (day - 20.0) / 365.0);

    private static double MeanAt(double[] results, int row, double depth) => SoilGrid.G32.ValueAt(
        [.. Enumerable.Range(0, SoilGrid.G32.Count).Select(layer => ClimateExperiment.Layer(results, SoilGrid.G32, row, layer).Average())], depth);
}
