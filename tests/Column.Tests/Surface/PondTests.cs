using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Column.Tests.Surface;

public sealed class PondTests
{
    private static readonly GroundParameters<Scalar> Parameters = new GroundDescription().Parameters(Improvements.All);

    [Test]
    public void A_pond_that_owes_more_than_its_ice_could_give_passes_the_debt_to_the_soil()
    {
        GroundState<Scalar> state = Ponded(mass: 0.127, enthalpy: -2.1e5);
        double before = GroundTotals<Scalar>.Of(state, Parameters).Heat.Value;
        Pond.PassDebt(ref state, Parameters);
        Assert.That(state.PondEnthalpy.Value, Is.Zero);
        Assert.That(GroundTotals<Scalar>.Of(state, Parameters).Heat.Value, Is.EqualTo(before).Within(1e-6));
    }

    [TestCase(0.127, -2.0e4)]
    [TestCase(5.0, 1.6e6)]
    [TestCase(0.0, 0.0)]
    public void A_pond_that_owes_nothing_keeps_its_heat(double mass, double enthalpy)
    {
        GroundState<Scalar> state = Ponded(mass, enthalpy);
        Pond.PassDebt(ref state, Parameters);
        Assert.That(state.PondEnthalpy.Value, Is.EqualTo(enthalpy));
        Assert.That(state.SoilEnthalpy[0].Value, Is.Zero);
    }

    private static GroundState<Scalar> Ponded(double mass, double enthalpy)
    {
        GroundState<Scalar> state = default;
        state.PondMass = mass;
        state.PondEnthalpy = enthalpy;
        return state;
    }
}
