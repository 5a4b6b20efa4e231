using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Inputs;

namespace RegionalBeps.Pipeline.Tests.Inputs;

/// <summary>Leaf area of days from composites of eight days and from a mean year of months, the same in four pixels.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DailyLeafAreaTests : IDisposable
{
    private static readonly GridSpec Grid = new(2, 2, 120, 50, 1, 1, CoordinateReference.Wgs84);
    private static readonly CatalogueVariable LeafArea = VariableCatalogue.Find("leaf_area_index");
    private readonly string _folder = Directory.CreateTempSubdirectory("leaf-area-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(MapPeriod[] periods, float[] values)
    {
        string path = Path.Combine(_folder, "leaf_area.nc");
        using MapFile file = MapFile.Create(
            path, Grid, new FileDescription { Title = "test", Source = "test", History = "test" }, periods);
        file.Add(LeafArea, overTime: true);
        for (int period = 0; period < values.Length; period++)
        {
            file.Put(LeafArea, Enumerable.Repeat(values[period], Grid.PixelCount).ToArray(), period);
        }

        file.Commit();
        return path;
    }

    private static MapPeriod[] EightDays(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new MapPeriod(
            new DateTime(2003, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(8 * i), new DateTime(2003, 1, 9, 0, 0, 0, DateTimeKind.Utc).AddDays(8 * i))),
    ];

    private static float On(DailyLeafArea daily, DateOnly day)
    {
        Span<float> value = stackalloc float[4];
        daily.On(day, value);
        return value[^1];
    }

    [Test]
    public void A_composite_holds_in_the_middle_of_its_window_and_days_between_lie_on_a_line()
    {
        using RasterSource source = RasterSource.Open(Write(EightDays(4), [0, 8, 16, 24]), LeafArea, new RasterOptions { FileVariable = LeafArea.Name });
        var daily = new DailyLeafArea(source, LeafAreaNodes.OfSeries(source), Grid, [true, true, true, true]);

        // The first window's middle is 5 January 00 UTC; noon of 5 January lies a sixteenth of the way to the next.
        Assert.That(On(daily, new DateOnly(2003, 1, 5)), Is.EqualTo(0.5f).Within(0.01f));
        Assert.That(On(daily, new DateOnly(2003, 1, 13)), Is.EqualTo(8.5f).Within(0.01f));
        Assert.That(On(daily, new DateOnly(2003, 1, 1)), Is.EqualTo(0f), "before the first composite the first one stands");
    }

    [Test]
    public void A_composite_that_is_lacking_is_bridged()
    {
        using RasterSource source = RasterSource.Open(
            Write(EightDays(4), [0, float.NaN, 16, 24]), LeafArea, new RasterOptions { FileVariable = LeafArea.Name });
        var daily = new DailyLeafArea(source, LeafAreaNodes.OfSeries(source), Grid, [true, true, true, true]);

        Assert.That(On(daily, new DateOnly(2003, 1, 13)), Is.EqualTo(8.5f).Within(0.01f));
    }

    [Test]
    public void A_pixel_without_any_composite_near_enough_is_refused_with_its_place()
    {
        using RasterSource source = RasterSource.Open(
            Write(EightDays(2), [float.NaN, float.NaN]), LeafArea, new RasterOptions { FileVariable = LeafArea.Name });
        var daily = new DailyLeafArea(source, LeafAreaNodes.OfSeries(source), Grid, [true, true, true, true]);

        InputException refusal = Assert.Throws<InputException>(() => On(daily, new DateOnly(2003, 1, 5)))!;

        Assert.That(refusal.Message, Does.Contain("no leaf area within 40 days of 2003-01-05").And.Contain("row 0"));
    }

    [TestCase(2003)]
    [TestCase(2004)]
    public void A_mean_year_of_months_goes_round_without_a_jump(int year)
    {
        MapPeriod[] months = [.. Enumerable.Range(1, 12).Select(month => new MapPeriod(Begin(month), Begin(month).AddMonths(1)))];
        float[] values = [0.5f, 0.5f, 0.6f, 0.9f, 2, 4, 5, 4.5f, 3, 1.2f, 0.7f, 0.5f];
        using RasterSource source = RasterSource.Open(Write(months, values), LeafArea, new RasterOptions { FileVariable = LeafArea.Name });
        var daily = new DailyLeafArea(source, LeafAreaNodes.OfClimatology(source, year, year), Grid, [true, true, true, true]);
        float before = On(daily, new DateOnly(year, 1, 1));
        for (DateOnly day = new(year, 1, 2); day.Year == year; day = day.AddDays(1))
        {
            float value = On(daily, day);
            Assert.That(Math.Abs(value - before), Is.LessThan(0.09f), $"{day}");
            before = value;
        }

        static DateTime Begin(int month) => new(2001, month, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}
