using System.Security.Cryptography;
using RegionalBeps.Grids.Store;

namespace RegionalBeps.Grids.Tests.Store;

public class ContentDigestTests
{
    [Test]
    public void Two_lists_that_run_together_to_the_same_text_differ()
    {
        using ContentDigest first = new(), second = new();
        Assert.That(first.Add("ab").Add("c").ToHexadecimal(), Is.Not.EqualTo(second.Add("a").Add("bc").ToHexadecimal()));
    }

    [Test]
    public void The_digest_of_a_file_is_its_sha256()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a"], "frozen ground");
        Assert.That(ContentDigest.OfFile(folder["a"]), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData("frozen ground"u8))));
    }

    [Test]
    public void A_key_changes_with_everything_that_the_content_depends_on_and_with_nothing_else()
    {
        ForcingLayout layout = SmallForcing.Layout();
        StoredTile tile = layout.Tiles[0];
        string key = layout.KeyOf(tile, 2001);
        StepAxis later = new(layout.Steps.First.AddHours(12), layout.Steps.Step, layout.Steps.Count);
        string[] others =
        [
            layout.KeyOf(tile, 2002),
            layout.KeyOf(tile with { Name = "other" }, 2001),
            layout.KeyOf(tile with { Cells = [0, 5, 1, 2, 4] }, 2001),
            (layout with { Grid = "EPSG:32652" }).KeyOf(tile, 2001),
            (layout with { Variables = [layout.Variables[0] with { MantissaBits = 12 }, .. layout.Variables.Skip(1)] }).KeyOf(tile, 2001),
            (layout with { Variables = [layout.Variables[0] with { Unit = "degC" }, .. layout.Variables.Skip(1)] }).KeyOf(tile, 2001),
            (layout with { InputDigests = layout.Years.ToDictionary(year => year, _ => "other") }).KeyOf(tile, 2001),
            (layout with { Steps = later }).KeyOf(tile, 2002),
        ];
        Assert.That(others.Append(key), Is.Unique);
        Assert.That((layout with { Tiles = [tile], Years = [2001] }).KeyOf(tile, 2001), Is.EqualTo(key));
    }
}
