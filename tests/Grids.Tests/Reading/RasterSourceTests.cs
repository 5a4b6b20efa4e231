using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Time;

namespace RegionalBeps.Grids.Tests.Reading;

public sealed class RasterSourceTests
{
    private static readonly CatalogueVariable Temperature = VariableCatalogue.Find("air_temperature");
    private static readonly CatalogueVariable Precipitation = VariableCatalogue.Find("precipitation");
    private static readonly CatalogueVariable Elevation = VariableCatalogue.Find("elevation");
    private static readonly RasterOptions Begins = new() { Label = TimeLabel.MeanBegin };

    private static double[] Twelve => [.. Enumerable.Range(0, 12).Select(i => 270.0 + i)];

    [Test]
    public void Dimensions_may_stand_in_any_order()
    {
        using TemporaryFolder folder = new();
        string usual = new SmallFile { Values = Twelve }.Write(folder["a.nc"]);
        // The same field with x slowest and time fastest.
        double[] turned = [.. from x in Enumerable.Range(0, 3) from y in Enumerable.Range(0, 2) from t in Enumerable.Range(0, 2) select 270.0 + (6 * t) + (3 * y) + x];
        string odd = new SmallFile { Order = ["lon", "lat", "time"], Values = turned }.Write(folder["b.nc"]);
        using RasterSource one = RasterSource.Open(usual, Temperature, Begins);
        using RasterSource other = RasterSource.Open(odd, Temperature, Begins);
        Assert.Multiple(() =>
        {
            Assert.That(one.Read(1), Is.EqualTo([276.0, 277, 278, 279, 280, 281]));
            Assert.That(other.Read(0), Is.EqualTo(one.Read(0)));
            Assert.That(other.Read(1), Is.EqualTo(one.Read(1)));
        });
    }

    [Test]
    public void Packed_integers_are_unpacked_and_all_kinds_of_missing_become_nan()
    {
        using TemporaryFolder folder = new();
        string path = new SmallFile
        {
            Type = NetCdfType.Signed16,
            Times = [0.0],
            Values = [-32768, -32767, 100, 2000, 2001, -500],
            Attributes = variable =>
            {
                variable.Attributes.Set<short>("_FillValue", -32768);
                variable.Attributes.Set<short>("missing_value", -32767);
                variable.Attributes.Set<short>("valid_range", -499, 2000);
                variable.Attributes.Set("scale_factor", 0.01);
                variable.Attributes.Set("add_offset", 280.0);
            },
        }.Write(folder["a.nc"]);
        using RasterSource source = RasterSource.Open(path, Temperature, Begins with { Step = TimeSpan.FromDays(1) });
        Assert.That(source.Read(), Is.EqualTo([double.NaN, double.NaN, 281.0, 300.0, double.NaN, double.NaN]).Within(1e-9));
    }

    [Test]
    public void Bytes_that_are_said_to_be_unsigned_are()
    {
        using TemporaryFolder folder = new();
        string path = new SmallFile
        {
            Format = NetCdfFormat.Classic,
            Type = NetCdfType.Signed8,
            Times = [0.0],
            Values = [0, 1, 127, -128, -56, -1],
            Attributes = variable =>
            {
                variable.Attributes.Set("_Unsigned", "true");
                variable.Attributes.Set<sbyte>("_FillValue", -1);
                variable.Attributes.Set("add_offset", 200.0);
            },
        }.Write(folder["a.nc"]);
        using RasterSource source = RasterSource.Open(path, Elevation, new RasterOptions { Unit = "m", Select = new Dictionary<string, int> { ["time"] = 0 } });
        Assert.That(source.Read(), Is.EqualTo([200.0, 201, 327, 328, 400, double.NaN]));
    }

    [TestCase(TimeLabel.Instant, "2001-01-02 00:00Z", 0)]
    [TestCase(TimeLabel.MeanBegin, "2001-01-02 00:00Z", 24)]
    [TestCase(TimeLabel.MeanMid, "2001-01-01 12:00Z", 24)]
    [TestCase(TimeLabel.MeanEnd, "2001-01-01 00:00Z", 24)]
    public void Labels_place_the_interval(TimeLabel label, string start, int hours)
    {
        using TemporaryFolder folder = new();
        string path = new SmallFile { Times = [1.0, 2.0], Values = Twelve }.Write(folder["a.nc"]);
        using RasterSource source = RasterSource.Open(path, Temperature, new RasterOptions { Label = label });
        Assert.Multiple(() =>
        {
            Assert.That(source.Steps[0].ToString(), Is.EqualTo(start));
            Assert.That(source.Steps[0].Length, Is.EqualTo(TimeSpan.FromHours(hours)));
        });
    }

    [Test]
    public void Time_bounds_go_before_the_label_and_the_clock_is_brought_to_utc()
    {
        using TemporaryFolder folder = new();
        string path = new SmallFile { Times = [1.0, 2.0], TimeBounds = [0.0, 1.0, 1.0, 2.0], Values = Twelve }.Write(folder["a.nc"]);
        using RasterSource source = RasterSource.Open(path, Temperature, Begins with { ClockAheadOfUtc = TimeSpan.FromHours(8) });
        Assert.That(source.Steps.Select(step => step.ToString()), Is.EqualTo(["2000-12-31 16:00Z", "2001-01-01 16:00Z"]));
    }

