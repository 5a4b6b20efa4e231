using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Tests.Numerics;

public sealed class NormalDistributionTests
{
    // Tabulated quantiles of the standard normal distribution.
    [TestCase(0.5, 0.0)]
    [TestCase(0.8413447460685429, 1.0)]
    [TestCase(0.975, 1.959963984540054)]
    [TestCase(0.001, -3.090232306167813)]
    [TestCase(1e-10, -6.361340902404056)]
    public void Quantiles_are_the_tabulated_ones(double probability, double quantile) =>
        Assert.That(NormalDistribution.Quantile(probability), Is.EqualTo(quantile).Within(1e-12));

    [Test]
    public void A_probability_of_nought_or_one_has_no_quantile([Values(0.0, 1.0, double.NaN)] double probability) =>
        Assert.That(() => NormalDistribution.Quantile(probability), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
