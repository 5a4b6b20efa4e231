using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Snow;

/// <summary>Melt water in the pack.</summary>
public sealed class SnowMeltTests
{
    private const double FusionHeat = 3.337e5;

    [Test]
    public void Pores_hold_a_little_melt_water_and_let_the_rest_through()
    {
        GroundState<Scalar> state = Pack(mass: 30.0, depth: 0.15, liquidShare: 0.2);
        WaterParcel<Scalar> out1 = SnowMelt.Drain(ref state);
        double pores = 0.15 - 24.0 / 917.0;
        double held = 0.033 * 1000.0 * pores;
        Assert.That(out1.Mass.Value, Is.EqualTo(6.0 - held).Within(1e-9));
        Assert.That(out1.Heat.Value, Is.EqualTo(out1.Mass.Value * FusionHeat).Within(1e-6));
        Assert.That(SnowMelt.Drain(ref state).Mass.Value, Is.EqualTo(0.0).Within(1e-12), "nothing is left to drain");
    }

    [Test]
    public void Melt_water_freezes_again_in_cold_snow_below()
    {
        GroundState<Scalar> state = Pack(mass: 30.0, depth: 0.15, liquidShare: 0.0);
        state.SnowEnthalpy[0] = 0.5 * 10.0 * FusionHeat;
        state.SnowEnthalpy[1] = -20.0 * 2117.27 * 10.0;
        state.SnowEnthalpy[2] = -20.0 * 2117.27 * 10.0;
        double heat = state.SnowEnthalpy[0].Value + state.SnowEnthalpy[1].Value + state.SnowEnthalpy[2].Value;
        SnowSlots<Scalar> ice = SnowMelt.Ice(state);
        WaterParcel<Scalar> outflow = SnowMelt.Drain(ref state);
        Assert.That(SnowMelt.Ice(state)[1].Value, Is.GreaterThan(ice[1].Value + 1.0));
        double after = state.SnowEnthalpy[0].Value + state.SnowEnthalpy[1].Value + state.SnowEnthalpy[2].Value;
        Assert.That(after + outflow.Heat.Value, Is.EqualTo(heat).Within(1e-6));
        Assert.That(SnowPack.Mass(state).Value + outflow.Mass.Value, Is.EqualTo(30.0).Within(1e-12));
    }

    [Test]
    public void Snow_that_melts_keeps_its_density_and_snow_that_refreezes_its_depth()
    {
        GroundState<Scalar> state = Pack(mass: 30.0, depth: 0.15, liquidShare: 0.0);
        SnowSlots<Scalar> before = SnowMelt.Ice(state);
        state.SnowEnthalpy[1] = 0.4 * 10.0 * FusionHeat;
        SnowMelt.Thin(ref state, before);
        Assert.That(state.SnowDepth[1].Value, Is.EqualTo(0.6 * 0.05).Within(1e-12));
        Assert.That(state.SnowDepth[0].Value, Is.EqualTo(0.05).Within(1e-15));
        before = SnowMelt.Ice(state);
        state.SnowEnthalpy[1] = 0.0;
        SnowMelt.Thin(ref state, before);
        Assert.That(state.SnowDepth[1].Value, Is.EqualTo(0.6 * 0.05).Within(1e-12));
    }

    [Test]
    public void A_pack_without_ice_or_thickness_is_given_up_with_all_it_holds()
    {
        GroundState<Scalar> state = Pack(mass: 3.0, depth: 0.02, liquidShare: 1.0);
        WaterParcel<Scalar> remains = SnowMelt.Dissolve(ref state);
        Assert.That(remains.Mass.Value, Is.EqualTo(3.0).Within(1e-12));
        Assert.That(remains.Heat.Value, Is.EqualTo(3.0 * FusionHeat).Within(1e-6));
        Assert.That(SnowPack.Depth(state).Value, Is.Zero);
        GroundState<Scalar> thin = Pack(mass: 0.0005, depth: 5e-6, liquidShare: 0.0);
        Assert.That(SnowMelt.Dissolve(ref thin).Mass.Value, Is.EqualTo(0.0005).Within(1e-15));
        GroundState<Scalar> light = Pack(mass: 0.002, depth: 2e-5, liquidShare: 0.0);
        Assert.That(SnowMelt.Dissolve(ref light).Mass.Value, Is.Zero, "light snowfall accumulates");
    }

    [Test]
    public void Snow_darkens_with_age_faster_when_it_melts_and_new_snow_brightens_it()
    {
        GroundParameters<Scalar> parameters = new GroundDescription().Parameters(Improvements.All);
        GroundState<Scalar> cold = Pack(mass: 30.0, depth: 0.15, liquidShare: 0.0);
        cold.SnowEnthalpy[0] = -5.0 * 2117.27 * 10.0;
        GroundState<Scalar> melting = Pack(mass: 30.0, depth: 0.15, liquidShare: 0.1);
        cold.SnowAlbedoVisible = 0.9;
        cold.SnowAlbedoNearInfrared = 0.75;
        melting.SnowAlbedoVisible = 0.9;
        melting.SnowAlbedoNearInfrared = 0.75;
        SnowAlbedo.Age<Scalar>(ref cold, parameters, 0.0, 86400.0);
        SnowAlbedo.Age<Scalar>(ref melting, parameters, 0.0, 86400.0);
        Assert.That(cold.SnowAlbedoVisible.Value, Is.EqualTo(0.892).Within(1e-12));
        Assert.That(melting.SnowAlbedoVisible.Value, Is.EqualTo(0.7 + 0.2 * Math.Exp(-0.24)).Within(1e-12));
        SnowAlbedo.Age<Scalar>(ref melting, parameters, 10.0, 3600.0);
        Assert.That(melting.SnowAlbedoVisible.Value, Is.EqualTo(0.94).Within(1e-12));
    }

    private static GroundState<Scalar> Pack(double mass, double depth, double liquidShare)
    {
        GroundState<Scalar> state = default;
        for (int slot = 0; slot < SnowSlots<Scalar>.Count; slot++)
        {
            state.SnowMass[slot] = mass / 3.0;
            state.SnowDepth[slot] = depth / 3.0;
            state.SnowEnthalpy[slot] = liquidShare * mass / 3.0 * FusionHeat;
        }

        return state;
    }
}
