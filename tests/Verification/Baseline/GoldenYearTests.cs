using RegionalBeps.Column.Baseline;

namespace RegionalBeps.Verification.Baseline;

/// <summary>Whole years of the column against the reference's own, hour by hour.</summary>
[TestFixture]
internal sealed class GoldenYearTests
{
    /// <summary>The tables are written with five digits, so a value may be off by half of the last.</summary>
    private const double RoundingOfTables = 6e-5;

    /// <summary>Share of the hours that may differ: a leaf iteration that does not converge takes either of two ways by the last bit (B14).</summary>
    private const double ChaoticShare = 0.05;

    private static IEnumerable<TestCaseData> Years()
    {
        yield return Year("p1_as_read_right", GoldenSite.Cropland, BaselineVariant.Literal, "iofix_v1");
        yield return Year("p2_as_read_right", GoldenSite.TropicalForest, BaselineVariant.Literal, "iofix_v1");
        yield return Year("p3_as_read_right", GoldenSite.Shrubland, BaselineVariant.Literal, "iofix_v1");
        yield return Year("cold_forest_literal", GoldenSite.ColdForest, BaselineVariant.Literal, "v1");
        yield return Year("cold_forest_repaired", GoldenSite.ColdForest, BaselineVariant.Repaired, "v2");
        yield return Year("cold_cropland_repaired", GoldenSite.ColdCropland, BaselineVariant.Repaired, "v2");
    }

    [TestCaseSource(nameof(Years))]
    public void A_year_repeats_the_reference_hour_by_hour(GoldenSite site, BaselineVariant variant, string run)
    {
        GoldenTable golden = GoldenTable.Read($"{site.Folder}/{run}_hourly_state.csv.gz");
        GoldenYear year = new(site, variant);
        List<string> misses = [];
        foreach (string name in GoldenYear.Names.Where(golden.Has))
        {
            double[] actual = year[name];
            double[] expected = golden[name];
            double largest = expected.Max(Math.Abs);
            double sum = expected.Sum(Math.Abs);
            int different = actual.Zip(expected, (a, b) => Math.Abs(a - b) > RoundingOfTables * (Math.Abs(b) + 0.1 * largest)).Count(differs => differs);
            if (different > ChaoticShare * expected.Length)
            {
                misses.Add($"{name}: {different} of {expected.Length} hours differ by more than the rounding of the table");
            }

            if (Math.Abs(actual.Sum() - expected.Sum()) > 0.005 * sum)
            {
                misses.Add($"{name}: the year sums to {actual.Sum():R}, expected {expected.Sum():R}");
            }
        }

        Assert.That(misses, Is.Empty);
    }

    [Test]
    public void Deep_snow_outlasts_the_summer_only_in_the_literal_variant()
    {
        const int midsummer = 213 * 24;
        double literal = new GoldenYear(GoldenSite.ColdForest, BaselineVariant.Literal)["snow_depth_m"][midsummer];
        double repaired = new GoldenYear(GoldenSite.ColdForest, BaselineVariant.Repaired)["snow_depth_m"][midsummer];
        Assert.Multiple(() =>
        {
            Assert.That(literal, Is.GreaterThan(0.25));
            Assert.That(repaired, Is.Zero);
        });
    }

    private static TestCaseData Year(string name, GoldenSite site, BaselineVariant variant, string run) =>
        new TestCaseData(site, variant, run).SetArgDisplayNames(name);
}
