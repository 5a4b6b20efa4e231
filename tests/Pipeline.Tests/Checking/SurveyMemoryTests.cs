using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Inputs;
using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Pipeline.Tests.Checking;

public class SurveyMemoryTests
{
    [Test]
    public void Files_that_were_found_sound_are_not_read_again_and_changed_ones_are()
    {
        using SmallDataSet data = new();
        string memory = data.PathOf("surveys.json");

        Assert.That(Check(data, memory).Problems, Is.Empty);
        string remembered = File.ReadAllText(memory);
        Assert.That(remembered, Has.Length.GreaterThan(6 * 64), "six weather files");
        Assert.That(Check(data, memory).Problems, Is.Empty);
        Assert.That(File.ReadAllText(memory), Is.EqualTo(remembered));

        data.WriteWeather("air_temperature_max", 2002, 1, 31, (_, _) => 900);

        Assert.That(Check(data, memory).Problems, Has.Count.EqualTo(1));
        Assert.That(Check(data, memory).Problems, Has.Count.EqualTo(1), "a bad file is never remembered as sound");
    }

    private static CheckReport Check(SmallDataSet data, string path)
    {
        SurveyMemory memory = SurveyMemory.Remembering(path, FileDigests.Remembering(data.PathOf("digests.json")));
        PipelineConfiguration configuration = ConfigurationReader.Parse(data.Configuration, data.PathOf("pipeline.yaml"));
        CheckReport report = InputCheck.Everything(configuration, SilentProgress.Instance, memory, CancellationToken.None);
        memory.Save();
        return report;
    }
}