    [Test]
    public void A_running_total_becomes_differences_that_begin_anew_each_day_across_files()
    {
        using TemporaryFolder folder = new();
        // Totals of 3 h steps, stamps at the end of each step: 3, 6, ... 24 (= 0 of the next day), 27.
        double[] totals = [1, 3, 6, 10, 10, 10, 12, 14, 2];
        string Part(string name, int from, int count) => new SmallFile
        {
            Name = "tp", Units = "mm", TimeUnits = "hours since 2001-01-01", Times = [.. Enumerable.Range(from, count).Select(i => 3.0 * (i + 1))],
            Values = [.. Enumerable.Range(from, count).SelectMany(i => Enumerable.Repeat(totals[i], 6))],
        }.Write(folder[name]);
        string[] files = [Part("b.nc", 4, 5), Part("a.nc", 0, 4)];
        using RasterSource source = RasterSource.Open(files, Precipitation, new RasterOptions { Label = TimeLabel.AccumulatedDay });
        double[] inOrder = [.. Enumerable.Range(0, 9).Select(step => source.Read(step)[0] * 10800)];
        double[] backwards = [.. Enumerable.Range(0, 9).Reverse().Select(step => source.Read(step)[0] * 10800).Reverse()];
        Assert.Multiple(() =>
        {
            Assert.That(inOrder, Is.EqualTo([1.0, 2, 3, 4, 0, 0, 2, 2, 2]).Within(1e-9));
            Assert.That(backwards, Is.EqualTo(inOrder).Within(1e-9));
        });
    }

    [Test]
    public void A_29_February_that_the_calendar_lacks_repeats_the_28th_when_mapped()
    {
        using TemporaryFolder folder = new();
        string path = new SmallFile
        {
            Calendar = "noleap", TimeUnits = "days since 2000-02-27", Times = [0, 1, 2], Values = [.. Enumerable.Range(0, 18).Select(i => 270.0 + (i / 6))],
        }.Write(folder["a.nc"]);
        using RasterSource source = RasterSource.Open(path, Temperature, Begins with { Calendar = CalendarMapping.Map });
        Assert.Multiple(() =>
        {
            Assert.That(source.Steps.Select(step => step.ToString()[..10]), Is.EqualTo(["2000-02-27", "2000-02-28", "2000-02-29", "2000-03-01"]));
            Assert.That(Enumerable.Range(0, 4).Select(step => source.Read(step)[0]), Is.EqualTo([270.0, 271, 271, 272]));
            Assert.That(Enumerable.Range(0, 4).Select(source.IsRepeated), Is.EqualTo([false, false, true, false]));
            Assert.That(source.Notes, Has.Some.Contains("repeat the day before"));
        });
    }

    [Test]
    public void A_hair_below_zero_that_packing_leaves_is_zero_and_more_than_that_stays()
    {
        using TemporaryFolder folder = new();
        string path = new SmallFile
        {
            Name = "ssrd", Units = "W m-2", Times = [0.0], Type = NetCdfType.Real64, Values = [-2.9e-11, -1e-3, -1.0, 5.0, 1450.001, 1451.0],
        }.Write(folder["a.nc"]);
        using RasterSource source = RasterSource.Open(path, VariableCatalogue.Find("shortwave_down"), Begins with { Step = TimeSpan.FromHours(1) });
        Assert.That(source.Read(), Is.EqualTo([0.0, 0.0, -1.0, 5.0, 1450.0, 1451.0]));
    }

    [Test]
    public void A_geotiff_whose_rows_run_from_the_south_is_turned_north_up()
    {
        using TemporaryFolder folder = new();
        using (GdalDataset raster = GdalDataset.Create("GTiff", folder["a.tif"], 2, 2, 1, GdalDataType.Real32))
        {
            raster.SetGeoTransform([110.0, 1.0, 0.0, 48.0, 0.0, 1.0]);
            raster.SetProjection(CoordinateReference.Wgs84.Wkt);
            raster.Band(1).SetNoData(-9999);
            raster.Band(1).Write<float>(0, 0, 2, 2, [1, 2, 3, -9999]);
            raster.Flush();
        }

        using RasterSource source = RasterSource.Open(folder["a.tif"], Elevation, new RasterOptions { Unit = "m" });
        Assert.Multiple(() =>
        {
            Assert.That((source.Grid.Left, source.Grid.Top, source.Grid.Bottom), Is.EqualTo((110.0, 50.0, 48.0)));
            Assert.That(source.Read(), Is.EqualTo([3.0, double.NaN, 1.0, 2.0]));
        });
    }

