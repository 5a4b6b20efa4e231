using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Time;
using RegionalBeps.Grids.Units;

namespace RegionalBeps.Grids.Reading;

/// <summary>
/// A variable of one file or of a series of files, in the catalogue's unit on the files' own grid: north up, missing as NaN, times in UTC,
/// amounts turned into fluxes, running totals into differences.
/// </summary>
/// <remarks>One file is open at a time. Reading in the order of time is fastest. Use on one thread at a time.</remarks>
public sealed class RasterSource : IDisposable
{
    private const double NoiseShare = 1e-5;
    private readonly IReadOnlyList<string> paths;
    private readonly IReadOnlyList<UnitConversion?> conversions;
    private readonly IReadOnlyList<SourceSlice> slices;
    private readonly RasterOptions options;
    private readonly double[]? before;
    private RasterFile open;
    private int openIndex;
    private SourceSlice? heldBefore;

    private RasterSource(
        CatalogueVariable variable, RasterOptions options, IReadOnlyList<string> paths, IReadOnlyList<UnitConversion?> conversions,
        IReadOnlyList<SourceSlice> slices, RasterFile last, IReadOnlyList<string> notes)
    {
        Variable = variable;
        this.options = options;
        this.paths = paths;
        this.conversions = conversions;
        this.slices = slices;
        open = last;
        openIndex = paths.Count - 1;
        Grid = last.Grid;
        Notes = notes;
        Steps = [.. slices.Select(slice => slice.Step)];
        before = IsRunningTotal ? new double[Grid.PixelCount] : null;
    }

    /// <summary>What is read.</summary>
    public CatalogueVariable Variable { get; }

    /// <summary>The files' own grid.</summary>
    public GridSpec Grid { get; }

    /// <summary>The steps in the order of time; none for a layer without time.</summary>
    public IReadOnlyList<TimeStep> Steps { get; }

    /// <summary>The files.</summary>
    public IReadOnlyList<string> Files => paths;

    /// <summary>What was assumed, converted or repeated, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>How the first file's values are converted; null for classes.</summary>
    public UnitConversion? Conversion => conversions[0];

    private bool IsRunningTotal => options.Label == TimeLabel.AccumulatedDay && conversions[0] is { IsAmountOfInterval: true };

    /// <summary>Opens one file.</summary>
    /// <exception cref="InputException">The file cannot be used; the message says why and what to do.</exception>
    public static RasterSource Open(string path, CatalogueVariable variable, RasterOptions? options = null) => Open([path], variable, options);

    /// <summary>Opens a series of files, in any order, and looks at all their headers.</summary>
    /// <exception cref="InputException">A file cannot be used, or the files do not fit together.</exception>
    public static RasterSource Open(IReadOnlyList<string> paths, CatalogueVariable variable, RasterOptions? options = null)
    {
        RasterOptions said = options ?? RasterOptions.None;
        if (paths.Count == 0)
        {
            throw new InputException(variable.Name, "no file is given", "name at least one");
        }

        List<UnitConversion?> conversions = [];
        List<StampedTimes?> times = [];
        List<string?> cellMethods = [];
        RasterFile? previous = null;
        try
        {
            foreach (string path in paths)
            {
                RasterFile file = RasterFiles.Open(path, variable, said);
                GridSpec? expected = previous?.Grid;
                previous?.Dispose();
                previous = file;
                RequireSameGrid(file, expected, paths[0]);
                conversions.Add(ConversionOf(file, variable, said));
                times.Add(file.Times);
                cellMethods.Add(file.CellMethods);
            }

            IReadOnlyList<SourceSlice> slices = SeriesTimes.Join(paths, times, cellMethods, variable, said);
            if (variable.Group == VariableGroup.StaticInput && slices.Count > 1)
            {
                throw new InputException(
                    paths[0], $"it holds {slices.Count} times, where a layer that does not change is wanted",
                    "choose one with 'select', for example 'select: {time: 0}'", variable.Name);
            }

            return new RasterSource(variable, said, paths, conversions, slices, previous!, NotesOf(previous!, conversions, slices));
        }
        catch
        {
            previous?.Dispose();
            throw;
        }
    }

    /// <summary>Reads one step.</summary>
    /// <param name="step">Index into <see cref="Steps"/>; 0 for a layer without time.</param>
    /// <param name="values">Receives the values row by row from the north; as long as the grid has pixels.</param>
    /// <exception cref="InputException">The file is damaged, or a running total has no step before it.</exception>
    public void Read(int step, Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Grid.PixelCount);
        SourceSlice slice = slices.Count == 0 ? default : slices[step];
        FileOf(slice).Read(slice.Slice, values);
        if (before is not null)
        {
            TakeDifference(step, slice, values);
        }

