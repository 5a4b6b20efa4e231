using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Checking;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Time;
using RegionalBeps.Tests;

namespace RegionalBeps.Grids.Tests.Reading;

/// <summary>Goes through every real file of the reference data: each is read right, or refused with a sentence that says what and what to do.</summary>
public sealed class ReferenceMeteorologyTests
{
    private const double Celsius = 273.15;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly RasterOptions None = RasterOptions.None;

    private static IEnumerable<TestCaseData> ReadRight()
    {
        static TestCaseData Case(
            string file, string variable, RasterOptions options, string grid, int steps, string? first, double minimum, double mean, double maximum) =>
            new TestCaseData(file, variable, options, grid, steps, first, minimum, mean, maximum).SetArgDisplayNames(file, variable);

        // ERA5 as downloaded: hours since 1900, packed, north first, amounts of the hour that ends at the stamp.
        const string finse = "10 x 7 cells of 0.25 x 0.25, x 6.375..8.875, y 59.625..61.375, EPSG:4326";
        RasterOptions instant = new() { Label = TimeLabel.Instant };
        RasterOptions ending = new() { Label = TimeLabel.AccumulatedEnd };
        yield return Case("era5_finse_2018/SURF_201810.nc", "air_temperature", instant with { FileVariable = "t2m" }, finse, 744, "2018-10-01 00:00Z", 252.94, 274.86, 289.26);
        yield return Case("era5_finse_2018/SURF_201811.nc", "dew_point_temperature", instant with { FileVariable = "d2m" }, finse, 720, "2018-11-01 00:00Z", 247.06, 269.01, 280.05);
        yield return Case("era5_finse_2018/SURF_201812.nc", "surface_pressure", instant with { FileVariable = "sp" }, finse, 744, "2018-12-01 00:00Z", 81897, 88913, 94799);
        yield return Case("era5_finse_2018/SURF_201812.nc", "shortwave_down", ending with { FileVariable = "ssrd" }, finse, 744, "2018-11-30 23:00Z", 0, 27652 / 3600.0, 4.1293e5 / 3600.0);
        yield return Case("era5_finse_2018/SURF_201810.nc", "longwave_down", ending with { FileVariable = "strd" }, finse, 744, "2018-09-30 23:00Z", 5.995e5 / 3600, 1.0145e6 / 3600, 1.3608e6 / 3600);
        yield return Case("era5_finse_2018/SURF_201810.nc", "precipitation", ending with { FileVariable = "tp" }, finse, 744, "2018-09-30 23:00Z", 0, 2.7661e-4 / 3.6, 6.0782e-3 / 3.6);
        yield return Case("era5_finse_2018/SURF_201810.nc", "elevation", None with { FileVariable = "z", Select = new Dictionary<string, int> { ["time"] = 0 } }, finse, 0, null, 6705.9 / 9.80665, 10239 / 9.80665, 13778 / 9.80665);
        yield return Case("era5_finse_2018/ASTER_Finse.tif", "elevation", None with { Unit = "m" }, "EPSG:32632", 0, null, 1059.0353, 1464.5658, 2007.5505);

        // VIC: kPa, C, mm a step, south first, coordinates without units in the finer file.
        const string stehekin = "5 x 4 cells of 0.125 x 0.125, x -121.125..-120.5, y 48.125..48.625, EPSG:4326";
        const string stehekinFine = "10 x 8 cells of 0.0625 x 0.0625, x -121.125..-120.5, y 48.125..48.625, EPSG:4326";
        RasterOptions beginning = new() { Label = TimeLabel.MeanBegin };
        foreach ((string file, string grid) in new[]
        {
            ("vic_stehekin_1949/Stehekin_image_test.forcings_10days.1949.nc", stehekin),
            ("vic_stehekin_1949/Stehekin_image_test.forcings_10days.0.0625_deg.1949.nc", stehekinFine),
        })
        {
            yield return Case(file, "air_temperature", beginning with { FileVariable = "tas" }, grid, 240, "1949-01-01 00:00Z", Celsius - 33.15, Celsius - 16.054, Celsius + 1.72);
            yield return Case(file, "surface_pressure", beginning with { FileVariable = "pres" }, grid, 240, "1949-01-01 00:00Z", 77754, 81438, 87748);
            yield return Case(file, "vapour_pressure", beginning with { FileVariable = "vp" }, grid, 240, "1949-01-01 00:00Z", 26.8, 108.76, 229.3);
            yield return Case(file, "precipitation", beginning with { FileVariable = "prcp" }, grid, 240, "1949-01-01 00:00Z", 0, 0.1179 / 3600, 0.8656 / 3600);
        }

        yield return Case("vic_stehekin_1949/domain.Stehekin.0.0625_deg.nc", "elevation", None with { FileVariable = "elev" }, stehekinFine, 0, null, 623.9, 1575, 2071.5);

        // Livneh: local time, seven hours behind UTC; a wrong unit text, overruled.
        const string gulch = "5 x 3 cells of 0.0625 x 0.0625, x -110.1875..-109.875, y 31.625..31.8125, EPSG:4326";
        const string livneh = "vic_walnutgulch_2008/livneh_NAmerExt_15Oct2014.WalnutGulch.2008.nc";
        RasterOptions local = beginning with { ClockAheadOfUtc = TimeSpan.FromHours(-7) };
        yield return Case(livneh, "air_temperature", local with { FileVariable = "temp" }, gulch, 2928, "2008-01-01 07:00Z", Celsius - 9.83, Celsius + 17.197, Celsius + 39.349);
        yield return Case(livneh, "relative_humidity", local with { FileVariable = "rel_humid" }, gulch, 2928, "2008-01-01 07:00Z", 0.070588, 0.42226, 1.0);
        yield return Case(livneh, "precipitation", local with { FileVariable = "prec" }, gulch, 2928, "2008-01-01 07:00Z", 0, 0.14142 / 10800, 6.0177 / 10800);
        yield return Case(livneh, "wind_speed", local with { FileVariable = "wind", Unit = "m s-1" }, gulch, 2928, "2008-01-01 07:00Z", 0.29281, 2.8477, 8.7045);
        yield return Case("vic_walnutgulch_2008/domain.WalnutGulch.0.0625_deg.nc", "elevation", None with { FileVariable = "elev" }, gulch, 0, null, 1225.6, 1394.1, 1635);

        // mHM: a projection that the file does not state, coordinates that are corners, latitudes that are upside down.
        const string moselle = "6 x 9 cells of 24000 x 24000, x 3973369..4117369, y 2735847..2951847, EPSG:3035";
        RasterOptions mhm = beginning with { Crs = "EPSG:3035", CellReference = CellReference.UpperLeft, IgnoreLongitudesAndLatitudes = true };
        yield return Case("mhm_moselle_daily/tavg.nc", "air_temperature", mhm, moselle, 1826, "1989-01-01 00:00Z", Celsius - 13.17, Celsius + 9.857, Celsius + 27.97);
        yield return Case("mhm_moselle_daily/pre.nc", "precipitation", mhm, moselle, 1826, "1989-01-01 00:00Z", 0, 2.4801 / 86400, 67.1 / 86400);

        // Lisflood: a bare mm, stamps that end the day, a stray quotation mark after the reference system.
        yield return Case("lisflood_fraser_precip/tp.nc", "precipitation", ending, "31 x 14 cells of 0.1 x 0.1, x -124.5..-121.4, y 52.6..54, WGS 84", 11689, "1986-01-01 00:00Z", 0, 1.9958 / 86400, 60.109 / 86400);

        yield return Case("odd_files/test_longtime.nc", "leaf_area_index", None with { Unit = "1" }, "2 x 2", 2424, "1801-10-01 00:00Z", -19.9, -1.2825, 17.1);
        yield return Case("odd_files/bcsd_obs_1999.nc", "elevation", None with { FileVariable = "tas", Unit = "m", Select = new Dictionary<string, int> { ["time"] = 0 } }, "81 x 33 cells of 0.125 x 0.125, x -85..-74.875, y 33..37.125", 0, null, -0.42097, 7.02877, 11.8989);
        yield return Case("odd_files/era5-2mt-2019-03-uk.grib", "air_temperature", instant, "49 x 33 cells of 0.25 x 0.25, x -10.125..2.125, y 49.875..58.125", 744, "2019-03-01 00:00Z", 265.68018, 280.77406, 291.55884);
        yield return Case("odd_files/era5-single-level-scalar-time.grib", "air_temperature", instant, "201 x 121 cells of 0.25 x 0.25", 1, "2017-01-01 12:00Z", 263.29712, 279.35591, 292.14478);
        yield return Case("odd_files/fields_with_missing_values.grib", "air_temperature", instant, "180 x 91 cells of 2 x 2, x -181..179, y -91..91", 2, "2017-10-18 00:00Z", 212.70424, 269.53712, 316.15997);
        yield return Case("odd_files/olinda_dem_utm25s.tif", "elevation", None with { Unit = "m" }, "111 x 111 cells", 0, null, -1, 21.665206, 88);
        yield return Case("odd_files/lc.tif", "land_cover", None, "84 x 46 cells of 3000 x 3000, x 3092415..3344415, y -78585..59415", 0, null, 0, 13.660455, 95);
        yield return Case("odd_files/lcc_km.nc", "precipitation", beginning with { Step = TimeSpan.FromDays(365) }, "619 x 569 cells of 1000 x 1000, x -778750..-159750, y -688500..-119500", 1, "1980-07-01 12:00Z", 0, 0, 0);
        yield return Case("odd_files/sel_cera-20c_t2m_1901-2010.nc", "leaf_area_index", None with { Unit = "1", Select = new Dictionary<string, int> { ["number"] = 9 } }, "3 x 3 cells of 1 x 1, x 9.5..12.5, y 45.5..48.5", 1320, "1901-01-01 00:00Z", 257.80472, 277.79388, 293.69697);
        yield return Case("odd_files/tas.sresb1.giss_model_e_r.run1.atm.da.nc", "air_temperature", None with { Calendar = CalendarMapping.Map }, "5 x 6 cells of 5 x 4, x -80..-55, y 40..64, EPSG:4326", 7305, "2046-01-01 00:00Z", 229.11, 273.6, 301.05);
        yield return Case("odd_files/tasmin_day_HadGEM2-CC_360day_2095.nc", "air_temperature_min", beginning with { FileVariable = "tasmin", Calendar = CalendarMapping.Map }, "36 x 36 cells", 365, "2095-01-01 00:00Z", 253.8, 281.87, 306.09);
        yield return Case("odd_files/reduced.nc", "air_temperature", instant with { FileVariable = "sst" }, "180 x 90 cells of 2 x 2, x -1..359, y -90..90", 1, "1981-12-31 00:00Z", 271.35, 286.14, 306.12);
        yield return Case("mhm_moselle_daily/pet.nc", "precipitation", mhm, moselle, 1826, "1989-01-01 00:00Z", 0.086149 / 86400, 2.2026 / 86400, 7.0023 / 86400);
        yield return Case("odd_files/era5land_monthly_iberia_download.nc", "air_temperature", None with { FileVariable = "t2m", Select = new Dictionary<string, int> { ["time"] = 0 } }, "141 x 91 cells of 0.1 x 0.1, x -10.05..4.05, y 34.95..44.05, EPSG:4326", 0, null, 266.97023, 278.22065, 285.71649);
    }

