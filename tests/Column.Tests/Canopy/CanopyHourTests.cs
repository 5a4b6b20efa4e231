using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Canopy;

public sealed class CanopyHourTests
{
    [Test]
    public void Energy_of_the_canopy_closes_in_random_hours([Values] bool isInsulating)
    {
        Random draw = new(3);
        for (int trial = 0; trial < 4000; trial++)
        {
            CanopyScene<Scalar> scene = CanopyScene<Scalar>.Draw(() => draw.NextDouble());
            CanopyFluxes<Scalar> fluxes = scene.Solve(isInsulating);
            double shortwave = Enumerable.Range(0, LeafClasses<Scalar>.Count).Sum(leaf => scene.Environment.ShortwaveAbsorbed[leaf].Value);
            double gain = shortwave + fluxes.NetLongwave.Value;
            Assert.That(fluxes.SensibleHeat.Value + fluxes.LatentHeat.Value, Is.EqualTo(gain).Within(1e-9));
        }
    }

    [Test]
    public void Six_steps_converge_in_all_but_one_of_a_thousand_random_hours()
    {
        Random draw = new(5);
        List<double> residuals = [];
        for (int trial = 0; trial < 4000; trial++)
        {
            residuals.Add(CanopyScene<Scalar>.Draw(() => draw.NextDouble()).Solve().LargestResidual.Value);
        }

        residuals.Sort();
        TestContext.Out.WriteLine($"median {residuals[2000]:E2}, 99 % {residuals[3960]:E2}, 99.9 % {residuals[3996]:E2}, largest {residuals[^1]:E2} W m-2");
        Assert.That(residuals[3996], Is.LessThan(0.5));
    }

    [Test]
    public void The_air_among_the_plants_stores_nothing_once_converged()
    {
        Random draw = new(6);
        for (int trial = 0; trial < 500; trial++)
        {
            CanopyScene<Scalar> scene = CanopyScene<Scalar>.Draw(() => draw.NextDouble());
            CanopyFluxes<Scalar> fluxes = default;
            for (int repeat = 0; repeat < 20; repeat++)
            {
                fluxes = scene.Solve();
            }

            double heatCapacity = CanopyBalance<Scalar>.In(scene.Environment).HeatCapacity.Value;
            double fromGround = heatCapacity * (fluxes.Exchange.GroundHeat * (scene.Environment.GroundTemperature - scene.State.AirTemperature)).Value;
            Scalar warmth = scene.State.AirTemperature - scene.Environment.AirTemperature;
            double upward = heatCapacity * (fluxes.Exchange.Above.Conductance(warmth) * warmth).Value;
            Assert.That(upward, Is.EqualTo(fluxes.SensibleHeat.Value + fromGround).Within(0.02));
        }
    }

    [Test]
    public void Without_insulation_the_ground_meets_air_that_stores_nothing_and_that_no_leaf_touches()
    {
        Random draw = new(7);
        for (int trial = 0; trial < 500; trial++)
        {
            CanopyScene<Scalar> scene = CanopyScene<Scalar>.Draw(() => draw.NextDouble());
            CanopyFluxes<Scalar> fluxes = default;
            for (int repeat = 0; repeat < 20; repeat++)
            {
                fluxes = scene.Solve(isInsulating: false);
            }

            CanopyEnvironment<Scalar> hour = scene.Environment;
            double heatCapacity = CanopyBalance<Scalar>.In(hour).HeatCapacity.Value;
            Scalar warmth = scene.State.AirTemperature - hour.AirTemperature;
            Scalar above = fluxes.Exchange.Above.Conductance(warmth);
            Scalar fromGround = fluxes.Exchange.GroundHeat * (hour.GroundTemperature - scene.State.AirTemperature);
            Scalar vapour = fluxes.Exchange.GroundVapour * (fluxes.Exchange.GroundVapourPressure - scene.State.VapourPressure);
            Assert.That(heatCapacity * (above * warmth).Value, Is.EqualTo(heatCapacity * fromGround.Value).Within(0.02));
            Assert.That((above * (scene.State.VapourPressure - hour.VapourPressure)).Value, Is.EqualTo(vapour.Value).Within(1e-9));
        }
    }

