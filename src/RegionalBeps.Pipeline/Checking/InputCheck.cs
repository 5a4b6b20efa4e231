using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Checks all inputs of a run before anything is computed, and reports everything that is wrong at once.</summary>
public static class InputCheck
{
    /// <summary>Checks static layers whole, and of leaf area and weather the headers: files, units, times, grids. It takes seconds, so that every run begins with it.</summary>
    /// <exception cref="Grids.Native.NativeLibraryMissingException">A library that reads rasters is not installed.</exception>
    public static CheckReport Headers(PipelineConfiguration configuration, CancellationToken cancellation) =>
        Check(configuration, includeValues: false, SilentProgress.Instance, memory: null, cancellation);

    /// <summary>Checks what <see cref="Headers"/> does, and every value of leaf area and weather in the period.</summary>
    /// <exception cref="Grids.Native.NativeLibraryMissingException">A library that reads rasters is not installed.</exception>
    public static CheckReport Everything(PipelineConfiguration configuration, IRunProgress progress, CancellationToken cancellation) =>
        Check(configuration, includeValues: true, progress, memory: null, cancellation);

    /// <summary>Checks as <see cref="Everything(PipelineConfiguration, IRunProgress, CancellationToken)"/> does, but for files that were found sound before.</summary>
    /// <exception cref="Grids.Native.NativeLibraryMissingException">A library that reads rasters is not installed.</exception>
    public static CheckReport Everything(
        PipelineConfiguration configuration, IRunProgress progress, SurveyMemory memory, CancellationToken cancellation) =>
        Check(configuration, includeValues: true, progress, memory, cancellation);

    private static CheckReport Check(
        PipelineConfiguration configuration, bool includeValues, IRunProgress progress, SurveyMemory? memory, CancellationToken cancellation)
    {
        Findings findings = new();
        InputSettings inputs = configuration.Inputs;
        GridSpec? grid = findings.Try(() => TargetGrid.Of(configuration.Grid));
        LandMask? land = grid is null ? null : LandCoverCheck.Check(inputs.LandCover, grid, findings);
        SeriesSurvey survey = new(land, findings, progress, memory, cancellation);
        new StaticLayerCheck(land, findings).Check(inputs);
        new LeafAreaCheck(configuration, survey, findings).Check(includeValues);
        new MeteorologyCheck(configuration, survey, findings).Check(includeValues);
        RunCost? cost = land is null ? null : RunCost.Of(configuration, land.Count);
        return new CheckReport(findings.Problems, findings.Notes, grid, cost);
    }
}
