using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Tests.Configuration;

public class FilePatternTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFiles()
    {
        _folder = Directory.CreateTempSubdirectory("file-pattern-").FullName;
        foreach (string file in (string[])["2000/t_200011.nc", "2000/t_200012.nc", "2001/t_200101.nc", "2001/p_200101.nc", "part_b.nc", "part_a.nc"])
        {
            string path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }

    [TearDown]
    public void RemoveFiles() => Directory.Delete(_folder, recursive: true);

    private FileMatches Find(string pattern, string variable = "t", string from = "2000-11-15", string to = "2001-01-02") =>
        new FilePattern(Path.Combine(_folder, pattern)).Find(variable, DateOnly.Parse(from), DateOnly.Parse(to));

    private IEnumerable<string> Relative(IEnumerable<string> paths) => paths.Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'));

    [Test]
    public void Years_and_months_of_the_period_are_filled_in_and_no_others()
    {
        FileMatches matches = Find("{year}/{variable}_{year}{month}.nc");

        Assert.Multiple(() =>
        {
            Assert.That(Relative(matches.Files), Is.EqualTo(new[] { "2000/t_200011.nc", "2000/t_200012.nc", "2001/t_200101.nc" }));
            Assert.That(matches.Missing, Is.Empty);
        });
    }

    [Test]
    public void Every_file_that_is_missing_is_named()
    {
        FileMatches matches = Find("{year}/{variable}_{year}{month}.nc", variable: "p");

        Assert.Multiple(() =>
        {
            Assert.That(Relative(matches.Files), Is.EqualTo(new[] { "2001/p_200101.nc" }));
            Assert.That(Relative(matches.Missing), Is.EqualTo(new[] { "2000/p_200011.nc", "2000/p_200012.nc" }));
        });
    }

    [Test]
    public void Stars_match_within_one_name_and_files_come_in_ordinal_order()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Relative(Find("part_?.nc").Files), Is.EqualTo(new[] { "part_a.nc", "part_b.nc" }));
            Assert.That(Relative(Find("*/t_*.nc").Files), Is.EqualTo(new[] { "2000/t_200011.nc", "2000/t_200012.nc", "2001/t_200101.nc" }));
            Assert.That(Relative(Find("*.tif").Missing), Is.EqualTo(new[] { "*.tif" }));
        });
    }

    [Test]
    public void A_file_without_placeholders_is_found_once_whatever_the_period()
    {
        Assert.That(Relative(Find("part_a.nc", from: "1990-01-01", to: "2020-12-31").Files), Is.EqualTo(new[] { "part_a.nc" }));
    }
}
