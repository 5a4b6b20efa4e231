using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Tests.Schemes;

public class DailySeriesTests
{
    private static readonly SoilLayers Layers = new([0.05, 0.15, 0.35, 0.75, 2.00]);

    private static ColumnHourly Hour(double[] temperature, double[] thawed, double snowDepth) => new()
    {
        Temperature = temperature,
        ThawedShare = thawed,
        SnowDepth = snowDepth,
        GrossPrimaryProductivity = 0.5,
        EcosystemRespiration = 0.25,
        LatentHeatFlux = 40,
        AirTemperature = 3,
        Precipitation = 0.25,
        Shortwave = 120,
    };

    /// <summary>A day on which everything can be told from the day and the layer.</summary>
    private static void EnterDay(DailyAccumulator accumulator, DailySeries series, int dayOfYear, double offset)
    {
        var temperature = new double[Layers.Count];
        var thawed = new double[Layers.Count];
        for (int hour = 0; hour < 24; hour++)
        {
            for (int node = 0; node < Layers.Count; node++)
            {
                temperature[node] = offset + (10 * node) + (hour - 11.5);
                thawed[node] = 0.1 * node;
            }

            accumulator.AddHour(Hour(temperature, thawed, snowDepth: dayOfYear / 1000.0));
        }

        accumulator.CloseDay(series, dayOfYear, leafAreaIndex: 2.5);
    }

    [Test]
    public void A_day_holds_the_mean_and_the_extremes_of_its_hours()
    {
        var series = new DailySeries(Layers);
        series.Begin(2004, []);
        EnterDay(new DailyAccumulator(Layers), series, 60, offset: -20);

        GroundYear year = series.AsGroundYear();
        int day = year.IndexOf(60);

        Assert.That(year.DayOfYear(day), Is.EqualTo(60));
        Assert.That(year.MeanOf(2)[day], Is.EqualTo(0).Within(1e-6));
        Assert.That(year.NodeMeanOf(4)[day], Is.EqualTo(20).Within(1e-6));
        Assert.That(year.ReportedMinimum[(2 * year.DayCount) + day], Is.EqualTo(-11.5));
        Assert.That(year.ReportedMaximum[(2 * year.DayCount) + day], Is.EqualTo(11.5));
        Assert.That(year.SnowDepth[day], Is.EqualTo(0.06).Within(1e-7));
        Assert.That(series.Vegetation.GrossPrimaryProductivity[59], Is.EqualTo(12));
        Assert.That(series.Vegetation.EcosystemRespiration[59], Is.EqualTo(6));
        Assert.That(series.Vegetation.LatentHeatFlux[59], Is.EqualTo(40));
        Assert.That(series.Vegetation.LeafAreaIndex[59], Is.EqualTo(2.5));
        Assert.That(year.MeanOf(0)[day + 1], Is.NaN, "a day that was not entered is unknown");
    }

    [Test]
    public void Reported_layers_are_thickness_weighted_means_of_finer_layers()
    {
        var fine = new SoilLayers([0.05, 0.15, 0.25, 0.35, 0.75, 1.00, 2.00, 4.00]);
        var series = new DailySeries(fine);
        series.Begin(2001, []);
        var accumulator = new DailyAccumulator(fine);
        for (int hour = 0; hour < 24; hour++)
        {
            accumulator.AddHour(Hour([1, 2, 3, 5, 7, 10, 20, 1000], new double[8], 0));
        }

        accumulator.CloseDay(series, 1, 0);
        GroundYear year = series.AsGroundYear();
        int day = year.IndexOf(1);

        Assert.That(year.MeanOf(2)[day], Is.EqualTo(4));
        Assert.That(year.MeanOf(4)[day], Is.EqualTo((float)(((0.25 * 10) + (1.00 * 20)) / 1.25)));
    }

    [TestCase(2003)]
    [TestCase(2004)]
    public void The_last_months_of_a_year_stand_before_the_next(int year)
    {
        var series = new DailySeries(Layers);
        var accumulator = new DailyAccumulator(Layers);
        series.Begin(year, []);
        for (int day = 1; day <= series.DaysInYear; day++)
        {
            EnterDay(accumulator, series, day, offset: -day / 10.0);
        }

        GroundYear before = series.AsGroundYear();
        double firstOfSeptember = before.NodeMeanOf(3)[before.IndexOf(series.DaysInYear - DailySeries.CarriedDays + 1)];
        double lastOfDecember = before.ReportedMaximum[(4 * before.DayCount) + before.DayCount - 1];
        var carried = new float[DailySeries.CarriedLength(Layers.Count)];
        series.CarryTo(carried);
        series.Begin(year + 1, carried);

        GroundYear after = series.AsGroundYear();
        Assert.That(after.NodeMeanOf(3)[0], Is.EqualTo(firstOfSeptember));
        Assert.That(after.ReportedMaximum[(4 * after.DayCount) + DailySeries.CarriedDays - 1], Is.EqualTo(lastOfDecember));
        Assert.That(after.NodeMeanOf(0)[DailySeries.CarriedDays], Is.NaN);
        Assert.That(after.FrozenAllPreviousYear.ToArray(), Is.EqualTo(new[] { true, false, false, false, false }));
    }

