using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Heat;

/// <summary>V12: ponded water at 0 degC freezes through under a cold surface (Stefan 1891).</summary>
public sealed class PondFreezingTests
{
    private const double Seconds = 20.0;

    [Test]
    public void A_pond_freezes_through_in_about_the_time_of_Stefan()
    {
        double[] results = Lanes.Run(LaneWidth.Wide512, new PondFreezingExperiment(PondFreezingExperiment.Cases, Seconds));
        foreach ((Table.Row row, double[] pond) in PondFreezingExperiment.Cases.Zip(results.Chunk(PondFreezingExperiment.ValuesPerPond)))
        {
            (double hours, double lost, double enthalpy, double thickness) = (pond[0], pond[1], pond[2], pond[3]);
            Assert.That(hours / row["hours_to_freeze_through"], Is.InRange(0.8, 1.3), $"{row["pond_water_m"]} m at {row["Tsurf_C"]} degC");
            Assert.That(lost, Is.EqualTo(row["pond_water_m"] * 1000.0 * 3.337e5 - enthalpy).Within(1e-9 * lost), "heat");
            Assert.That(thickness, Is.EqualTo(row["ice_thickness_m"]).Within(1e-9), "thickness of the ice");
        }
    }
}
