using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Canopy;

public sealed class CanopyAerodynamicsTests
{
    private static readonly CanopyShape<Scalar> Forest = new()
    {
        Height = 20.0, RoughnessOverHeight = 0.07, DisplacementOverHeight = 0.67, LeafSize = 0.04,
    };

    [Test]
    public void Neutral_air_follows_the_logarithmic_profile()
    {
        CanopyAerodynamics<Scalar> forest = Of(Forest, plantArea: 4.0);
        CanopyExchange<Scalar> exchange = forest.At(Forest, 5.0, 10.0, 10.0, 4.0);
        double wind = Math.Sqrt(25.25);
        double friction = 0.4 * wind / Math.Log((30.0 - 0.67 * 20.0) / (0.07 * 20.0));
        Assert.That(forest.Roughness.Value, Is.EqualTo(1.4).Within(1e-12));
        Assert.That(exchange.FrictionVelocity.Value, Is.EqualTo(friction).Within(1e-12));
        Assert.That(exchange.Above.Conductance(0.0).Value, Is.EqualTo(friction * friction / wind).Within(1e-12));
        Assert.That(exchange.OverLeaf.Value, Is.EqualTo(0.01 * Math.Sqrt(friction / 0.04)).Within(1e-12));
        Assert.That(exchange.UnderLeaf.Value, Is.EqualTo(0.01 * Math.Sqrt(friction * Math.Exp(-1.2) / 0.04)).Within(1e-12));
    }

    [Test]
    public void Conductance_rises_without_a_jump_from_stable_to_unstable_air()
    {
        CanopyAerodynamics<Scalar> forest = Of(Forest, plantArea: 4.0);
        double last = double.PositiveInfinity;
        for (double warmth = -20.0; warmth <= 20.0; warmth += 0.01)
        {
            double conductance = forest.At(Forest, 2.0, 10.0, 10.0, 4.0).Above.Conductance(-warmth).Value;
            Assert.That(conductance, Is.LessThanOrEqualTo(last));
            Assert.That(conductance, Is.GreaterThan(double.IsInfinity(last) ? 0.0 : 0.97 * last));
            last = conductance;
        }
    }

    [Test]
    public void The_coldest_calm_night_still_exchanges_a_little()
    {
        CanopyExchange<Scalar> calm = Of(Forest, plantArea: 4.0).At(Forest, 0.0, -20.0, -40.0, 4.0);
        Assert.That(calm.Above.Conductance(-20.0).Value, Is.InRange(1e-4, 5e-3));
        Assert.That(calm.UnderLeaf.Value, Is.EqualTo(0.01 * Math.Sqrt(0.05 / 0.04)).Within(1e-12), "leaves feel at least 5 cm per second");
    }

    [Test]
    public void Bare_ground_has_its_own_roughness_and_sparse_plants_one_between()
    {
        Assert.That(Of(Forest with { Height = 0.0 }, plantArea: 0.0).Roughness.Value, Is.EqualTo(0.01).Within(1e-12));
        Assert.That(Of(Forest, plantArea: 0.5).Roughness.Value, Is.InRange(0.05, 0.5));
    }

    private static CanopyAerodynamics<Scalar> Of(in CanopyShape<Scalar> shape, double plantArea) =>
        CanopyAerodynamics<Scalar>.Of(shape, plantArea, 0.01, shape.Height + 10.0);
}
