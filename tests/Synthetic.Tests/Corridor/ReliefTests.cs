using RegionalBeps.Grids;
using RegionalBeps.Grids.Native;
using RegionalBeps.Synthetic.Corridor;

namespace RegionalBeps.Synthetic.Tests.Corridor;

public sealed class ReliefTests
{
    [Test]
    public void Land_is_averaged_and_cells_mostly_of_sea_have_no_elevation()
    {
        using TemporaryFolder folder = new();
        Write(folder.File("relief.cdf"));

        // A cell over two by two nodes of land, one half of which is sea, and one that is sea but for a quarter.
        Assert.That(Relief.OnGrid(folder.File("relief.cdf"), Cell(9.5)), Is.EqualTo(new[] { 250.0 }));
        Assert.That(Relief.OnGrid(folder.File("relief.cdf"), Cell(10.5)), Is.EqualTo(new[] { 300.0 }));
        Assert.That(Relief.OnGrid(folder.File("relief.cdf"), Cell(11.5)), Is.EqualTo(new[] { 0.0 }));
    }

    [Test]
    public void A_file_without_relief_is_refused()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("relief.cdf"), "nothing");

        Assert.That(() => Relief.OnGrid(folder.File("relief.cdf"), Cell(9.5)), Throws.InstanceOf<InputException>().With.Message.Contains("relief.cdf"));
    }

    private static GridSpec Cell(double west) => new(1, 1, west, 42.5, 2.0, 2.0, CoordinateReference.Wgs84);

    private static void Write(string path)
    {
        using NetCdfFile file = NetCdfFile.Create(path);
        NetCdfDimension y = file.DefineDimension("Y", 3);
        NetCdfDimension x = file.DefineDimension("X", 4);
        NetCdfVariable latitudes = file.DefineVariable("Y", NetCdfType.Real64, y);
        latitudes.Attributes.Set("units", "degrees_north");
        latitudes.WriteAll<double>([41.0, 42.0, 43.0]);
        NetCdfVariable longitudes = file.DefineVariable("X", NetCdfType.Real64, x);
        longitudes.Attributes.Set("units", "degrees_east");
        longitudes.WriteAll<double>([10.0, 11.0, 12.0, 13.0]);
        NetCdfVariable relief = file.DefineVariable("ROSE", NetCdfType.Real32, y, x);
        relief.WriteAll<float>([200, 200, -50, -50, 200, 400, -50, 90, 0, 0, 0, 0]);
        file.Close();
    }
}
