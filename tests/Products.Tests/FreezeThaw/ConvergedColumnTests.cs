using System.Globalization;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.FreezeThaw;

/// <summary>
/// V13 and V06b: the third year of converged 2 cm columns with a periodic climate, layer means every fifth day, whose onsets and
/// zero-curtain days are known from the daily values.
/// </summary>
public class ConvergedColumnTests
{
    // Values between the printed days are interpolated, which moves a crossing by up to half their distance.
    private const double DaysBetweenRows = 5;

    [TestCase(0, 127, 282)]
    [TestCase(1, 121, 287)]
    [TestCase(2, 117, 291)]
    [TestCase(3, 118, 291)]
    [TestCase(4, 109, 300)]
    [TestCase(5, 100, 308)]
    public void Onsets_of_the_surface_layer_are_those_of_the_daily_reference(int climate, int thaw, int freeze)
    {
        DailySeries series = Series(climate);
        Assert.Multiple(() =>
        {
            Assert.That(Onsets.Thaw(series.Ground, 0).Value, Is.EqualTo(thaw).Within(DaysBetweenRows / 2));
            Assert.That(Onsets.Freeze(series.Ground, 0).Value, Is.EqualTo(freeze).Within(DaysBetweenRows / 2));
        });
    }

    [TestCase(0, 0, 3)]
    [TestCase(0, 1, 6)]
    [TestCase(0, 2, 10)]
    [TestCase(0, 3, 18)]
    [TestCase(0, 4, 23)]
    public void Zero_curtain_days_are_near_those_of_the_daily_reference(int climate, int layer, int days)
    {
        FreezeThawYear year = FreezeThawMetrics.Of(Series(climate).Ground);
        Assert.That(year.ZeroCurtainDays[layer].Value, Is.EqualTo(days).Within(DaysBetweenRows));
    }

    private static DailySeries Series(int climate)
    {
        double[][] rows = File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Tables", "v13_reference_daily_layerT.csv"))
            .Skip(1)
            .Select(line => line.Split(',').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray())
            .Where(row => (int)row[0] == climate)
            .ToArray();
        return new DailySeries().SetAll((layer, day) => Between(rows, layer, ((day + 364) % 365) + 1));
    }

    private static double Between(double[][] rows, int layer, int dayOfYear)
    {
        int before = (dayOfYear - 1) / (int)DaysBetweenRows;
        double[] first = rows[before];
        double[] second = rows[(before + 1) % rows.Length];
        double weight = (dayOfYear - first[1]) / DaysBetweenRows;
        return first[2 + layer] + (weight * (second[2 + layer] - first[2 + layer]));
    }
}
