using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Verification.Ground;

/// <summary>The start of a run: steady profiles, and deep layers that follow the years above them.</summary>
public sealed class SpinUpTests
{
    [Test]
    public void The_first_profile_is_in_balance_with_the_heat_from_below([Values] bool supercooled)
    {
        Improvements switches = supercooled ? Improvements.All : Improvements.None;
        GroundParameters<Scalar> parameters = new GroundDescription { GeothermalFlux = 0.06 }.Parameters(switches);
        GroundState<Scalar> state = GroundSpinUp.Start<Scalar>(parameters, -3.0, 0.7, switches);
        double[] temperature = Temperatures(state, parameters, switches);
        Assert.That(temperature, Is.Ordered.Ascending);
        Assert.That(temperature[0], Is.EqualTo(-3.0).Within(0.01));
        Assert.That(temperature[^1], Is.InRange(-2.9, 0.0));
    }

    [Test]
    public void Resetting_the_deep_layers_ends_the_drift_and_leaves_the_upper_ones_alone()
    {
        GroundParameters<Scalar> parameters = new GroundDescription().Parameters(Improvements.All);
        GroundState<Scalar> state = GroundSpinUp.Start<Scalar>(parameters, -6.0, 0.7, Improvements.All);
        GroundState<Scalar> before = state;
        GroundSpinUp.ResetDeepLayers<Scalar>(ref state, parameters, -1.5, Improvements.All);
        double[] temperature = Temperatures(state, parameters, Improvements.All);
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            Assert.That(state.SoilEnthalpy[layer], Is.EqualTo(before.SoilEnthalpy[layer]));
        }

        Assert.That(SoilGrid.G18.ValueAt(temperature, GroundSpinUp.DriftDepth), Is.InRange(-1.5, -1.0));
        Assert.That(temperature[SoilGrid.WaterLayerCount], Is.EqualTo(-1.5).Within(0.02));
    }

    private static double[] Temperatures(in GroundState<Scalar> state, in GroundParameters<Scalar> parameters, Improvements switches)
    {
        double[] temperatures = new double[SoilGrid.LayerCount];
        for (int layer = 0; layer < temperatures.Length; layer++)
        {
            temperatures[layer] = switches.HasFlag(Improvements.SupercooledWater)
                ? PowerLawFreezing<Scalar>.Prepare(parameters.Layers[layer], state.SoilWater[layer]).Temperature(state.SoilEnthalpy[layer], out _, out _).Value
                : SharpFreezing<Scalar>.Prepare(parameters.Layers[layer], state.SoilWater[layer]).Temperature(state.SoilEnthalpy[layer], out _, out _).Value;
        }

        return temperatures;
    }
}