    [Test]
    public void Insulation_changes_nothing_where_no_plants_stand()
    {
        Random draw = new(10);
        for (int trial = 0; trial < 500; trial++)
        {
            CanopyScene<Scalar> with = Bare(CanopyScene<Scalar>.Draw(() => draw.NextDouble()));
            CanopyScene<Scalar> without = with;
            for (int repeat = 0; repeat < 20; repeat++)
            {
                with.Solve();
                without.Solve(isInsulating: false);
            }

            CanopyFluxes<Scalar> insulated = with.Solve();
            CanopyFluxes<Scalar> open = without.Solve(isInsulating: false);
            Assert.That(without.State.AirTemperature.Value, Is.EqualTo(with.State.AirTemperature.Value).Within(1e-3));
            Assert.That(without.State.VapourPressure.Value, Is.EqualTo(with.State.VapourPressure.Value).Within(0.1));
            Assert.That(open.Exchange.GroundHeat.Value, Is.EqualTo(insulated.Exchange.GroundHeat.Value).Within(1e-6));
            Assert.That(open.LongwaveOntoGround.Value, Is.EqualTo(insulated.LongwaveOntoGround.Value).Within(1e-9));
        }
    }

    [Test]
    public void Leaves_stay_near_the_air_and_plants_do_not_assimilate_in_the_dark()
    {
        Random draw = new(8);
        for (int trial = 0; trial < 2000; trial++)
        {
            CanopyScene<Scalar> scene = CanopyScene<Scalar>.Draw(() => draw.NextDouble());
            CanopyFluxes<Scalar> fluxes = scene.Solve();
            for (int leaf = 0; leaf < LeafClasses<Scalar>.Count; leaf++)
            {
                Assert.That(scene.State.LeafTemperature[leaf].Value, Is.EqualTo(scene.Environment.AirTemperature.Value).Within(25.0));
            }

            Assert.That(fluxes.GrossAssimilation.Value, scene.Forcing.Shortwave.Value == 0.0 ? Is.EqualTo(0.0).Within(1e-9) : Is.GreaterThanOrEqualTo(-1e-9));
            Assert.That(fluxes.LeafRespiration.Value, Is.GreaterThanOrEqualTo(0.0));
        }
    }

    [Test]
    public void Without_plants_nothing_is_exchanged_and_all_stays_finite()
    {
        Random draw = new(9);
        CanopyScene<Scalar> scene = Bare(CanopyScene<Scalar>.Draw(() => draw.NextDouble()));
        CanopyFluxes<Scalar> fluxes = scene.Solve();
        Assert.Multiple(() =>
        {
            Assert.That(fluxes.LatentHeat.Value, Is.Zero);
            Assert.That(fluxes.SensibleHeat.Value, Is.EqualTo(0.0).Within(1e-9));
            Assert.That(fluxes.LongwaveOntoGround.Value, Is.EqualTo(scene.Forcing.Longwave.Value).Within(1e-9));
            Assert.That(double.IsFinite(scene.State.AirTemperature.Value) && double.IsFinite(scene.State.VapourPressure.Value));
            Assert.That(fluxes.SkyView.Value, Is.EqualTo(1.0).Within(1e-12));
        });
    }

    private static CanopyScene<Scalar> Bare(CanopyScene<Scalar> scene)
    {
        scene.Stand.Over = new() { Clumping = 1.0 };
        scene.Stand.Under = new() { Clumping = 1.0 };
        scene.Stand.Shape.Height = 0.0;
        scene.Environment.LeafArea = default;
        scene.Environment.PlantArea = default;
        scene.Environment.ShortwaveAbsorbed = default;
        return scene;
    }
}
