using System.Xml.Linq;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.Architecture;

/// <summary>Data goes one way: the arrows between the projects are those of docs/architecture.md, and no others.</summary>
public class DependencyArrowsTests
{
    private static readonly Dictionary<string, string[]> AllowedArrows = new()
    {
        ["Column"] = [],
        ["Grids"] = [],
        ["Products"] = [],
        ["Synthetic"] = ["Grids"],
        ["Pipeline"] = ["Column", "Grids", "Products"],
        ["Cli"] = ["Pipeline", "Synthetic"],
    };

    private static IEnumerable<string> ProjectFiles =>
        Directory.EnumerateFiles(Path.Combine(ReferenceData.RepositoryRoot, "src"), "*.csproj", SearchOption.AllDirectories);

    [Test]
    public void Every_project_below_src_is_one_of_the_six()
    {
        Assert.That(ProjectFiles.Select(ShortName), Is.EquivalentTo(AllowedArrows.Keys));
    }

    [TestCaseSource(nameof(ProjectFiles))]
    public void A_project_refers_to_nothing_but_what_its_arrows_allow(string projectFile)
    {
        IEnumerable<string> arrows = XDocument.Load(projectFile).Descendants("ProjectReference")
            .Select(reference => ShortName(reference.Attribute("Include")!.Value));
        Assert.That(arrows, Is.EquivalentTo(AllowedArrows[ShortName(projectFile)]), ShortName(projectFile));
    }

    [Test]
    public void The_column_refers_to_no_package()
    {
        string column = ProjectFiles.Single(file => ShortName(file) == "Column");
        Assert.That(XDocument.Load(column).Descendants("PackageReference"), Is.Empty, "the physics references nothing");
    }

    private static string ShortName(string projectFile) =>
        Path.GetFileNameWithoutExtension(projectFile.Replace('\\', '/'))["RegionalBeps.".Length..];
}
