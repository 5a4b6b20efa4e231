using RegionalBeps.Column.Vegetation;

namespace RegionalBeps.Column.Tests.Vegetation;

public sealed class EvergreenLeafAreaTests
{
    [TestCase(365, 151, 242)]
    [TestCase(366, 152, 243)]
    public void Winter_is_raised_to_a_share_of_the_summer_of_that_year(int days, int firstOfJune, int lastOfAugust)
    {
        double[] leafArea = [.. Enumerable.Repeat(0.5, days)];
        for (int day = firstOfJune; day <= lastOfAugust; day++)
        {
            leafArea[day] = day - firstOfJune;
        }

        EvergreenLeafArea.MendWinter(leafArea, evergreenShare: 1.0);
        const double Floor = 0.6 * 0.9 * 91.0;
        Assert.Multiple(() =>
        {
            Assert.That(leafArea[0], Is.EqualTo(Floor).Within(1e-12));
            Assert.That(leafArea[^1], Is.EqualTo(Floor).Within(1e-12));
            Assert.That(leafArea[firstOfJune], Is.EqualTo(Floor).Within(1e-12));
            Assert.That(leafArea[lastOfAugust], Is.EqualTo(91.0));
        });
    }

    [Test]
    public void A_mixture_is_raised_by_its_evergreen_share_alone()
    {
        double[] leafArea = [.. Enumerable.Range(0, 365).Select(day => day is >= 151 and <= 242 ? 4.0 : 0.2)];
        double[] deciduous = [.. leafArea];
        EvergreenLeafArea.MendWinter(leafArea, evergreenShare: 0.5);
        EvergreenLeafArea.MendWinter(deciduous, evergreenShare: 0.0);
        Assert.That(leafArea[10], Is.EqualTo(1.2).Within(1e-12));
        Assert.That(leafArea[200], Is.EqualTo(4.0));
        Assert.That(deciduous[10], Is.EqualTo(0.2));
    }

    [Test]
    public void Missing_days_stay_missing_and_do_not_count()
    {
        double[] leafArea = [.. Enumerable.Range(0, 365).Select(day => day % 2 == 0 ? double.NaN : 3.0)];
        leafArea[1] = 0.1;
        EvergreenLeafArea.MendWinter(leafArea, evergreenShare: 1.0);
        Assert.That(leafArea[0], Is.NaN);
        Assert.That(leafArea[1], Is.EqualTo(1.8).Within(1e-12));
        double[] none = [.. Enumerable.Repeat(double.NaN, 365)];
        none[0] = 0.1;
        EvergreenLeafArea.MendWinter(none, evergreenShare: 1.0);
        Assert.That(none[0], Is.EqualTo(0.1));
    }

    [Test]
    public void A_series_that_is_no_year_is_refused() =>
        Assert.That(() => EvergreenLeafArea.MendWinter(new double[364], 1.0), Throws.ArgumentException.With.Message.Contains("364"));
}
