using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Schemes;

namespace RegionalBeps.Pipeline.Tests.Flow;

public class SpinUpBalanceTests
{
    private static readonly SpinUpMemory Balanced = SpinUpMemory.None.AfterCycle(-1, 300, 5, 0.02).AfterCycle(-1.05, 306, 5, 0.02) with { CarbonDrift = 0.2 };

    [Test]
    public void A_column_is_balanced_when_neither_heat_nor_water_drifts()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Balanced.IsBalanced, Is.EqualTo(1));
            Assert.That(SpinUpMemory.None.AfterCycle(-1, 300, 5, 0.02).IsBalanced, Is.Zero, "one cycle shows no drift");
            Assert.That(Balanced.AfterCycle(-1.05, 317, 5, 0.02).IsBalanced, Is.Zero, "2.2 kg m-2 a-1 of water");
            Assert.That(Balanced.AfterCycle(-1.20, 306, 5, 0.02).IsBalanced, Is.Zero, "0.03 K a-1");
        });
    }

    [Test]
    public void The_finding_counts_the_columns_by_what_drifts()
    {
        var balance = new SpinUpBalance(0.02);
        balance.Add([Balanced, Balanced with { Drift = -0.5 }, Balanced with { WaterDrift = 3, CarbonDrift = -4 }]);
        balance.Add([Balanced with { Drift = 9, IsQuarantined = 1 }]);
        Assert.That(balance.Finding, Does.StartWith("Not in balance").And.Contains("of 3 columns, 1 by the temperature")
            .And.Contains("1 by the water").And.Contains("1 by the carbon"));
    }

    [Test]
    public void Nothing_is_found_where_all_is_in_balance_and_less_than_two_cycles_are_told()
    {
        var balanced = new SpinUpBalance(0.02);
        balanced.Add([Balanced]);
        var unknown = new SpinUpBalance(0.02);
        unknown.Add([SpinUpMemory.None.AfterCycle(-1, 300, 5, 0.02)]);
        Assert.That(balanced.Finding, Is.Null);
        Assert.That(unknown.Finding, Does.Contain("less than two cycles"));
    }
}
