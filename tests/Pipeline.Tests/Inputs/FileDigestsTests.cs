using RegionalBeps.Pipeline.Inputs;

namespace RegionalBeps.Pipeline.Tests.Inputs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FileDigestsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("digests-").FullName;

    private string Memory => Path.Combine(_folder, "digests.json");

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

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

    [TestCase(0, true)]
    [TestCase(6, true)]
    [TestCase(8, false)]
    [TestCase(-1, false)]
    public void A_file_at_rest_is_read_again_after_a_week_or_when_the_clock_was_set_back(int daysLater, bool isRemembered)
    {
        File.WriteAllText(Input, "one");
        FileDigests digests = FileDigests.Remembering(Memory);
        string digest = digests.Of(Input);
        digests.Save();
        string wrong = new('0', digest.Length);
        File.WriteAllText(Memory, File.ReadAllText(Memory).Replace(digest, wrong, StringComparison.Ordinal));

        FileDigests later = FileDigests.Remembering(Memory, new FixedClock(DateTimeOffset.UtcNow.AddDays(daysLater)));

        Assert.That(later.Of(Input), Is.EqualTo(isRemembered ? wrong : digest));
    }

    [Test]
    public void A_file_that_was_replaced_is_read_again_even_where_size_and_time_were_kept()
    {
        File.WriteAllText(Input, "one");
        FileDigests digests = FileDigests.Remembering(Memory);
        string remembered = digests.Of(Input);
        digests.Save();
        DateTime changed = File.GetLastWriteTimeUtc(Input);
        File.WriteAllText(Input + ".new", "two");
        File.SetLastWriteTimeUtc(Input + ".new", changed);
        File.Move(Input + ".new", Input, overwrite: true);

        Assert.That(FileDigests.Remembering(Memory).Of(Input), Is.Not.EqualTo(remembered));
    }

    [Test]
    public void A_file_that_changes_after_its_digest_was_taken_is_told()
    {
        File.WriteAllText(Input, "one");
        FileDigests digests = FileDigests.Remembering(Memory);
        digests.Of(Input);
        digests.RequireUnchanged();

        File.AppendAllText(Input, "two");

        Assert.That(digests.RequireUnchanged, Throws.TypeOf<RegionalBeps.Grids.InputException>().With.Message.Contains("input.nc").And.Message.Contains("nothing is published"));
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