        conversions[slice.File]?.Apply(values, slice.Step.Length.TotalSeconds);
        RemovePackingNoise(values);
    }

    /// <summary>Reads one step into a new array.</summary>
    public double[] Read(int step = 0)
    {
        double[] values = new double[Grid.PixelCount];
        Read(step, values);
        return values;
    }

    /// <summary>True if a step repeats the day before, because the files' calendar lacks its day.</summary>
    public bool IsRepeated(int step) => slices[step].IsRepeated;

    /// <summary>Says where a step lies, for messages.</summary>
    public string FileOfStep(int step) => paths[slices.Count == 0 ? 0 : slices[step].File];

    /// <inheritdoc/>
    public void Dispose() => open.Dispose();

    private static UnitConversion? ConversionOf(RasterFile file, CatalogueVariable variable, RasterOptions options)
    {
        if (variable.Resampling == Resampling.Categorical)
        {
            return null;
        }

        string? unit = options.Unit ?? file.Unit;
        if (!UnitConversion.TryFind(unit, variable, out UnitConversion? conversion, out string? problem))
        {
            throw new InputException(file.Path, problem, $"state the right one with 'unit', for example 'unit: {variable.Unit}'", file.VariableName);
        }

        return conversion.IsAmountOfInterval && options.Label == TimeLabel.Instant
            ? throw new InputException(
                file.Path, $"it holds amounts ({unit}), which belong to an interval and not to a moment",
                "state 'time_label' as mean_begin, mean_mid, mean_end, accum_end or accum_day", file.VariableName)
            : conversion;
    }

    private static void RequireSameGrid(RasterFile file, GridSpec? expected, string first)
    {
        if (expected is not null && !file.Grid.IsSameAs(expected))
        {
            throw new InputException(
                file.Path, $"its grid ({file.Grid}) is not that of {first} ({expected})", "bring all files of a series onto one grid", file.VariableName);
        }
    }

    private static List<string> NotesOf(RasterFile file, List<UnitConversion?> conversions, IReadOnlyList<SourceSlice> slices)
    {
        List<string> notes = [.. file.Notes];
        notes.AddRange(conversions.OfType<UnitConversion>().Where(conversion => !conversion.IsIdentity).Distinct()
            .Select(conversion => $"Values are converted from {conversion.From} to {conversion.To}"
                + (conversion.IsAmountOfInterval ? ", amounts over the length of their interval." : ".")));
        int repeated = slices.Count(slice => slice.IsRepeated);
        if (repeated > 0)
        {
            notes.Add($"{repeated} steps that the files' calendar lacks repeat the day before.");
        }

        return notes;
    }

    private RasterFile FileOf(SourceSlice slice)
    {
        if (slice.File != openIndex)
        {
            RasterFile next = RasterFiles.Open(paths[slice.File], Variable, options);
            open.Dispose();
            (open, openIndex) = (next, slice.File);
        }

        return open;
    }

    /// <summary>Packing leaves values a hair beyond what can be, such as a radiation of −1e−11: they are set to the limit they stand for.</summary>
    private void RemovePackingNoise(Span<double> values)
    {
        double hair = NoiseShare * (Variable.ValidMaximum - Variable.ValidMinimum);
        foreach (ref double value in values)
        {
            if (value < Variable.ValidMinimum && value >= Variable.ValidMinimum - hair)
            {
                value = Variable.ValidMinimum;
            }
            else if (value > Variable.ValidMaximum && value <= Variable.ValidMaximum + hair)
            {
                value = Variable.ValidMaximum;
            }
        }
    }

    /// <summary>A total since 00 UTC becomes the amount since the step before; the first step of a day is taken as it is.</summary>
    private void TakeDifference(int step, SourceSlice slice, Span<double> values)
    {
        bool isFirstOfDay = slice.Step.Start.TimeOfDay == TimeSpan.Zero;
        double[] total = values.ToArray();
        if (!isFirstOfDay)
        {
            if (step == 0)
            {
                throw new InputException(
                    paths[slice.File], $"it begins at {slice.Step}, in the middle of a running total since 00 UTC",
                    "begin the files at the first step of a day, or add the file before", Variable.Name);
            }

            SourceSlice previous = slices[step - 1];
            if (heldBefore != previous)
            {
                FileOf(previous).Read(previous.Slice, before);
            }

            for (int pixel = 0; pixel < values.Length; pixel++)
            {
                values[pixel] -= before![pixel];
            }
        }

        total.CopyTo(before!, 0);
        heldBefore = slice;
    }
}
