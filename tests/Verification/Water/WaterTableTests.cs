using RegionalBeps.Column.Lanes;
using RegionalBeps.Verification.Heat;

namespace RegionalBeps.Verification.Water;

/// <summary>Soil on ground water: at rest it is in hydrostatic balance, and what evaporates above a water table rises from it (Gardner 1958).</summary>
public sealed class WaterTableTests
{
    private const double MillimetrePerDay = 1e-3 / 86400.0;

    [Test]
    public void Soil_at_rest_over_ground_water_is_in_hydrostatic_balance([Values(0.7, 1.5, 2.0, 2.6)] double waterTable, [Values(0.25, 0.44)] double start)
    {
        double[] results = Lanes.Run(LaneWidth.Scalar, new WaterTableExperiment(waterTable, 0.0, start));
        Assert.That(results[^1], Is.Zero.Within(1e-5 * MillimetrePerDay), "flux through the bottom");
        for (int layer = 0; layer < WaterTableExperiment.LayerCount; layer++)
        {
            Assert.That(results[layer], Is.EqualTo(waterTable - Node(layer)).Within(0.01), $"suction at {Node(layer)} m");
        }
    }

    [Test]
    public void What_evaporates_rises_from_the_water_table_through_the_suction_that_this_takes([Values(0.5, 1.0, 2.0)] double rate)
    {
        const double WaterTable = 1.5;
        double evaporation = rate * MillimetrePerDay;
        double[] results = Lanes.Run(LaneWidth.Scalar, new WaterTableExperiment(WaterTable, evaporation, 0.4));
        Assert.That(results[^1], Is.EqualTo(-evaporation).Within(1e-4 * evaporation), "flux through the bottom");
        for (int layer = 0; layer < WaterTableExperiment.LayerCount && Node(layer) < WaterTable - 0.05; layer++)
        {
            Assert.That(HeightOf(results[layer], evaporation), Is.EqualTo(WaterTable - Node(layer)).Within(0.02), $"suction {results[layer]} m at {Node(layer)} m");
        }
    }

    private static double Node(int layer) => (layer + 0.5) * WaterTableExperiment.Thickness;

    /// <summary>Height above the water table at which a suction stands while q rises: ∫ dψ/(1 + q/K(ψ)) from 0 to ψ (Gardner 1958, Soil Sci. 85, eq. 3).</summary>
    private static double HeightOf(double suction, double rising)
    {
        const int Steps = 20000;
        double width = suction / Steps;
        double height = 0.0;
        for (int step = 0; step < Steps; step++)
        {
            height += width / (1.0 + rising / Conductivity((step + 0.5) * width));
        }

        return height;
    }

    private static double Conductivity(double suction) => WaterTableExperiment.SaturatedConductivity
        * Math.Pow(Math.Max(suction, WaterTableExperiment.SaturatedSuction) / WaterTableExperiment.SaturatedSuction,
            -(2.0 * WaterTableExperiment.Exponent + 3.0) / WaterTableExperiment.Exponent);
}
