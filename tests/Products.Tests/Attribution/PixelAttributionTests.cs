using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Products.Tests.Attribution;

public class PixelAttributionTests
{
    private const double None = double.NaN;

    private static readonly Driver[] Names = [Driver.Precipitation, Driver.AirTemperature, Driver.ThawOnset];

    private static double[] Noise(int seed, int years = 16)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, years).Select(_ => random.NextDouble())];
    }

    private static (PixelAttribution Result, double[] Grades, double[] Partial) Attribute(
        double[] target, double[][] drivers, bool aligned = true, ulong seed = 1)
    {
        double[] grades = new double[drivers.Length];
        double[] partial = new double[drivers.Length];
        PixelAttribution result = PixelAttribution.Of(
            target,
            drivers.SelectMany(driver => driver).ToArray(),
            Names.AsSpan(0, drivers.Length),
            aligned,
            seed,
            grades,
            partial,
            new AttributionWorkspace(target.Length, drivers.Length));
        return (result, grades, partial);
    }

    [Test]
    public void The_worked_example_names_thaw_onset_by_the_classic_and_temperature_by_the_aligned_grade()
    {
        double[][] drivers = [StatisticsExample.Driver("P"), StatisticsExample.Driver("Tair"), StatisticsExample.Driver("OST")];
        PixelAttribution classic = Attribute(StatisticsExample.GreenUp, drivers, aligned: false).Result;
        PixelAttribution aligned = Attribute(StatisticsExample.GreenUp, drivers, aligned: true).Result;
        Assert.Multiple(() =>
        {
            Assert.That((classic.Dominant, classic.Second), Is.EqualTo((Driver.ThawOnset, Driver.Precipitation)));
            Assert.That(classic.Margin, Is.EqualTo(0.911182 - 0.670741).Within(1e-5));
            Assert.That((aligned.Dominant, aligned.Second), Is.EqualTo((Driver.AirTemperature, Driver.ThawOnset)));
            Assert.That(aligned.PValue, Is.EqualTo(1 / 200.0), "no shuffle comes near a driver that follows so closely");
        });
    }

    [Test]
    public void Noise_against_noise_has_no_clear_winner_nine_times_in_ten()
    {
        int clear = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            PixelAttribution result = Attribute(Noise(4 * seed), [Noise((4 * seed) + 1), Noise((4 * seed) + 2), Noise((4 * seed) + 3)]).Result;
            clear += result.Dominant == Driver.NoClearWinner ? 0 : 1;
        }

        Assert.That(clear, Is.InRange(8, 36), "20 of 200 are expected at p = 0.1, give or take four standard deviations");
    }

    [Test]
    public void The_same_seed_gives_the_same_answer_and_another_one_other_shuffles()
    {
        double[][] drivers = [Noise(2), Noise(3), Noise(5)];
        double[] p = [.. Enumerable.Range(1, 6).Select(seed => Attribute(Noise(1), drivers, seed: (ulong)seed).Result.PValue)];
        Assert.Multiple(() =>
        {
            Assert.That(Attribute(Noise(1), drivers, seed: 1).Result.PValue, Is.EqualTo(p[0]));
            Assert.That(p.Distinct().Count(), Is.GreaterThan(1));
        });
    }

    [Test]
    public void A_driver_that_never_varies_is_left_out_and_the_others_stay()
    {
        double[] target = Noise(1);
        (PixelAttribution result, double[] grades, double[] partial) = Attribute(target, [[.. Enumerable.Repeat(5.0, 16)], [.. target], Noise(2)]);
        Assert.Multiple(() =>
        {
            Assert.That(grades[0], Is.NaN);
            Assert.That(partial[0], Is.NaN);
            Assert.That(result.Dominant, Is.EqualTo(Driver.AirTemperature));
            Assert.That(grades[1], Is.EqualTo(1).Within(1e-12));
        });
    }

    [Test]
    public void A_driver_with_few_years_takes_none_from_the_others()
    {
        double[] target = Noise(1);
        double[] sparse = [.. Noise(2).Select((value, year) => year < 9 ? value : None)];
        (PixelAttribution result, double[] grades, _) = Attribute(target, [sparse, [.. target], Noise(3)]);
        Assert.That(grades[0], Is.NaN);
        Assert.That(result.Dominant, Is.EqualTo(Driver.AirTemperature));
    }

    [Test]
    public void Where_gaps_together_leave_too_few_years_the_driver_with_most_gaps_goes()
    {
        double[] target = Noise(1);
        double[] early = [.. Noise(2).Select((value, year) => year < 5 ? None : value)];
        double[] late = [.. Noise(3).Select((value, year) => year >= 10 ? None : value)];
        (PixelAttribution result, double[] grades, _) = Attribute(target, [early, late, [.. target]]);
        Assert.Multiple(() =>
        {
            Assert.That(grades[0], Is.Not.NaN, "eleven years");
            Assert.That(grades[1], Is.NaN, "ten years");
            Assert.That(grades[2], Is.EqualTo(1).Within(1e-12));
        });
    }

    [Test]
    public void Only_years_common_to_all_are_compared()
    {
        double[] target = Noise(1);
        double[] wild = [.. target];
        wild[3] = 1e6;
        double[] gap = Noise(2);
        gap[3] = None;
        (_, double[] grades, _) = Attribute(target, [gap, wild]);
        Assert.That(grades[1], Is.EqualTo(1).Within(1e-12), "the wild year is not common");
    }

    [Test]
    public void Fewer_than_ten_common_years_are_no_data()
    {
        double[] target = [.. Noise(1).Select((value, year) => year < 9 ? value : None)];
        (PixelAttribution result, double[] grades, double[] partial) = Attribute(target, [Noise(2), Noise(3), Noise(4)]);
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(PixelAttribution.None));
            Assert.That(grades, Is.All.NaN);
            Assert.That(partial, Is.All.NaN);
        });
    }

    [Test]
    public void A_target_that_never_varies_and_one_that_is_missing_are_no_data()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Attribute([.. Enumerable.Repeat(7.0, 16)], [Noise(2)]).Result, Is.EqualTo(PixelAttribution.None));
            Assert.That(Attribute([.. Enumerable.Repeat(None, 16)], [Noise(2)]).Result, Is.EqualTo(PixelAttribution.None));
            Assert.That(Attribute(Noise(1), [[.. Enumerable.Repeat(1.0, 16)]]).Result, Is.EqualTo(PixelAttribution.None));
        });
    }

    [Test]
    public void A_single_driver_has_no_second()
    {
        double[] target = Noise(1);
        PixelAttribution result = Attribute(target, [[.. target]]).Result;
        Assert.Multiple(() =>
        {
            Assert.That(result.Dominant, Is.EqualTo(Driver.Precipitation));
            Assert.That(result.Second, Is.EqualTo(Driver.NoData));
            Assert.That(result.Margin, Is.NaN);
        });
    }

    [Test]
    public void Equal_grades_rank_by_their_order()
    {
        Assert.Multiple(() =>
        {
            Assert.That(DriverRanking.Of([0.5, 0.8, 0.8 + 5e-10, 0.8]), Is.EqualTo(new DriverRanking(1, 2, 5e-10)).Using<DriverRanking>(SameRanks));
            Assert.That(DriverRanking.Of([None, 0.4, 0.7]), Is.EqualTo(new DriverRanking(2, 1, 0)).Using<DriverRanking>(SameRanks));
            Assert.That(DriverRanking.Of([None, None]), Is.EqualTo(new DriverRanking(-1, -1, None)));
            Assert.That(DriverRanking.Of([0.8, 0.8 + 5e-10]).Margin, Is.Zero);
        });
    }

    [Test]
    public void Series_that_do_not_fit_are_refused()
    {
        Assert.That(
            () => PixelAttribution.Of(new double[16], new double[16], Names, true, 1, new double[3], new double[3], new AttributionWorkspace(16, 3)),
            Throws.ArgumentException);
    }

    [Test]
    public void A_pixel_allocates_nothing()
    {
        double[] drivers = [.. Noise(2), .. Noise(3), .. Noise(4)];
        double[] target = Noise(1);
        double[] grades = new double[3];
        double[] partial = new double[3];
        AttributionWorkspace workspace = new(16, 3);
        PixelAttribution.Of(target, drivers, Names, true, 1, grades, partial, workspace);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PixelAttribution.Of(target, drivers, Names, true, 1, grades, partial, workspace);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static bool SameRanks(DriverRanking one, DriverRanking other) => one.Dominant == other.Dominant && one.Second == other.Second;
}
