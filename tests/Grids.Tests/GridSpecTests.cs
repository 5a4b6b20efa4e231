using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Tests;

public sealed class GridSpecTests
{
    private static readonly GridSpec Corridor = new(54, 36, 105.0, 58.0, 0.5, 0.5, CoordinateReference.Wgs84);

    [Test]
    public void Centres_lie_half_a_cell_inside_the_edges_and_north_comes_first() =>
        Assert.Multiple(() =>
        {
            Assert.That((Corridor.X(0), Corridor.X(53)), Is.EqualTo((105.25, 131.75)));
            Assert.That((Corridor.Y(0), Corridor.Y(35)), Is.EqualTo((57.75, 40.25)));
            Assert.That((Corridor.Right, Corridor.Bottom), Is.EqualTo((132.0, 40.0)));
        });

    [Test]
    public void A_window_lies_where_it_lay_in_the_whole()
    {
        GridSpec window = Corridor.Window(10, 4, 3, 2);
        Assert.Multiple(() =>
        {
            Assert.That(window.X(0), Is.EqualTo(Corridor.X(10)));
            Assert.That(window.Y(1), Is.EqualTo(Corridor.Y(5)));
            Assert.That(() => Corridor.Window(50, 0, 5, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [Test]
    public void The_cells_of_the_whole_earth_sum_to_the_area_of_the_ellipsoid()
    {
        GridSpec earth = new(36, 18, -180, 90, 10, 10, CoordinateReference.Wgs84);
        Assert.That(earth.CellAreas().Sum(), Is.EqualTo(510_065_621_724_089.0).Within(1e-9).Percent);
    }

    [Test]
    public void An_equal_area_projection_gives_cells_of_its_own_size()
    {
        // EASE-Grid 2.0 north (EPSG:6931) is equal-area on WGS 84, so that a cell of 25 km has 625 km² everywhere.
        GridSpec ease = new(40, 40, -2_000_000, 3_500_000, 25_000, 25_000, CoordinateReference.Parse("EPSG:6931"));
        Assert.That(ease.CellAreas(), Has.All.EqualTo(6.25e8).Within(1e-3).Percent);
    }

    [Test]
    public void Pixels_of_a_projected_grid_know_their_longitude_and_latitude()
    {
        GridSpec europe = new(1, 1, 4_321_000 - 500, 3_210_000 + 500, 1000, 1000, CoordinateReference.Parse("EPSG:3035"));
        (double[] longitudes, double[] latitudes) = europe.PixelLongitudesAndLatitudes();
        Assert.Multiple(() =>
        {
            Assert.That(longitudes[0], Is.EqualTo(10.0).Within(1e-9));
            Assert.That(latitudes[0], Is.EqualTo(52.0).Within(1e-9));
        });
    }

    [Test]
    public void A_polygon_over_the_date_line_has_the_area_of_the_same_polygon_elsewhere()
    {
        double here = Wgs84Ellipsoid.PolygonArea([10, 12, 12, 10], [50, 50, 51, 51]);
        double there = Wgs84Ellipsoid.PolygonArea([179, -179, -179, 179], [50, 50, 51, 51]);
        Assert.That(there, Is.EqualTo(here).Within(1e-12).Percent);
    }

    [TestCase(0.0004, true)]
    [TestCase(0.1, false)]
    public void Grids_are_the_same_up_to_a_thousandth_of_a_cell(double shift, bool same)
    {
        GridSpec shifted = new(54, 36, 105.0 + (shift * 0.5), 58.0, 0.5, 0.5, CoordinateReference.Parse(CoordinateReference.Wgs84.Wkt));
        Assert.That(Corridor.IsSameAs(shifted), Is.EqualTo(same));
    }

    [Test]
    public void The_written_out_text_of_wgs84_is_gdals_own()
    {
        using SpatialReference parsed = SpatialReference.Parse(CoordinateReference.Wgs84.Wkt);
        using SpatialReference code = SpatialReference.FromEpsg(4326);
        Assert.That(parsed.IsSameAs(code), Is.True);
    }
}
