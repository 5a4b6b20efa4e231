using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Snow;

/// <summary>New snow, its density, and how the pack settles.</summary>
public sealed class SnowfallTests
{
    private const double Hour = 3600.0;

    [TestCase(0.0, 0.0, 119.17 + 0.5984)]
    [TestCase(-20.0, 0.0, 67.9427 + 0.5984)]
    [TestCase(2.0, 0.0, 159.2 + 0.5984)]
    public void New_snow_is_denser_when_it_is_warm(double airTemperature, double wind, double expected)
    {
        Assert.That(Snowfall.Density<Scalar>(airTemperature, wind).Value, Is.EqualTo(expected).Within(0.01));
    }

    [Test]
    public void Wind_packs_new_snow_up_to_its_limit()
    {
        Assert.That(Snowfall.Density<Scalar>(-10.0, 5.0).Value, Is.GreaterThan(Snowfall.Density<Scalar>(-10.0, 0.5).Value + 30.0));
        Assert.That(Snowfall.Density<Scalar>(-1.0, 60.0).Value, Is.EqualTo(350.0));
    }

    [Test]
    public void Snowfall_adds_its_mass_and_no_heat_and_unloaded_snow_lies_denser()
    {
        GroundState<Scalar> state = default;
        GroundForcing<Scalar> hour = new() { AirTemperature = -10.0, Snowfall = 1.0 / Hour, UnloadedSnow = 2.0 / Hour };
        Snowfall.Add<Scalar>(ref state, hour, 0.0, Hour, Improvements.All);
        double fresh = Snowfall.Density<Scalar>(-10.0, 0.0).Value;
        Assert.That(state.SnowMass[0].Value, Is.EqualTo(3.0).Within(1e-12));
        Assert.That(state.SnowDepth[0].Value, Is.EqualTo(1.0 / fresh + 0.01).Within(1e-12));
        Assert.That(state.SnowEnthalpy[0].Value, Is.Zero);
    }

    [Test]
    public void Snow_settles_faster_in_the_open_than_in_the_forest_and_never_beyond_its_densest()
    {
        double open = DensityAfter(days: 20, wind: 15.0, Improvements.All);
        double forest = DensityAfter(days: 20, wind: 0.5, Improvements.All);
        Assert.That(open, Is.GreaterThan(forest + 30.0).And.LessThanOrEqualTo(500.0));
        Assert.That(forest, Is.InRange(140.0, 450.0));
    }

    [Test]
    public void One_snow_for_all_covers_settles_towards_250()
    {
        Assert.That(DensityAfter(days: 1, wind: 8.0, Improvements.None), Is.EqualTo(250.0 - 150.0 * Math.Exp(-0.024)).Within(0.01));
        Assert.That(DensityAfter(days: 1, wind: 0.0, Improvements.None), Is.EqualTo(DensityAfter(days: 1, wind: 8.0, Improvements.None)));
    }

    [TestCase(SnowConductivityLaw.Sturm, 250.0, 0.138 - 1.01e-3 * 250.0 + 3.233e-6 * 62500.0)]
    [TestCase(SnowConductivityLaw.Sturm, 100.0, 0.0464)]
    [TestCase(SnowConductivityLaw.Jordan, 120.0, 0.0801556)]
    [TestCase(SnowConductivityLaw.Beps, 120.0, 0.0752016)]
    public void Conductivity_follows_its_law(SnowConductivityLaw law, double density, double expected) =>
        Assert.That(SnowConductivity.Of<Scalar>(density, law).Value, Is.EqualTo(expected).Within(1e-7));

    private static double DensityAfter(int days, double wind, Improvements switches)
    {
        GroundState<Scalar> state = default;
        state.SnowMass[0] = 40.0;
        state.SnowDepth[0] = 0.4;
        state.SnowEnthalpy[0] = -8.0 * 2117.27 * 40.0;
        SnowPack.Remap(ref state);
        for (int hour = 0; hour < days * 24; hour++)
        {
            if (switches == Improvements.All)
            {
                SnowCompaction.Settle<Scalar>(ref state, wind, Hour);
            }
            else
            {
                SnowCompaction.SettleAsBeps<Scalar>(ref state, 0.0, Hour);
            }
        }

        return SnowPack.Mass(state).Value / SnowPack.Depth(state).Value;
    }
}
