using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Heat;

/// <summary>V06: a single layer that loses heat at a constant rate stays at its freezing point until its water is ice.</summary>
public sealed class ZeroCurtainTests
{
    [Test]
    public void A_layer_stays_at_zero_for_as_long_as_its_latent_heat_lasts()
    {
        foreach (Table.Row row in Table.Read("v06_zero_curtain_lumped").Rows)
        {
            double thickness = row["dz_m"];
            double water = row["theta_ice_we"];
            double[] temperature = Lanes.Run(LaneWidth.Scalar, new ExtractionExperiment(false, thickness, water, row["Q_Wm2"], Hours(row)));
            int curtain = temperature.Count(each => Math.Abs(each) <= 1e-6);
            Assert.That(curtain / 24.0, Is.EqualTo(row["duration_days"]).Within(1.01 / 24.0));
            Assert.That(temperature[^1], Is.LessThan(-1e-3));
        }
    }

    [Test]
    public void With_supercooled_water_temperature_falls_steadily_and_little_until_most_is_frozen()
    {
        Table.Row row = Table.Read("v06_zero_curtain_lumped").Rows.First();
        double[] temperature = Lanes.Run(
            LaneWidth.Scalar, new ExtractionExperiment(true, row["dz_m"], row["theta_ice_we"], row["Q_Wm2"], Hours(row)));
        Assert.That(temperature, Is.Ordered.Descending);
        int sixtyPercent = (int)(0.6 * row["duration_days"] * 24.0);
        Assert.That(temperature[sixtyPercent], Is.InRange(-0.1, -0.001));
    }

    private static int Hours(Table.Row row) => (int)Math.Ceiling(row["duration_days"] * 24.0 * 1.05);
}