    [TestCase(null, "states no coordinate reference system", "crs")]
    [TestCase("EPSG:99999", "is not understood", "crs")]
    public void A_geotiff_without_a_known_reference_system_is_refused(string? crs, string problem, string remedy)
    {
        using TemporaryFolder folder = new();
        using (GdalDataset raster = GdalDataset.Create("GTiff", folder["a.tif"], 2, 2, 1, GdalDataType.Real32))
        {
            raster.SetGeoTransform([110.0, 1.0, 0.0, 50.0, 0.0, -1.0]);
        }

        Assert.That(() => RasterSource.Open(folder["a.tif"], Elevation, new RasterOptions { Unit = "m", Crs = crs }),
            Throws.TypeOf<InputException>().With.Property(nameof(InputException.Problem)).Contains(problem).And.Property(nameof(InputException.Remedy)).Contains(remedy));
    }

    [Test]
    public void Missing_and_empty_files_and_files_of_another_kind_are_refused()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["empty.nc"], []);
        File.WriteAllText(folder["text.nc"], "not a raster");
        Assert.Multiple(() =>
        {
            Assert.That(() => RasterSource.Open(folder["none.nc"], Temperature, Begins), Throws.TypeOf<InputException>().With.Message.Contains("there is no such file"));
            Assert.That(() => RasterSource.Open(folder["empty.nc"], Temperature, Begins), Throws.TypeOf<InputException>().With.Message.Contains("no raster that can be read"));
            Assert.That(() => RasterSource.Open(folder["text.nc"], Temperature, Begins), Throws.TypeOf<InputException>().With.Message.Contains("no raster that can be read"));
        });
    }

    [TestCase(NetCdfFormat.Classic, false, 60)]
    [TestCase(NetCdfFormat.Classic, false, -1)]
    [TestCase(NetCdfFormat.Classic, true, -1)]
    [TestCase(NetCdfFormat.Offset64, false, -1)]
    [TestCase(NetCdfFormat.Offset64, true, -1)]
    [TestCase(NetCdfFormat.NetCdf4, false, -1)]
    [TestCase(NetCdfFormat.NetCdf4, true, 3000)]
    public void A_truncated_file_is_refused_even_where_the_library_would_read_zeros(NetCdfFormat format, bool unlimited, int length)
    {
        using TemporaryFolder folder = new();
        byte[] bytes = File.ReadAllBytes(new SmallFile { Format = format, IsTimeUnlimited = unlimited, Values = Twelve }.Write(folder["whole.nc"]));
        File.WriteAllBytes(folder["cut.nc"], length > 0 ? bytes[..length] : bytes[..^1]);
        using (RasterSource.Open(folder["whole.nc"], Temperature, Begins))
        {
        }

        Assert.That(() => RasterSource.Open(folder["cut.nc"], Temperature, Begins),
            Throws.TypeOf<InputException>().With.Message.Contains("whole"));
    }

    [Test]
    public void A_truncated_geotiff_is_refused_when_it_is_read()
    {
        using TemporaryFolder folder = new();
        using (GdalDataset raster = GdalDataset.Create("GTiff", folder["a.tif"], 64, 64, 1, GdalDataType.Real32))
        {
            raster.SetGeoTransform([110.0, 1.0, 0.0, 50.0, 0.0, -1.0]);
            raster.SetProjection(CoordinateReference.Wgs84.Wkt);
            raster.Band(1).Write<float>(0, 0, 64, 64, Enumerable.Repeat(1f, 64 * 64).ToArray());
        }

        byte[] bytes = File.ReadAllBytes(folder["a.tif"]);
        File.WriteAllBytes(folder["cut.tif"], bytes[..(bytes.Length / 2)]);
        Assert.That(() =>
        {
            using RasterSource source = RasterSource.Open(folder["cut.tif"], Elevation, new RasterOptions { Unit = "m" });
            source.Read();
        }, Throws.TypeOf<InputException>().With.Message.Contains("copied or downloaded whole"));
    }

    [Test]
    public void Uneven_coordinates_gaps_and_files_on_different_grids_are_refused()
    {
        using TemporaryFolder folder = new();
        string uneven = new SmallFile { Longitudes = [110.0, 110.5, 111.3], Values = Twelve }.Write(folder["uneven.nc"]);
        string gap = new SmallFile { Times = [0, 1, 3], Values = [.. Twelve, .. Twelve[..6]] }.Write(folder["gap.nc"]);
        string here = new SmallFile { Values = Twelve }.Write(folder["here.nc"]);
        string there = new SmallFile { Times = [2, 3], Longitudes = [111.25, 111.75, 112.25], Values = Twelve }.Write(folder["there.nc"]);
        Assert.Multiple(() =>
        {
            Assert.That(() => RasterSource.Open(uneven, Temperature, Begins), Throws.TypeOf<InputException>().With.Message.Contains("not evenly spaced"));
            Assert.That(() => RasterSource.Open(gap, Temperature, Begins), Throws.TypeOf<InputException>().With.Message.Contains("2001-01-03 00:00Z to 2001-01-03 00:00Z are lacking"));
            Assert.That(() => RasterSource.Open([here, there], Temperature, Begins), Throws.TypeOf<InputException>().With.Message.Contains("is not that of"));
        });
    }
}
