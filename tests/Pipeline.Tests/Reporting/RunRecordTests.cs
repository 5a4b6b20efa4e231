using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Tests.Reporting;

public class RunRecordTests
{
    private static readonly RunRecord Record = new()
    {
        Name = "corridor",
        Release = "2026-11-22T0200Z-0123abcd",
        Started = new DateTime(2026, 11, 22, 2, 0, 0, DateTimeKind.Utc),
        Finished = new DateTime(2026, 11, 22, 2, 5, 0, DateTimeKind.Utc),
        Versions = new Dictionary<string, string> { ["gdal"] = "3.6.2" },
        Configuration = "run:\n  name: corridor\n",
        Inputs = [new InputFile("grids/elevation.tif", 1234, "ab")],
        Figures = new RunFigures(77, 20, 2, 400, 0, 12_345_678, 20_000, 0, 500_000_000),
        Phases = [new RunPhase("simulate", 280.5)],
        Notes = ["This is not observed weather."],
    };

    [Test]
    public void A_record_survives_being_written_and_read()
    {
        RunRecord read = RunRecord.FromJson(Record.ToJson());

        Assert.That(read.ToJson(), Is.EqualTo(Record.ToJson()));
        Assert.That(read.Figures, Is.EqualTo(Record.Figures));
        Assert.That(read.Inputs, Is.EqualTo(Record.Inputs));
    }

    [Test]
    public void Names_in_the_file_are_snake_case_and_times_are_UTC()
    {
        string json = Record.ToJson();

        Assert.That(json, Does.Contain("\"column_hours_per_second_per_core\": 20000"));
        Assert.That(json, Does.Contain("\"started\": \"2026-11-22T02:00:00Z\""));
    }
}
