using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Snow;

/// <summary>The three slots of the snow pack.</summary>
public sealed class SnowPackTests
{
    [TestCase(0.03, 0.01, 0.01, 0.01)]
    [TestCase(0.30, 0.05, 0.15, 0.10)]
    [TestCase(1.00, 0.05, 0.85, 0.10)]
    public void Slots_divide_the_pack_by_its_depth(double depth, double top, double middle, double bottom)
    {
        GroundState<Scalar> state = default;
        state.SnowDepth[0] = depth;
        state.SnowMass[0] = 100.0;
        SnowPack.Remap(ref state);
        Assert.That(state.SnowDepth[0].Value, Is.EqualTo(top).Within(1e-15));
        Assert.That(state.SnowDepth[1].Value, Is.EqualTo(middle).Within(1e-15));
        Assert.That(state.SnowDepth[2].Value, Is.EqualTo(bottom).Within(1e-15));
        Assert.That(state.SnowMass[0].Value, Is.EqualTo(100.0 * top / depth).Within(1e-12), "even snow is divided evenly");
    }

    [Test]
    public void Moving_the_boundaries_keeps_mass_and_heat_whatever_the_slots_hold()
    {
        Random draw = new(5);
        for (int trial = 0; trial < 1000; trial++)
        {
            GroundState<Scalar> state = default;
            double mass = 0.0;
            double heat = 0.0;
            for (int slot = 0; slot < SnowSlots<Scalar>.Count; slot++)
            {
                state.SnowDepth[slot] = draw.Next(4) == 0 ? 0.0 : draw.NextDouble();
                state.SnowMass[slot] = draw.Next(4) == 0 ? 0.0 : 300.0 * draw.NextDouble();
                state.SnowEnthalpy[slot] = -1e6 * draw.NextDouble();
                mass += state.SnowMass[slot].Value;
                heat += state.SnowEnthalpy[slot].Value;
            }

            SnowPack.Remap(ref state);
            double heatAfter = state.SnowEnthalpy[0].Value + state.SnowEnthalpy[1].Value + state.SnowEnthalpy[2].Value;
            Assert.That(SnowPack.Mass(state).Value, Is.EqualTo(mass).Within(1e-12 * mass + 1e-300));
            Assert.That(heatAfter, Is.EqualTo(heat).Within(1e-12 * Math.Abs(heat)));
            Assert.That(state.SnowMass[0].Value, Is.Not.Negative);
            Assert.That(state.SnowMass[1].Value, Is.Not.Negative);
        }
    }

    [Test]
    public void Wind_is_weaker_under_a_canopy_and_untouched_over_grass()
    {
        GroundForcing<Scalar> hour = new() { WindSpeed = 5.0, PlantArea = 2.0 };
        Assert.That(SnowPack.Wind(new GroundParameters<Scalar> { CanopyHeight = 15.0 }, hour).Value, Is.EqualTo(5.0 * Math.Exp(-1.8)).Within(1e-12));
        Assert.That(SnowPack.Wind(new GroundParameters<Scalar> { CanopyHeight = 0.3 }, hour).Value, Is.EqualTo(5.0));
    }
}
