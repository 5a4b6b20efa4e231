using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Configuration.Documentation;
using RegionalBeps.Pipeline.Releases.Documentation;
using RegionalBeps.Tests;

namespace RegionalBeps.Pipeline.Tests.Configuration;

public class GeneratedPagesTests
{
    private const string Rewrite = "REGIONALBEPS_REWRITE_GENERATED";

    [Test]
    public void The_committed_schema_is_the_one_that_the_types_describe() => AssertCurrent("pipeline.schema.json", JsonSchemaWriter.WritePipeline());

    [Test]
    public void The_committed_schema_of_sites_is_the_one_that_the_types_describe() => AssertCurrent("site.schema.json", JsonSchemaWriter.WriteSite());

    [Test]
    public void The_committed_reference_page_of_sites_is_the_one_that_the_types_describe() =>
        AssertCurrent("docs/site-configuration.md", ReferencePageWriter.WriteSite());

    [Test]
    public void The_committed_reference_page_is_the_one_that_the_types_describe() => AssertCurrent("docs/configuration.md", ReferencePageWriter.WritePipeline());

    [Test]
    public void The_committed_page_of_outputs_is_the_one_that_the_catalogue_describes() => AssertCurrent("docs/outputs.md", OutputPageWriter.Write());

    [Test]
    public void The_default_configuration_is_in_order()
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(Path.Combine(ReferenceData.RepositoryRoot, "pipeline.yaml"));

        Assert.That(configuration.Run.Period.WholeYears, Is.EqualTo(new YearRange(2000, 2015)));
    }

    private static void AssertCurrent(string path, string generated)
    {
        string file = Path.Combine(ReferenceData.RepositoryRoot, path);
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllText(file, generated);
        }

        Assert.That(File.ReadAllText(file), Is.EqualTo(generated), $"{path} is out of date: run the tests once with {Rewrite}=1, look at the change and commit it");
    }
}