    [TestCaseSource(nameof(ReadRight))]
    public void A_file_is_read_right(
        string file, string variable, RasterOptions options, string grid, int steps, string? first, double minimum, double mean, double maximum)
    {
        using RasterSource source = RasterSource.Open(ReferenceData.PathTo("meteorology/" + file), VariableCatalogue.Find(variable), options);
        RangeSurvey survey = new(file, source.Variable, source.Grid, source.Conversion);
        double[] values = new double[source.Grid.PixelCount];
        for (int step = 0; step < Math.Max(1, source.Steps.Count); step++)
        {
            source.Read(step, values);
            survey.Add(values);
        }

        Assert.Multiple(() =>
        {
            Assert.That(source.Grid.ToString(), Does.Contain(grid));
            Assert.That(source.Steps, Has.Count.EqualTo(steps));
            Assert.That(steps == 0 ? null : source.Steps[0].ToString(), Is.EqualTo(first));
            Assert.That(survey.Minimum, Is.EqualTo(minimum).Within(0.01).Percent.Or.EqualTo(minimum).Within(1e-12));
            Assert.That(survey.Mean, Is.EqualTo(mean).Within(0.01).Percent);
            Assert.That(survey.Maximum, Is.EqualTo(maximum).Within(0.01).Percent);
        });
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        static TestCaseData Case(string file, string variable, RasterOptions options, string problem, string remedy) =>
            new TestCaseData(file, variable, options, problem, remedy).SetArgDisplayNames(file, variable, problem);

        RasterOptions beginning = new() { Label = TimeLabel.MeanBegin };
        RasterOptions mhm = beginning with { Crs = "EPSG:3035", CellReference = CellReference.UpperLeft };
        yield return Case("era5_finse_2018/SURF_201810.nc", "air_temperature", None with { FileVariable = "t2m" }, "moment of their time stamps or to the interval", "time_label");
        yield return Case("era5_finse_2018/SURF_201810.nc", "precipitation", None with { FileVariable = "tp", Label = TimeLabel.Instant }, "belong to an interval", "accum_end");
        yield return Case("era5_finse_2018/SURF_201810.nc", "wind_speed", beginning with { FileVariable = "si10" }, "no variable 'si10'", "zust");
        yield return Case("era5_finse_2018/SURF_201810.nc", "elevation", None with { FileVariable = "z" }, "744 times", "select");
        yield return Case("era5_finse_2018/station_list.csv", "elevation", None, "no raster", "copied or downloaded whole");
        yield return Case("vic_stehekin_1949/domain.stehekin.20151028.nc", "sand", None with { FileVariable = "frac" }, "states no unit", "unit");
        yield return Case("mhm_moselle_daily/tavg.nc", "air_temperature", beginning, "no longitudes and latitudes", "crs: EPSG:3035");
        yield return Case("mhm_moselle_daily/tavg.nc", "air_temperature", mhm, "'lon' and 'lat' give", "ignore_lon_lat");
        yield return Case("mhm_moselle_daily/tavg.header.txt", "elevation", None, "no raster", "copied or downloaded whole");
        yield return Case("mhm_moselle_daily/pre.header.txt", "elevation", None, "no raster", "copied or downloaded whole");
        yield return Case("mhm_moselle_daily/pet.header.txt", "elevation", None, "no raster", "copied or downloaded whole");
        yield return Case("era5_cancities_daily/daily_surface_cancities_1990-1993.nc", "air_temperature", beginning with { FileVariable = "tas" }, "it is no raster", "stations");
        yield return Case("era5_cancities_daily/daily_surface_cancities_1990-1993.nc", "air_temperature", beginning, "holds no raster", "on a grid");
        yield return Case("odd_files/tasmin_day_HadGEM2-CC_360day_2095.nc", "air_temperature_min", beginning with { FileVariable = "tasmin" }, "'360_day'", "calendar: map");
        yield return Case("odd_files/tasmin_day_HadGEM2-CC_360day_2095.nc", "air_temperature_min", beginning with { FileVariable = "time_vectors" }, "along 'ts'", "select");
        yield return Case("odd_files/tas.sresb1.giss_model_e_r.run1.atm.da.nc", "air_temperature", beginning, "'noleap'", "calendar: map");
        yield return Case("odd_files/tos_O1_2001-2002.nc", "air_temperature", beginning, "'360_day'", "calendar: map");
        yield return Case("odd_files/bcsd_obs_1999.nc", "precipitation", beginning with { FileVariable = "pr" }, "'mm/m'", "unit");
        yield return Case("odd_files/bcsd_obs_1999.nc", "air_temperature", None with { FileVariable = "tas", Label = TimeLabel.MeanEnd }, "begins 28 d after", "step");
        yield return Case("odd_files/era5land_monthly_iberia_download.nc", "air_temperature", beginning with { FileVariable = "t2m", Step = TimeSpan.FromDays(1) }, "are lacking", "complete");
        yield return Case("odd_files/reduced.nc", "air_temperature", beginning, "several rasters", "sst, anom, err, ice");
        yield return Case("odd_files/rotated_pole.nc", "surface_pressure", beginning, "rotated pole", "cdo remapbil");
        yield return Case("odd_files/rotated_cordex.nc", "air_temperature", beginning, "holds no raster", "on a grid");
        yield return Case("odd_files/har_d30km_y_2d_t2_2000.nc", "air_temperature", beginning with { Step = Hour }, "no longitudes and latitudes", "crs");
        yield return Case("odd_files/wrf_d01_allvars_cropped_compressed.nc", "air_temperature", beginning with { FileVariable = "T2" }, "text in 'Times'", "hours since");
        yield return Case("odd_files/air_MCruns_ensemble_mean_LMRv2.1.nc", "air_temperature", beginning, "20 values along 'MCrun'", "select");
        yield return Case("odd_files/air_MCruns_ensemble_mean_LMRv2.1.nc", "air_temperature", beginning with { Select = new Dictionary<string, int> { ["MCrun"] = 0 } }, "outside the years 1 to 9999", "cut the file");
        yield return Case("odd_files/mhm_tmin_misdated.nc", "air_temperature_min", beginning, "has no coordinate", "regular grid");
        yield return Case("odd_files/mhm_tmax_misdated.nc", "air_temperature_max", beginning, "has no coordinate", "regular grid");
        yield return Case("odd_files/mhm_ssrd_synthetic.nc", "shortwave_down", beginning, "has no coordinate", "regular grid");
        yield return Case("odd_files/reduced_gg.grib", "air_temperature", beginning, "no raster that can be read", "reduced Gaussian");
        yield return Case("odd_files/lc.tif", "elevation", None, "colours or classes of a palette", "elevation");
        yield return Case("odd_files/olinda_dem_utm25s.tif", "elevation", None, "states no unit", "unit: m");
    }

