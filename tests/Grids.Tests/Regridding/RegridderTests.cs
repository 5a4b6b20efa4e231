using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;

namespace RegionalBeps.Grids.Tests.Regridding;

public sealed class RegridderTests
{
    private static readonly CatalogueVariable Elevation = VariableCatalogue.Find("elevation");

    private static GridSpec Degrees(int columns, int rows, double left, double top, double cell) =>
        new(columns, rows, left, top, cell, cell, CoordinateReference.Wgs84);

    private static double[] Apply(Regridder regridder, double[] values)
    {
        double[] result = new double[regridder.Target.PixelCount];
        regridder.Apply(values, result);
        return result;
    }

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public void A_checkerboard_lies_where_it_was_whichever_way_its_file_runs(bool rowsFromSouth, bool columnsFromEast)
    {
        using TemporaryFolder folder = new();
        WriteCheckerboard(folder["board.nc"], rowsFromSouth, columnsFromEast);
        using RasterSource source = RasterSource.Open(folder["board.nc"], VariableCatalogue.Find("land_cover"), RasterOptions.None);
        double[] board = source.Read();
        Regridder finer = Regridder.Create(source.Grid, Degrees(16, 12, 110, 50, 0.25), Resampling.Categorical);
        double[] fine = Apply(finer, board);
        Assert.Multiple(() =>
        {
            Assert.That(finer.Method, Is.EqualTo(RegriddingMethod.Nearest));
            for (int pixel = 0; pixel < fine.Length; pixel++)
            {
                // Square (row, column) of the north-up board holds 10 row + column.
                Assert.That(fine[pixel], Is.EqualTo((10 * (pixel / 16 / 2)) + (pixel % 16 / 2)), $"pixel {pixel}");
            }
        });
    }

    [Test]
    public void Coarsening_averages_by_area_and_keeps_the_sum_of_value_times_area()
    {
        GridSpec fine = Degrees(8, 6, 110, 50, 0.5);
        GridSpec coarse = Degrees(2, 2, 110, 50, 1.5);
        double[] values = [.. Enumerable.Range(0, 48).Select(i => (double)(i * i % 17))];
        Regridder regridder = Regridder.Create(fine, coarse, Resampling.Continuous);
        double[] means = Apply(regridder, values);
        double[] fineAreas = fine.CellAreas();
        double inside = Enumerable.Range(0, 48).Where(i => i % 8 < 6).Sum(i => values[i] * fineAreas[i]);
        Assert.Multiple(() =>
        {
            Assert.That(regridder.Method, Is.EqualTo(RegriddingMethod.Average));
            Assert.That(means.Zip(coarse.CellAreas(), (mean, area) => mean * area).Sum(), Is.EqualTo(inside).Within(1e-10).Percent);
            Assert.That(regridder.Choice, Does.Contain("averaged by area").And.Contain("3 times"));
        });
    }

    [Test]
    public void Refining_is_bilinear_between_centres_and_exact_for_a_plane()
    {
        GridSpec coarse = Degrees(6, 5, 110, 50, 1.0);
        GridSpec fine = Degrees(12, 9, 111, 49, 0.25);
        double[] plane = new double[coarse.PixelCount];
        for (int pixel = 0; pixel < plane.Length; pixel++)
        {
            plane[pixel] = (3.0 * coarse.X(pixel % 6)) - (2.0 * coarse.Y(pixel / 6));
        }

        double[] result = Apply(Regridder.Create(coarse, fine, Resampling.Continuous), plane);
        for (int pixel = 0; pixel < result.Length; pixel++)
        {
            Assert.That(result[pixel], Is.EqualTo((3.0 * fine.X(pixel % 12)) - (2.0 * fine.Y(pixel / 12))).Within(1e-9));
        }
    }

    [Test]
    public void The_class_of_the_largest_area_wins_and_of_equals_the_smallest_code()
    {
        GridSpec fine = Degrees(4, 2, 110, 50, 0.5);
        Regridder regridder = Regridder.Create(fine, Degrees(2, 1, 110, 50, 1.0), Resampling.Categorical);
        // Rows are not quite equal in area: the southern one is larger.
        double[] result = Apply(regridder, [7, 7, 3, 5, 7, 2, 5, 3]);
        Assert.Multiple(() =>
        {
            Assert.That(regridder.Method, Is.EqualTo(RegriddingMethod.Mode));
            Assert.That(result, Is.EqualTo([7.0, 3.0]));
        });
    }

