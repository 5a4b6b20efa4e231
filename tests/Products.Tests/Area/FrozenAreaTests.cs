using RegionalBeps.Products.Area;
using RegionalBeps.Products.Tests.FreezeThaw;

namespace RegionalBeps.Products.Tests.Area;

public class FrozenAreaTests
{
    private static FrozenArea Account(params (int Year, int Thaw, int Freeze, double Area)[] pixels)
    {
        FrozenArea area = new(2000, 16);
        foreach ((int year, int thaw, int freeze, double cellArea) in pixels)
        {
            area.Add(DailySeries.WithSummer(thaw, freeze, year).Ground, cellArea);
        }

        return area;
    }

    [Test]
    public void The_area_of_a_day_is_the_sum_of_its_frozen_pixels()
    {
        FrozenArea area = Account((2001, 100, 300, 2e6), (2001, 120, 280, 3e6));
        Assert.Multiple(() =>
        {
            Assert.That(area.Of(2001, 0, 99), Is.EqualTo(5));
            Assert.That(area.Of(2001, 0, 100), Is.EqualTo(3));
            Assert.That(area.Of(2001, 0, 200), Is.EqualTo(0));
            Assert.That(area.Of(2001, 4, 365), Is.EqualTo(5));
            Assert.That(area.LandArea(2001), Is.EqualTo(5));
            Assert.That(area.Of(2002, 0, 99), Is.NaN);
        });
    }

    [Test]
    public void Exactly_zero_degrees_is_not_frozen_area()
    {
        FrozenArea area = new(2001, 1);
        area.Add(new DailySeries().SetAll((_, _) => 0).Ground, 1e6);
        Assert.That(area.Of(2001, 2, 20), Is.Zero);
        Assert.That(area.LandArea(2001), Is.EqualTo(1));
    }

    [TestCase(2001, 365)]
    [TestCase(2004, 366)]
    public void The_annual_mean_is_over_all_days_of_the_year(int year, int days)
    {
        FrozenArea area = Account((year, 101, days + 1, 2e6));
        Assert.That(area.AnnualMean(year, 0), Is.EqualTo(2.0 * 100 / days).Within(1e-12));
    }

    [Test]
    public void The_sum_does_not_depend_on_the_order_or_on_how_it_is_split()
    {
        double[] areas = [.. Enumerable.Range(1, 50).Select(pixel => 1e9 / pixel)];
        FrozenArea forwards = Account([.. areas.Select(area => (2001, 100, 300, area))]);
        FrozenArea merged = Account([.. areas.Skip(20).Reverse().Select(area => (2001, 100, 300, area))]);
        merged.Merge(Account([.. areas.Take(20).Select(area => (2001, 100, 300, area))]));
        Assert.That(merged.Of(2001, 0, 50), Is.EqualTo(forwards.Of(2001, 0, 50)));
        Assert.That(merged.LandArea(2001), Is.EqualTo(forwards.LandArea(2001)));
    }

    [Test]
    public void A_missing_day_counts_like_the_day_before_it()
    {
        FrozenArea area = new(2001, 1);
        area.Add(DailySeries.WithSummer(100, 300).Set(0, 1, 3, double.NaN).Set(0, 200, 200, double.NaN).Ground, 1e6);
        Assert.That(area.Of(2001, 0, 1), Is.EqualTo(1));
        Assert.That(area.Of(2001, 0, 200), Is.Zero);
    }

    [Test]
    public void A_year_with_too_many_missing_days_is_left_out()
    {
        FrozenArea area = new(2001, 1);
        area.Add(DailySeries.WithSummer(100, 300).Set(0, 50, 80, double.NaN).Ground, 1e6);
        Assert.That(area.LandArea(2001), Is.Zero);
    }

