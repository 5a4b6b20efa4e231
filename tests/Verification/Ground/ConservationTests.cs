using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Ground;

/// <summary>V07: heat and water are conserved in every hour, for all 32 sets of switches.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ConservationTests
{
    private const int Year = 365 * 24;

    [Test]
    public void Heat_and_water_are_conserved_for_eight_columns_and_every_set_of_switches([Range(0, 31)] int switches) =>
        AssertConserves(switches, firstSeed: 8 * switches, years: 1);

    [Test]
    [Category("Long")]
    public void Heat_and_water_are_conserved_for_256_columns_over_three_years([Range(0, 31)] int switches)
    {
        for (int bundle = 0; bundle < 32; bundle++)
        {
            AssertConserves(switches, firstSeed: 1000 + 8 * bundle, years: 3);
        }
    }

    // Found by the long test: in an hour of strong drying the pond's last tenth of a millimetre was left owing more heat than ice can hold, and the column
    // did not recover.
    [Test]
    public void A_pond_that_dries_while_it_freezes_leaves_temperatures_of_this_world()
    {
        const int Before = 12_300;
        RandomGround column = new(1000);
        GroundRun<Scalar> run = new([column], new GroundOptions((Improvements)13));
        run.Run(firstHour: 0, Before);
        for (int hour = Before; hour < Before + 100; hour++)
        {
            run.Run(hour, hours: 1);
            Assert.That(run.State.BareSkinTemperature.Value, Is.InRange(-60.0, 60.0), $"hour {hour}");
            Assert.That(run.Fluxes.SoilTemperature[0].Value, Is.InRange(-40.0, 40.0), $"hour {hour}");
        }
    }

    private static void AssertConserves(int switches, int firstSeed, int years)
    {
        RandomGround[] columns = [.. Enumerable.Range(firstSeed, 8).Select(seed => new RandomGround(seed))];
        GroundRun<Wide512> run = new(columns, new GroundOptions((Improvements)switches));
        run.Run(firstHour: 0, years * Year);
        TestContext.Out.WriteLine($"heat {run.WorstHeat:e1} water {run.WorstWater:e1} unconverged {run.Unconverged} of {8 * years * Year}");
        Assert.That(run.WorstHeat, Is.LessThanOrEqualTo(1e-12), "heat in the worst hour");
        Assert.That(run.WorstWater, Is.LessThanOrEqualTo(1e-10), "water in the worst hour");
        Assert.That(run.HeatSum.Max(Math.Abs), Is.LessThanOrEqualTo(1e-10), "heat in the run");
        Assert.That(run.WaterSum.Max(Math.Abs), Is.LessThanOrEqualTo(1e-10), "water in the run");
    }
}
