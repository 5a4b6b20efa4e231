using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Checks leaf area: files, times, grid, and on demand every value.</summary>
internal sealed class LeafAreaCheck(PipelineConfiguration configuration, SeriesSurvey survey, Findings findings)
{
    private const string Key = "inputs.leaf_area_index";

    /// <summary>Leaf area is interpolated over gaps of up to two months, monthly composites with one of them lacking; beyond it is not known.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(62);

    /// <summary>Checks the layer.</summary>
    /// <param name="includeValues">Whether values are read; without, headers alone.</param>
    public void Check(bool includeValues)
    {
        LeafAreaIndexInput input = configuration.Inputs.LeafAreaIndex;
        if (input.Files is not { } files)
        {
            findings.Note(Key, input.Constant is { } constant
                ? FormattableString.Invariant($"the constant {constant} stands for all pixels and days.")
                : "twelve monthly constants stand for all pixels and years.");
            return;
        }

        PeriodSettings period = configuration.Run.Period;
        CatalogueVariable variable = VariableCatalogue.Find("leaf_area_index");
        FileMatches matches = files.Find(input.Variable ?? "", period.From, period.To);
        using RasterSource? source = SeriesFiles.Open(matches, variable, input.ReaderOptions, findings);
        if (source is null)
        {
            return;
        }

        List<InputException> gaps = [.. input.Climatology ? ClimatologyProblems(source) : SeriesProblems(source, period)];
        findings.Add(gaps);
        if (survey.FindRegridder(Key, source) is { } regridder && includeValues && gaps.Count == 0)
        {
            survey.Check(source, regridder, 0, source.Steps.Count - 1);
        }
    }

    private static IEnumerable<InputException> ClimatologyProblems(RasterSource source)
    {
        if (source.Steps.Count == 0)
        {
            yield return NoTimes(source);
        }
        else if (source.Steps[^1].Middle - source.Steps[0].Middle > TimeSpan.FromDays(366))
        {
            yield return new InputException(
                source.Files[0], $"it goes from {source.Steps[0]} to {source.Steps[^1]}, which is more than the one mean year of a climatology",
                "leave out 'climatology: true', or give one mean year", source.Variable.Name);
        }
    }

    private static IEnumerable<InputException> SeriesProblems(RasterSource source, PeriodSettings period)
    {
        if (source.Steps.Count == 0)
        {
            yield return NoTimes(source);
            yield break;
        }

        DateTime before = period.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        DateTime end = period.To.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        for (int step = 0; step <= source.Steps.Count; step++)
        {
            DateTime next = step < source.Steps.Count ? source.Steps[step].Middle : end;
            if (next > before && next - before > LongestGap && before < end)
            {
                yield return new InputException(
                    source.FileOfStep(Math.Min(step, source.Steps.Count - 1)),
                    FormattableString.Invariant($"there is no leaf area between {before:yyyy-MM-dd} and {next:yyyy-MM-dd}, which is longer than the {LongestGap.TotalDays:0} days that are interpolated"),
                    "complete the files, or give a climatology", source.Variable.Name);
            }

            before = next > before ? next : before;
        }
    }

    private static InputException NoTimes(RasterSource source) => new(
        source.Files[0], "it has no time axis, where leaf area over the year is wanted", "give a file with times, or 'monthly' constants", source.Variable.Name);
}