    [TestCaseSource(nameof(Refused))]
    public void A_file_is_refused_with_what_is_wrong_and_what_to_do(string file, string variable, RasterOptions options, string problem, string remedy)
    {
        string path = ReferenceData.PathTo("meteorology/" + file);
        InputException? refusal = Assert.Throws<InputException>(() => RasterSource.Open(path, VariableCatalogue.Find(variable), options).Dispose());
        Assert.Multiple(() =>
        {
            Assert.That(refusal!.Problem, Does.Contain(problem));
            Assert.That(refusal.Remedy, Does.Contain(remedy));
            Assert.That(refusal.Message, Does.StartWith(path).And.EndWith("."));
        });
    }

    [TestCase("odd_files/har_d30km_y_2d_t2_2000.nc", "air_temperature", "t2", "+proj=lcc +lat_1=30 +lat_2=35 +lat_0=30 +lon_0=87 +R=6370000", "holds no value at all")]
    [TestCase("odd_files/bcsd_obs_1999.nc", "air_temperature", "tas", null, "593 of 2673 values are missing")]
    [TestCase("vic_walnutgulch_2008/livneh_NAmerExt_15Oct2014.WalnutGulch.2008.nc", "wind_speed", "wind", null, "look like m s-1")]
    public void What_a_header_does_not_show_is_found_in_the_values(string file, string variable, string fileVariable, string? crs, string problem)
    {
        RasterOptions options = new() { FileVariable = fileVariable, Crs = crs, Label = TimeLabel.Instant };
        if (!file.Contains("livneh", StringComparison.Ordinal))
        {
            options = options with { Select = new Dictionary<string, int> { ["time"] = 0 } };
        }

        using RasterSource source = RasterSource.Open(ReferenceData.PathTo("meteorology/" + file), VariableCatalogue.Find(variable), options);
        RangeSurvey survey = new(file, source.Variable, source.Grid, source.Conversion);
        for (int step = 0; step < Math.Max(1, source.Steps.Count); step++)
        {
            survey.Add(source.Read(step));
        }

        Assert.That(survey.Problems().Select(found => found.Problem), Has.Some.Contains(problem));
    }

