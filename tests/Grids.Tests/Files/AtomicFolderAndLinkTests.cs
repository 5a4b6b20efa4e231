using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Tests.Files;

public class AtomicFolderAndLinkTests
{
    [Test]
    public void A_folder_appears_whole()
    {
        using TemporaryFolder root = new();
        using (AtomicFolder release = AtomicFolder.For(root["releases", "one"]))
        {
            Directory.CreateDirectory(Path.Combine(release.TemporaryPath, "maps"));
            File.WriteAllText(Path.Combine(release.TemporaryPath, "maps", "annual.nc"), "map");
            Assert.That(Directory.Exists(release.FinalPath), Is.False);
            release.Publish();
        }

        Assert.That(File.ReadAllText(root["releases", "one", "maps", "annual.nc"]), Is.EqualTo("map"));
        Assert.That(Directory.EnumerateFileSystemEntries(root["releases"]).Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_folder_that_is_not_published_vanishes()
    {
        using TemporaryFolder root = new();
        using (AtomicFolder release = AtomicFolder.For(root["one"]))
        {
            File.WriteAllText(Path.Combine(release.TemporaryPath, "half"), "x");
        }

        Assert.That(root.AllNames, Is.Empty);
    }

    [Test]
    public void What_is_published_is_never_replaced()
    {
        using TemporaryFolder root = new();
        Directory.CreateDirectory(root["one"]);
        Assert.That(() => AtomicFolder.For(root["one"]), Throws.TypeOf<OutputException>().With.Message.Contains("never changes"));
    }

    [Test]
    public void The_link_moves_from_one_release_to_the_next_and_is_relative()
    {
        using TemporaryFolder root = new();
        Directory.CreateDirectory(root["releases", "one"]);
        Directory.CreateDirectory(root["releases", "two"]);
        AtomicLink.Point(root["latest"], root["releases", "one"]);
        AtomicLink.Point(root["latest"], root["releases", "two"]);
        Assert.That(new DirectoryInfo(root["latest"]).LinkTarget, Is.EqualTo(Path.Combine("releases", "two")));
        Assert.That(root.AllNames.Where(name => name.EndsWith(".tmp", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void There_is_no_moment_without_a_link()
    {
        using TemporaryFolder root = new();
        string[] releases = [root["one"], root["two"]];
        foreach (string release in releases)
        {
            Directory.CreateDirectory(release);
            File.WriteAllText(Path.Combine(release, "run.json"), release);
        }

        AtomicLink.Point(root["latest"], releases[0]);
        using CancellationTokenSource stop = new();
        Task<int> reader = Task.Run(() =>
        {
            int reads = 0;
            do
            {
                Assert.That(File.ReadAllText(root["latest", "run.json"]), Is.AnyOf(releases));
                reads++;
            }
            while (!stop.IsCancellationRequested);
            return reads;
        });
        for (int turn = 0; turn < 200; turn++)
        {
            AtomicLink.Point(root["latest"], releases[turn % 2]);
        }

        stop.Cancel();
        Assert.That(reader.GetAwaiter().GetResult(), Is.Positive);
    }

    [Test]
    public void A_real_folder_under_the_name_of_the_link_is_not_touched()
    {
        using TemporaryFolder root = new();
        Directory.CreateDirectory(root["latest"]);
        Directory.CreateDirectory(root["one"]);
        Assert.That(() => AtomicLink.Point(root["latest"], root["one"]),
            Throws.TypeOf<OutputException>().With.Message.Contains("is not a link"));
    }

    [Test]
    public void A_link_to_nothing_is_refused()
    {
        using TemporaryFolder root = new();
        Assert.That(() => AtomicLink.Point(root["latest"], root["none"]), Throws.TypeOf<OutputException>());
    }
}
