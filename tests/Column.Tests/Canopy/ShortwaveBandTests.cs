using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Canopy;

public sealed class ShortwaveBandTests
{
    [Test]
    public void Absorption_agrees_with_the_table()
    {
        foreach (CsvRow row in CsvTable.Read("Canopy", "radiation_closure.csv"))
        {
            Scalar scattering = Slab<Scalar>.ScatteringOfAlbedo(row["canopy_albedo_table"]);
            BandAbsorption<Scalar> band = Solve(row, scattering);
            Assert.Multiple(() =>
            {
                Assert.That(scattering.Value, Is.EqualTo(row["scattering_omega"]).Within(1e-11));
                Assert.That(band.Reflected.Value, Is.EqualTo(row["reflected_W_m2"]).Within(1e-9));
                Assert.That((band.OverSunlit + band.OverShaded).Value, Is.EqualTo(row["abs_over_W_m2"]).Within(1e-9));
                Assert.That((band.UnderSunlit + band.UnderShaded).Value, Is.EqualTo(row["abs_under_W_m2"]).Within(1e-9));
                Assert.That(band.Ground.Value, Is.EqualTo(row["abs_ground_W_m2"]).Within(1e-9));
                Assert.That(band.OverSunlit.Value, Is.EqualTo(row["abs_over_sunlit"]).Within(1e-9));
                Assert.That(band.OverShaded.Value, Is.EqualTo(row["abs_over_shaded"]).Within(1e-9));
                Assert.That(band.UnderSunlit.Value, Is.EqualTo(row["abs_under_sunlit"]).Within(1e-9));
                Assert.That(band.UnderShaded.Value, Is.EqualTo(row["abs_under_shaded"]).Within(1e-9));
            });
        }
    }

    [Test]
    public void Nothing_is_lost_gained_or_negative_in_random_canopies()
    {
        Random draw = new(4);
        for (int trial = 0; trial < 20_000; trial++)
        {
            CanopyLayer<Scalar> over = Layer(draw, most: 8.0);
            CanopyLayer<Scalar> under = Layer(draw, most: 3.0);
            double cosine = Math.Max(0.02, draw.NextDouble());
            double diffuse = 50.0 * draw.NextDouble();
            double direct = draw.Next(3) == 0 ? 0.0 : 500.0 * draw.NextDouble();
            BandAbsorption<Scalar> band = ShortwaveBand.Solve<Scalar>(
                LayerPath<Scalar>.Through(over, cosine), LayerPath<Scalar>.Through(under, cosine),
                0.02 + 0.9 * draw.NextDouble(), 0.02 + 0.9 * draw.NextDouble(), draw.NextDouble(), direct, diffuse);
            double[] parts =
            [
                band.Reflected.Value, band.OverSunlit.Value, band.OverShaded.Value, band.UnderSunlit.Value, band.UnderShaded.Value, band.Ground.Value,
            ];
            Assert.That(parts.Sum(), Is.EqualTo(direct + diffuse).Within(1e-12 * (direct + diffuse)));
            Assert.That(parts, Is.All.GreaterThanOrEqualTo(-1e-10 * (direct + diffuse)));
        }
    }

    [Test]
    public void A_beam_as_steep_as_diffuse_light_is_no_exception()
    {
        CanopyLayer<Scalar> layer = new() { LeafArea = 2.0, PlantArea = 2.5, Clumping = 0.7 };
        Scalar scattering = 0.5;
        Scalar extinction = 0.5 / (0.537 + 0.025 * 2.0) * Scalar.Sqrt(1.0 - scattering);
        Scalar cosine = 0.5 / extinction;
        BandAbsorption<Scalar> at = SolveAlone(layer, scattering, cosine);
        BandAbsorption<Scalar> beside = SolveAlone(layer, scattering, cosine + 1e-4);
        Assert.That(at.Reflected.Value, Is.EqualTo(beside.Reflected.Value).Within(0.02));
        Assert.That(at.OverSunlit.Value, Is.EqualTo(beside.OverSunlit.Value).Within(0.02));
    }

    [Test]
    public void Without_plants_all_reaches_the_ground()
    {
        BandAbsorption<Scalar> band = SolveAlone(new() { Clumping = 0.7 }, 0.5, 0.6);
        Assert.That(band.OntoGround.Value, Is.EqualTo(150.0).Within(1e-12));
        Assert.That(band.OverSunlit.Value, Is.EqualTo(0.0).Within(1e-12));
    }

    private static BandAbsorption<Scalar> SolveAlone(in CanopyLayer<Scalar> over, Scalar scattering, Scalar cosine) =>
        ShortwaveBand.Solve<Scalar>(
            LayerPath<Scalar>.Through(over, cosine), LayerPath<Scalar>.Through(new() { Clumping = 0.7 }, cosine), scattering, scattering, 0.2, 100.0, 50.0);

    private static CanopyLayer<Scalar> Layer(Random draw, double most)
    {
        double leaf = draw.Next(4) == 0 ? 0.0 : most * draw.NextDouble();
        return new() { LeafArea = leaf, PlantArea = leaf + (draw.Next(4) == 0 ? 0.0 : draw.NextDouble()), Clumping = 0.5 + 0.5 * draw.NextDouble() };
    }

    private static BandAbsorption<Scalar> Solve(CsvRow row, Scalar scattering)
    {
        CanopyLayer<Scalar> over = new() { LeafArea = row["lai_o"], PlantArea = row["lai_o"] + row["sai_o"], Clumping = row["clumping"] };
        CanopyLayer<Scalar> under = new() { LeafArea = row["lai_u"], PlantArea = row["lai_u"] + row["sai_u"], Clumping = row["clumping"] };
        Scalar diffuse = row["sw_in_W_m2"] * row["diffuse_fraction"];
        return ShortwaveBand.Solve(
            LayerPath<Scalar>.Through(over, row["cosz_1"]), LayerPath<Scalar>.Through(under, row["cosz_1"]),
            scattering, scattering, row["ground_albedo"], row["sw_in_W_m2"] - diffuse, diffuse);
    }
}