    [Test]
    public void Accounts_of_other_periods_and_years_outside_are_refused()
    {
        FrozenArea area = new(2000, 16);
        Assert.Multiple(() =>
        {
            Assert.That(() => area.Merge(new FrozenArea(2000, 15)), Throws.ArgumentException);
            Assert.That(() => area.Of(2016, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => area.Add(DailySeries.WithSummer(100, 300, 1999).Ground, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    [TestCase(2001, 59, 59)]
    [TestCase(2001, 60, 60)]
    [TestCase(2004, 59, 59)]
    [TestCase(2004, 60, 61)]
    [TestCase(2004, 365, 366)]
    public void The_common_year_has_no_29_February(int year, int commonDay, int dayOfYear)
    {
        Assert.That(FrozenAreaTrends.DayOfYear(year, commonDay), Is.EqualTo(dayOfYear));
    }

    [Test]
    public void The_rate_of_change_of_a_day_is_its_slope_over_the_years()
    {
        // From 2000 on one pixel of 1 km² fewer is frozen on day 100 each year.
        FrozenArea area = Account([.. from year in Enumerable.Range(2000, 16)
                                      from pixel in Enumerable.Range(0, 16)
                                      select (year, pixel < year - 2000 ? 95 : 105, 300, 1e6)]);
        double[] leastSquares = new double[365];
        double[] theilSen = new double[365];
        FrozenAreaTrends.ByDay(area, 0, leastSquares, theilSen);
        Assert.Multiple(() =>
        {
            Assert.That(leastSquares[99], Is.EqualTo(-1).Within(1e-12));
            Assert.That(theilSen[99], Is.EqualTo(-1).Within(1e-12));
            Assert.That(leastSquares[49], Is.Zero.Within(1e-12));
            Assert.That(FrozenAreaTrends.OfAnnualMean(area, 0).Trend.Value, Is.EqualTo(-10 / 365.0).Within(0.01));
        });
    }

    [Test]
    public void Nine_years_have_no_rate_of_change()
    {
        FrozenArea area = Account([.. Enumerable.Range(2000, 9).Select(year => (year, 100, 300, 1e6))]);
        double[] leastSquares = new double[365];
        double[] theilSen = new double[365];
        FrozenAreaTrends.ByDay(area, 0, leastSquares, theilSen);
        Assert.Multiple(() =>
        {
            Assert.That(leastSquares, Is.All.NaN);
            Assert.That(theilSen, Is.All.NaN);
            Assert.That(FrozenAreaTrends.OfAnnualMean(area, 0).Trend.Flag, Is.EqualTo(Validity.NotEnoughValid));
        });
    }

    [Test]
    public void A_running_mean_closes_the_year()
    {
        double[] curve = [6, 0, 0, 0, 3];
        double[] smoothed = new double[5];
        FrozenAreaTrends.RunningMean(curve, 3, smoothed);
        Assert.That(smoothed, Is.EqualTo(new double[] { 3, 2, 0, 1, 3 }).Within(1e-12));
        Assert.That(() => FrozenAreaTrends.RunningMean(curve, 4, smoothed), Throws.ArgumentException);
        Assert.That(() => FrozenAreaTrends.RunningMean(curve, 7, smoothed), Throws.ArgumentException);
    }

    [Test]
    public void A_year_that_went_through_a_file_is_the_same_year()
    {
        FrozenArea area = Account((2001, 100, 300, 2e6), (2004, 120, 280, 3e6));
        long[] kept = new long[FrozenArea.YearLength];
        area.CopyYear(2004, kept);
        FrozenArea read = new(2003, 2);
        read.AddYear(2004, kept);
        Assert.Multiple(() =>
        {
            Assert.That(Enumerable.Range(1, 366).Select(day => read.Of(2004, 4, day)), Is.EqualTo(Enumerable.Range(1, 366).Select(day => area.Of(2004, 4, day))));
            Assert.That(read.LandArea(2004), Is.EqualTo(area.LandArea(2004)));
            Assert.That(() => read.AddYear(2004, new long[3]), Throws.ArgumentException);
        });
    }
}
