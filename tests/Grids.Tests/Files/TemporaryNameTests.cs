using System.Diagnostics;
using System.Globalization;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Tests.Files;

public class TemporaryNameTests
{
    [Test]
    public void Two_temporaries_of_one_file_have_different_names()
    {
        Assert.That(TemporaryName.For("a.nc"), Is.Not.EqualTo(TemporaryName.For("a.nc")));
    }

    [Test]
    public void What_a_running_process_writes_stays()
    {
        using TemporaryFolder folder = new();
        string mine = TemporaryName.For(folder["annual.nc"]);
        File.WriteAllText(mine, "half");
        Assert.That(TemporaryName.RemoveStale(folder.FullName), Is.Empty);
        Assert.That(File.Exists(mine), Is.True);
    }

    [Test]
    public void What_a_dead_process_left_goes_files_and_folders_and_links()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["maps"]);
        string file = OfDeadProcess(TemporaryName.For(folder["maps", "annual.nc"]));
        string release = OfDeadProcess(TemporaryName.For(folder["one"]));
        string link = OfDeadProcess(TemporaryName.For(folder["latest"]));
        File.WriteAllText(file, "half");
        Directory.CreateDirectory(release);
        File.WriteAllText(Path.Combine(release, "half"), "x");
        Directory.CreateSymbolicLink(link, "maps");
        Assert.That(TemporaryName.RemoveStale(folder.FullName, below: true), Is.EquivalentTo(new[] { file, release, link }));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "maps" }));
    }

    [Test]
    public void A_process_number_that_was_given_to_another_process_does_not_protect_a_temporary()
    {
        using TemporaryFolder folder = new();
        string[] parts = TemporaryName.For(folder["a.nc"]).Split('-');
        parts[^3] = (long.Parse(parts[^3], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 1).ToString("x", CultureInfo.InvariantCulture);
        string path = string.Join('-', parts);
        File.WriteAllText(path, "half");
        Assert.That(TemporaryName.RemoveStale(folder.FullName), Is.EqualTo(new[] { path }));
    }

    [Test]
    public void What_another_machine_writes_and_what_is_not_ours_stays()
    {
        using TemporaryFolder folder = new();
        string elsewhere = OfDeadProcess(TemporaryName.For(folder["a.nc"]));
        int lastPart = elsewhere.LastIndexOf('-');
        File.WriteAllText(elsewhere[..lastPart] + "elsewhere" + elsewhere[lastPart..], "half");
        File.WriteAllText(folder["notes.tmp"], "a person's");
        Assert.That(TemporaryName.RemoveStale(folder.FullName), Is.Empty);
    }

    [Test]
    public void A_folder_that_is_not_there_holds_nothing_stale()
    {
        using TemporaryFolder folder = new();
        Assert.That(TemporaryName.RemoveStale(folder["none"]), Is.Empty);
    }

    private static string OfDeadProcess(string temporary)
    {
        using Process shortLived = Process.Start(new ProcessStartInfo("true") { UseShellExecute = false })!;
        shortLived.WaitForExit();
        return temporary.Replace($".~{Environment.ProcessId}-", $".~{shortLived.Id}-", StringComparison.Ordinal);
    }
}