    [Test]
    public void The_three_months_of_finse_join_into_one_series_although_their_packing_differs()
    {
        string[] files = [.. new[] { 12, 10, 11 }.Select(month => ReferenceData.PathTo($"meteorology/era5_finse_2018/SURF_2018{month}.nc"))];
        using RasterSource source = RasterSource.Open(
            files, VariableCatalogue.Find("air_temperature"), new RasterOptions { FileVariable = "t2m", Label = TimeLabel.Instant, Step = Hour });
        double jump = source.Read(743).Zip(source.Read(744), (before, after) => Math.Abs(after - before)).Max();
        Assert.Multiple(() =>
        {
            Assert.That(source.Steps, Has.Count.EqualTo(744 + 720 + 744));
            Assert.That(source.FileOfStep(743), Does.EndWith("SURF_201810.nc"));
            Assert.That(source.FileOfStep(744), Does.EndWith("SURF_201811.nc"));
            Assert.That(jump, Is.LessThan(3.0), "the temperature does not jump between months");
        });
    }

    [Test]
    public void A_month_that_is_lacking_or_given_twice_is_found()
    {
        string october = ReferenceData.PathTo("meteorology/era5_finse_2018/SURF_201810.nc");
        string december = ReferenceData.PathTo("meteorology/era5_finse_2018/SURF_201812.nc");
        RasterOptions options = new() { FileVariable = "t2m", Label = TimeLabel.Instant };
        CatalogueVariable temperature = VariableCatalogue.Find("air_temperature");
        Assert.Multiple(() =>
        {
            Assert.That(() => RasterSource.Open([october, december], temperature, options),
                Throws.TypeOf<InputException>().With.Message.Contains("the times from 2018-11-01 00:00Z to 2018-11-30 23:00Z are lacking"));
            Assert.That(() => RasterSource.Open([october, october], temperature, options),
                Throws.TypeOf<InputException>().With.Message.Contains("the time 2018-10-01 00:00Z is also in"));
        });
    }

    [Test]
    public void No_file_of_the_folder_is_left_out()
    {
        string root = ReferenceData.PathTo("meteorology");
        string[] files = [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Where(file => !file.EndsWith(".md", StringComparison.Ordinal))];
        IEnumerable<string> treated = ReadRight().Concat(Refused()).Select(test => (string)test.Arguments[0]!);
        Assert.That(files.Except(treated), Is.Empty);
    }
}
