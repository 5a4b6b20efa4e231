using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Tests.Native;

public sealed class NativeLibraryLocatorTests
{
    [Test]
    public void When_nothing_is_found_one_message_says_what_how_and_what_was_tried()
    {
        NativeLibraryLocator locator = new("GDAL", "REGIONALBEPS_GDAL", ["libnosuch.so.2", "libnosuch.so.1"]);
        NativeLibraryMissingException missing =
            Assert.Throws<NativeLibraryMissingException>(() => locator.Load(overridden: null, AppContext.BaseDirectory))!;
        Assert.Multiple(() =>
        {
            Assert.That(missing.Message, Does.Contain("GDAL"));
            Assert.That(missing.Message, Does.Contain("apt-get install -y --no-install-recommends gdal-bin netcdf-bin"));
            Assert.That(missing.Message, Does.Contain("REGIONALBEPS_GDAL"));
            Assert.That(missing.Tried, Is.EqualTo(["libnosuch.so.2", "libnosuch.so.1"]));
        });
    }

    [Test]
    public void An_override_stands_alone_and_may_be_a_folder()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["natives"]);
        NativeLibraryLocator locator = new("GDAL", "REGIONALBEPS_GDAL", ["libnosuch.so.1"]);
        NativeLibraryMissingException missing =
            Assert.Throws<NativeLibraryMissingException>(() => locator.Load(folder["natives"], AppContext.BaseDirectory))!;
        Assert.That(missing.Tried, Is.EqualTo([Path.Combine(folder["natives"], "libnosuch.so.1")]));
    }

    [Test]
    public void A_library_beside_the_application_or_in_its_runtimes_folder_goes_before_the_systems()
    {
        using TemporaryFolder folder = new();
        string native = Path.Combine("runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native");
        Directory.CreateDirectory(folder[native]);
        string packaged = Path.Combine(folder[native], "libnosuch.so.1");
        File.WriteAllText(packaged, "not a library, so that looking goes on");
        NativeLibraryLocator locator = new("GDAL", "REGIONALBEPS_GDAL", ["libnosuch.so.1"]);
        NativeLibraryMissingException missing = Assert.Throws<NativeLibraryMissingException>(() => locator.Load(null, folder["."]))!;
        Assert.That(missing.Tried.Select(Path.GetFileName), Is.EqualTo(["libnosuch.so.1", "libnosuch.so.1"]));
        Assert.That(missing.Tried[0], Does.Contain("runtimes"));
    }

    [TestCase("gdal", "libgdal.so.32")]
    [TestCase("gdal", "libgdal.so.30")]
    [TestCase("gdal", "libgdal.so.34")]
    [TestCase("netcdf", "libnetcdf.so.19")]
    [TestCase("netcdf", "libnetcdf.so.22")]
    public void The_names_of_debian_and_ubuntu_are_among_those_tried(string library, string name)
    {
        NativeLibraryLocator locator = library == "gdal" ? NativeLibraries.GdalLocator : NativeLibraries.NetCdfLocator;
        Assume.That(OperatingSystem.IsLinux(), "The versioned names are those of Linux.");
        Assert.That(locator.FileNames, Does.Contain(name));
    }
}