    [Test]
    public void A_year_of_which_too_many_days_are_unknown_is_no_known_year_before()
    {
        var series = new DailySeries(Layers);
        series.Begin(2003, []);
        EnterDay(new DailyAccumulator(Layers), series, 300, offset: -50);
        var carried = new float[DailySeries.CarriedLength(Layers.Count)];
        series.CarryTo(carried);

        series.Begin(2004, carried);

        Assert.That(series.AsGroundYear().FrozenAllPreviousYear.IsEmpty, Is.True);
    }

    [Test]
    public void A_day_that_was_cut_in_two_equals_the_whole_day()
    {
        var whole = new DailySeries(Layers);
        var cut = new DailySeries(Layers);
        whole.Begin(2003, []);
        cut.Begin(2003, []);
        var accumulator = new DailyAccumulator(Layers);
        var other = new DailyAccumulator(Layers);
        var carried = new double[DailyAccumulator.CarriedLength(Layers.Count)];
        EnterDay(accumulator, whole, 1, offset: -3.3);
        for (int hour = 0; hour < 24; hour++)
        {
            if (hour == 7)
            {
                accumulator.CarryTo(carried);
                other.Resume(carried);
                accumulator = other;
            }

            double[] temperature = [.. Enumerable.Range(0, Layers.Count).Select(node => -3.3 + (10 * node) + (hour - 11.5))];
            accumulator.AddHour(Hour(temperature, [0, 0.1, 0.2, 0.30000000000000004, 0.4], 0.001));
        }

        accumulator.CloseDay(cut, 1, leafAreaIndex: 2.5);

        Assert.That(cut.AsGroundYear().ReportedMean.ToArray(), Is.EqualTo(whole.AsGroundYear().ReportedMean.ToArray()));
        Assert.That(cut.AsGroundYear().ReportedMinimum.ToArray(), Is.EqualTo(whole.AsGroundYear().ReportedMinimum.ToArray()));
        Assert.That(cut.AsGroundYear().ThawedShare.ToArray(), Is.EqualTo(whole.AsGroundYear().ThawedShare.ToArray()));
    }

    [TestCase(2003)]
    [TestCase(2004)]
    public void The_freeze_period_of_a_year_runs_on_into_the_next_january(int year)
    {
        var series = new DailySeries(Layers);
        var accumulator = new DailyAccumulator(Layers);
        series.Begin(year, []);
        for (int day = 1; day <= series.DaysInYear; day++)
        {
            // Hours run from -11.5 to 11.5 K about the offset: within them 0 is passed from 20 December on.
            EnterDay(accumulator, series, day, offset: day > series.DaysInYear - 12 ? 0 : 30);
        }

        FreezeThawPeriod untilDecember = FreezeThawMetrics.Of(series.AsGroundYear()).FreezePeriod;
        var carried = new float[DailySeries.CarriedLength(Layers.Count)];
        series.CarryTo(carried);
        int daysInYear = series.DaysInYear;
        series.Begin(year + 1, carried);
        for (int day = 1; day <= 60; day++)
        {
            EnterDay(accumulator, series, day, offset: day <= 20 || day > 40 ? 0 : -30);
        }

        FreezeThawPeriod whole = series.FreezePeriodOfYearBefore();

        Assert.That(untilDecember.Start.Value, Is.EqualTo(daysInYear - 11));
        Assert.That(untilDecember.End.Value, Is.EqualTo(daysInYear));
        Assert.That(whole.Start, Is.EqualTo(untilDecember.Start));
        Assert.That(whole.End.Value, Is.EqualTo(daysInYear + 20), "and not on into February");
        Assert.That(whole.Duration.Value, Is.EqualTo(32));
    }

    [Test]
    public void A_run_that_has_no_year_before_has_no_freeze_period_of_it()
    {
        var series = new DailySeries(Layers);
        series.Begin(2003, []);

        Assert.That(series.FreezePeriodOfYearBefore().Start.IsValid, Is.False);
    }
}
