using RegionalBeps.Pipeline.Inputs;

namespace RegionalBeps.Pipeline.Tests.Inputs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FileDigestsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digests-").FullName;

    private string Memory => Path.Combine(_folder, "digests.json");

    private string Input => Path.Combine(_folder, "input.nc");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_changed_content_has_another_digest_and_the_old_content_its_old_one()
    {
        File.WriteAllText(Input, "one");
        string one = FileDigests.Remembering(Memory).Of(Input);
        File.WriteAllText(Input, "three");
        string three = FileDigests.Remembering(Memory).Of(Input);
        File.WriteAllText(Input, "one");

        Assert.That(three, Is.Not.EqualTo(one));
        Assert.That(FileDigests.Remembering(Memory).Of(Input), Is.EqualTo(one));
    }

    [Test]
    public void A_file_of_the_same_size_and_time_is_not_read_again()
    {
        File.WriteAllText(Input, "one");
        FileDigests digests = FileDigests.Remembering(Memory);
        string remembered = digests.Of(Input);
        digests.Save();
        DateTime changed = File.GetLastWriteTimeUtc(Input);
        File.WriteAllText(Input, "two");
        File.SetLastWriteTimeUtc(Input, changed);

        Assert.That(FileDigests.Remembering(Memory).Of(Input), Is.EqualTo(remembered), "the memory is trusted while size and time rest");

        File.SetLastWriteTimeUtc(Input, changed.AddSeconds(1));
        Assert.That(FileDigests.Remembering(Memory).Of(Input), Is.Not.EqualTo(remembered));
    }

    [Test]
    public void A_damaged_memory_is_no_memory()
    {
        File.WriteAllText(Input, "one");
        File.WriteAllText(Memory, "{ this is no JSON");

        Assert.That(FileDigests.Remembering(Memory).Of(Input), Has.Length.EqualTo(64));
    }

    [Test]
    public void Files_are_named_relative_to_the_folder_they_lie_in()
    {
        File.WriteAllText(Input, "one");
        FileDigests digests = FileDigests.Remembering(Memory);
        digests.Of(Input);

        Assert.That(digests.Used(_folder).Single().Path, Is.EqualTo("input.nc"));
        Assert.That(digests.Used(Path.Combine(_folder, "elsewhere")).Single().Path, Is.EqualTo(Input));
    }
}