    [Test]
    public void Targets_that_are_covered_in_part_are_missing_and_told()
    {
        GridSpec source = Degrees(4, 4, 110, 50, 0.5);
        GridSpec target = Degrees(3, 2, 110, 50, 1.0);
        Regridder regridder = Regridder.Create(source, target, Resampling.Continuous);
        double[] result = Apply(regridder, [.. Enumerable.Repeat(1.0, 16)]);
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo([1.0, 1.0, double.NaN, 1.0, 1.0, double.NaN]));
            Assert.That(regridder.UncoveredTargets, Is.EqualTo(2));
            Assert.That(() => regridder.RequireCoverage("dem.tif", Elevation), Throws.TypeOf<InputException>()
                .With.Message.Contains("dem.tif, variable elevation, row 0, column 2 (112.500 E, 49.500 N): it does not cover the grid: 2 of 6 pixels"));
            Assert.That(() => regridder.RequireCoverage("dem.tif", Elevation, [true, true, false, true, true, false]), Throws.Nothing);
        });
    }

    [Test]
    public void Missing_sources_are_left_out_of_a_mean_until_half_of_it_is_missing()
    {
        GridSpec source = Degrees(4, 2, 110, 50, 0.5);
        double[] result = Apply(Regridder.Create(source, Degrees(2, 1, 110, 50, 1.0), Resampling.Continuous), [1, double.NaN, 4, double.NaN, 1, 1, 4, double.NaN]);
        Assert.That(result, Is.EqualTo([1.0, double.NaN]));
    }

    [Test]
    public void Longitudes_from_0_to_360_serve_a_grid_from_minus_180_to_180()
    {
        GridSpec world = Degrees(36, 18, 0, 90, 10);
        double[] columns = [.. Enumerable.Range(0, 36 * 18).Select(pixel => (double)(pixel % 36))];
        double[] west = Apply(Regridder.Create(world, Degrees(2, 1, -20, 10, 10), Resampling.Categorical), columns);
        double[] seam = Apply(Regridder.Create(world, Degrees(2, 1, -5, 10, 5), Resampling.Continuous), columns);
        Assert.Multiple(() =>
        {
            Assert.That(west, Is.EqualTo([34.0, 35.0]));
            Assert.That(seam, Is.EqualTo([(0.75 * 35) + 0.0, 0.25 * 35]).Within(1e-9));
        });
    }

    [Test]
    public void The_same_grid_is_copied_and_says_so()
    {
        GridSpec grid = Degrees(2, 1, 110, 50, 1.0);
        Regridder regridder = Regridder.Create(grid, Degrees(2, 1, 110, 50, 1.0), Resampling.Continuous);
        Assert.Multiple(() =>
        {
            Assert.That(Apply(regridder, [1.0, double.NaN]), Is.EqualTo([1.0, double.NaN]));
            Assert.That(regridder.Choice, Does.StartWith("copied"));
        });
    }

    [TestCase(25_000.0, RegriddingMethod.Bilinear)]
    [TestCase(200_000.0, RegriddingMethod.Average)]
    public void Onto_a_projection_values_come_from_the_places_they_belong_to(double cell, RegriddingMethod method)
    {
        GridSpec degrees = Degrees(80, 60, 100, 65, 0.5);
        CoordinateReference albers = CoordinateReference.Parse("+proj=aea +lat_1=42 +lat_2=56 +lat_0=49 +lon_0=118 +datum=WGS84");
        GridSpec projected = new(8, 6, -4 * cell, 3 * cell, cell, cell, albers);
        double[] latitude = [.. Enumerable.Range(0, degrees.PixelCount).Select(pixel => degrees.Y(pixel / 80))];
        Regridder regridder = Regridder.Create(degrees, projected, Resampling.Continuous);
        double[] result = Apply(regridder, latitude);
        (_, double[] expected) = projected.PixelLongitudesAndLatitudes();
        double half = cell / 111_000.0 / 20.0;
        Assert.Multiple(() =>
        {
            Assert.That(regridder.Method, Is.EqualTo(method));
            Assert.That(result.Zip(expected, (got, wanted) => Math.Abs(got - wanted)).Max(), Is.LessThan(half), "a twentieth of a cell");
        });
    }

    private static void WriteCheckerboard(string path, bool rowsFromSouth, bool columnsFromEast)
    {
        using NetCdfFile file = NetCdfFile.Create(path, NetCdfFormat.Classic);
        NetCdfDimension y = file.DefineDimension("lat", 6);
        NetCdfDimension x = file.DefineDimension("lon", 8);
        NetCdfVariable latitude = file.DefineVariable("lat", NetCdfType.Real64, y);
        NetCdfVariable longitude = file.DefineVariable("lon", NetCdfType.Real64, x);
        NetCdfVariable board = file.DefineVariable("board", NetCdfType.Signed16, y, x);
        file.EndDefine();
        double[] latitudes = [.. Enumerable.Range(0, 6).Select(row => 50 - ((rowsFromSouth ? 5 - row : row) + 0.5) * 0.5)];
        double[] longitudes = [.. Enumerable.Range(0, 8).Select(column => 110 + ((columnsFromEast ? 7 - column : column) + 0.5) * 0.5)];
        latitude.WriteAll<double>(latitudes);
        longitude.WriteAll<double>(longitudes);
        board.WriteAll<double>([.. from row in Enumerable.Range(0, 6)
                                   from column in Enumerable.Range(0, 8)
                                   select (double)((10 * (rowsFromSouth ? 5 - row : row)) + (columnsFromEast ? 7 - column : column))]);
        file.Close();
    }
}
