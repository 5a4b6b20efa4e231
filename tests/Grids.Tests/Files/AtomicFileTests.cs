using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Tests.Files;

public class AtomicFileTests
{
    [Test]
    public void A_file_appears_under_its_name_only_when_it_is_published()
    {
        using TemporaryFolder folder = new();
        string path = folder["maps", "annual.nc"];
        using AtomicFile file = AtomicFile.For(path);
        File.WriteAllText(file.TemporaryPath, "complete");
        Assert.That(File.Exists(path), Is.False);
        file.Publish();
        Assert.That(File.ReadAllText(path), Is.EqualTo("complete"));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "maps", Path.Combine("maps", "annual.nc") }));
    }

    [Test]
    public void The_temporary_file_lies_in_the_same_folder_because_only_there_a_rename_is_one_step()
    {
        using TemporaryFolder folder = new();
        using AtomicFile file = AtomicFile.For(folder["a.txt"]);
        Assert.That(Path.GetDirectoryName(file.TemporaryPath), Is.EqualTo(folder.FullName));
    }

    [Test]
    public void A_writer_that_fails_leaves_the_old_file_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        string path = folder["run.json"];
        AtomicFile.WriteText(path, "old");
        Assert.That(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException("the writer broke");
        }), Throws.InvalidOperationException);
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "run.json" }));
    }

    [Test]
    public void Who_has_the_old_file_open_keeps_reading_the_old_one()
    {
        using TemporaryFolder folder = new();
        string path = folder["a.txt"];
        AtomicFile.WriteText(path, "old");
        using StreamReader reader = new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        AtomicFile.WriteText(path, "new");
        Assert.That(reader.ReadToEnd(), Is.EqualTo("old"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
    }

    [Test]
    public void A_full_disk_gives_one_sentence_that_says_so()
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Ignore("Skipped: only Linux has /dev/full, the disk that is always full.");
        }

        Exception cause = Assert.Catch(() =>
        {
            using FileStream full = new("/dev/full", FileMode.Open, FileAccess.Write);
            full.Write(new byte[1 << 20]);
            full.Flush();
        })!;
        Assert.That(OutputException.IsRefusal(cause), Is.True);
        Assert.That(OutputException.From("maps/annual.nc", cause).Message,
            Is.EqualTo("'maps/annual.nc' could not be written because the disk is full; free some space and give the same command again."));
    }

    [TestCase(30, "mounted read-only")]
    [TestCase(122, "disk is full")]
    [TestCase(5, "Input/output error")]
    public void What_the_operating_system_says_becomes_one_sentence_with_the_final_name(int code, string part)
    {
        OutputException fault = OutputException.From("cog/a.tif", new IOException("Input/output error", code));
        Assert.That(fault.Message, Does.StartWith("'cog/a.tif' could not be written").And.Contain(part));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_named()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["occupied"], "a file where a folder should be");
        OutputException fault = Assert.Throws<OutputException>(() => AtomicFile.WriteText(folder["occupied", "a.txt"], "x"))!;
        Assert.That(fault.Message, Does.Contain(folder["occupied", "a.txt"]));
    }
}
