using RegionalBeps.Grids.Checking;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;
using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Goes through the values of series: on the land they must be there and be possible.</summary>
/// <param name="land">Where values are wanted; null where that could not be found out.</param>
/// <param name="findings">Receives what is found.</param>
/// <param name="progress">Is told how far it is.</param>
/// <param name="memory">Files of which every value is known to be sound; null to read all of them.</param>
/// <param name="cancellation">Stops between two steps.</param>
internal sealed class SeriesSurvey(
    LandMask? land, Findings findings, IRunProgress progress, SurveyMemory? memory, CancellationToken cancellation)
{
    /// <summary>The way from a series' grid to the run's; null where the land is not known, or after the problem that the series does not cover it.</summary>
    public Regridder? FindRegridder(string key, RasterSource source) => land is null ? null : findings.Try(() =>
    {
        Regridder regridder = Regridder.Create(source.Grid, land.Grid, source.Variable.Resampling);
        findings.Note(key, $"{regridder.Choice}.");
        regridder.RequireCoverage(source.Files[0], source.Variable, land.HasColumn);
        return regridder;
    });

    /// <summary>Reads the steps from the first to the last index and adds what is wrong.</summary>
    public void Check(RasterSource source, Regridder regridder, int first, int last)
    {
        progress.BeginPhase($"checking {source.Variable.Name}", last - first + 1, "steps");
        double[] values = new double[source.Grid.PixelCount];
        double[] regridded = new double[regridder.Target.PixelCount];
        // One survey for each file, so that a problem is told with the file that has it.
        RangeSurvey? survey = null;
        string? file = null;
        string? key = null;
        for (int step = first; step <= last; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (file != source.FileOfStep(step))
            {
                Close(survey, key);
                file = source.FileOfStep(step);
                key = memory?.KeyOf(file, source, regridder, land!.HasColumn, first, last);
                survey = key is not null && memory!.IsSound(key) ? null : new RangeSurvey(file, source.Variable, regridder.Target, source.Conversion);
            }

            if (survey is null)
            {
                continue;
            }

            if (findings.Try(() => ReadStep(source, step, values)) is null)
            {
                return;
            }

            regridder.Apply(values, regridded);
            survey.Add(regridded, land!.HasColumn, source.Steps[step].ToString());
            progress.Report(step - first + 1);
        }

        Close(survey, key);
    }

    private void Close(RangeSurvey? survey, string? key)
    {
        IReadOnlyList<Grids.InputException> problems = survey?.Problems() ?? [];
        findings.Add(problems);
        if (survey is not null && key is not null && problems.Count == 0)
        {
            memory!.Remember(key);
        }
    }

    private static double[] ReadStep(RasterSource source, int step, double[] values)
    {
        source.Read(step, values);
        return values;
    }
}
