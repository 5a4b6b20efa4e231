using System.Collections;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Win32.SafeHandles;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Store;

/// <summary>
/// Takes in slices of the whole domain in the order in which the files hold them (all variables of a step, or all steps of a variable,
/// or any other) and makes each year's chunks as soon as the year is complete. Memory is bounded whatever the domain and the period:
/// what does not fit is set aside on disk.
/// </summary>
/// <remarks>
/// The chunks' bytes depend neither on the order nor on the budget. Half of the budget holds slices, half the chunks being made. Input
/// is best given year by year: then little more than one year is set aside at a time. One thread at a time may call.
/// </remarks>
public sealed class ForcingImport : IDisposable
{
    // Slices are collected in one array for each variable, and an array has at most 2^31 elements.
    private const long LargestBuffer = 1L << 32;

    private readonly ForcingStore store;
    private readonly ForcingLayout layout;
    private readonly CellOrder order;
    private readonly SortedDictionary<int, StepRange> pendingYears;
    private readonly BitArray[] received;
    private readonly SliceBuffer?[] buffers;
    private readonly List<Slab>[] slabs;
    private readonly int stepsPerSlab;
    private readonly long sealingBudget;
    private readonly string spillFolder;
    private readonly Action<ImportProgress>? progress;
    private readonly BitArray wanted;
    private ImportProgress state;
    private int slabNumber;

    internal ForcingImport(ForcingStore store, long memoryBudget, Action<ImportProgress>? progress)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(memoryBudget);
        (this.store, layout, this.progress) = (store, store.Layout, progress);
        order = new CellOrder(layout);
        int variables = layout.Variables.Count;
        received = [.. Enumerable.Range(0, variables).Select(_ => new BitArray(layout.Steps.Count))];
        slabs = [.. Enumerable.Range(0, variables).Select(_ => new List<Slab>())];
        buffers = new SliceBuffer?[variables];
        pendingYears = new(store.MissingYears.ToDictionary(year => year, layout.Steps.StepsOfYear));
        WantedSteps = RunsOf(pendingYears.Values);
        wanted = new BitArray(layout.Steps.Count);
        foreach (int step in WantedSteps.SelectMany(run => Enumerable.Range(run.First, run.Count)))
        {
            wanted[step] = true;
        }

        long sliceBytes = Math.Max(1L, (long)order.Count * sizeof(float) * variables);
        sealingBudget = memoryBudget / 2;
        stepsPerSlab = (int)Math.Clamp(Math.Min(memoryBudget / 2, LargestBuffer) / sliceBytes, 1, layout.Steps.Count);
        spillFolder = TemporaryName.For(Path.Combine(store.Folder, "import"));
        AtomicFile.Guard(spillFolder, () => Directory.CreateDirectory(spillFolder));
        state = new ImportProgress(0, sliceBytes * WantedSteps.Sum(run => run.Count), 0, pendingYears.Count * layout.Tiles.Count);
    }

    /// <summary>
    /// The runs of steps that are needed to make what is missing, a run for each year: given in this order, all variables of a run
    /// before the next, each year is sealed at the end of its run and hardly more than one year is set aside.
    /// </summary>
    public IReadOnlyList<StepRange> WantedSteps { get; }

    /// <summary>Takes in one step of one variable. Steps that no missing chunk needs are passed over.</summary>
    /// <param name="variable">Index into the layout's variables.</param>
    /// <param name="step">Index on the layout's time axis.</param>
    /// <param name="slice">The whole domain, row by row from the north, in the variable's unit; missing is NaN.</param>
    /// <exception cref="ArgumentException">The slice has another size than the domain, or the step was given before.</exception>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Add(int variable, int step, ReadOnlySpan<float> slice)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(slice.Length, layout.CellCount, nameof(slice));
        if (!wanted[step])
        {
            return;
        }

        if (received[variable][step])
        {
            throw new ArgumentException($"{layout.Variables[variable].Name} at {Instant(step)} was given twice.", nameof(step));
        }

        SliceBuffer buffer = buffers[variable] ??= new SliceBuffer(order, layout.Variables[variable], stepsPerSlab);
        if (!buffer.Accepts(step))
        {
            Spill(variable);
        }

        buffer.Add(step, slice);
        received[variable][step] = true;
        Report(state with { BytesReceived = state.BytesReceived + ((long)order.Count * sizeof(float)) });
        foreach (int year in pendingYears.Where(pending => pending.Value.Contains(step)).Select(pending => pending.Key).ToArray())
        {
            if (FirstMissing(pendingYears[year]) is null)
            {
                Seal(year);
            }
        }
    }

    /// <summary>Ends the import and makes sure that every chunk is there.</summary>
    /// <exception cref="InputException">Some step of some variable was never given; the first one is named.</exception>
    public void Complete()
    {
        foreach ((int year, StepRange steps) in pendingYears)
        {
            if (FirstMissing(steps) is (int variable, int step))
            {
                throw new InputException("the meteorological files", string.Create(CultureInfo.InvariantCulture, $"{year} is incomplete"),
                    "supply the missing time or shorten the period", layout.Variables[variable].Name, Instant(step));
            }
        }
    }

    /// <summary>Removes what was set aside. Chunks that are sealed stay.</summary>
    public void Dispose()
    {
        if (Directory.Exists(spillFolder))
        {
            Directory.Delete(spillFolder, recursive: true);
        }
    }

    private static List<StepRange> RunsOf(IEnumerable<StepRange> years)
    {
        List<StepRange> runs = [];
        int given = 0;
        foreach (StepRange year in years)
        {
            int first = Math.Max(year.First, given);
            runs.Add(new StepRange(first, year.End - first));
            given = year.End;
        }

        return runs;
    }

    private (int Variable, int Step)? FirstMissing(StepRange steps)
    {
        // From the end, because steps mostly come in order: an incomplete year is then recognised by its first look.
        for (int variable = received.Length - 1; variable >= 0; variable--)
        {
            for (int step = steps.End - 1; step >= steps.First; step--)
            {
                if (!received[variable][step])
                {
                    return (variable, step);
                }
            }
        }

        return null;
    }

    private void Spill(int variable)
    {
        if (buffers[variable] is { Held.Count: > 0 } buffer)
        {
            slabs[variable].Add(buffer.Spill(Path.Combine(spillFolder, $"{slabNumber++}.slab")));
        }
    }

    private void Seal(int year)
    {
        StepRange steps = pendingYears[year];
        for (int variable = 0; variable < buffers.Length; variable++)
        {
            Spill(variable);
        }

        Slab[][] parts = [.. slabs.Select(list => list.Where(slab => slab.Steps.Intersect(steps).Count > 0).ToArray())];
        SafeFileHandle[][] handles = [.. parts.Select(list => list.Select(slab => File.OpenHandle(slab.Path)).ToArray())];
        try
        {
            Parallel.For(0, layout.Tiles.Count, new ParallelOptions { MaxDegreeOfParallelism = SealsAtOnce(steps) },
                tile => SealTile(tile, year, parts, handles));
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
        finally
        {
            foreach (SafeFileHandle handle in handles.SelectMany(list => list))
            {
                handle.Dispose();
            }
        }

        pendingYears.Remove(year);
        DropSlabsOfNoUse();
        Report(state with { ChunksSealed = state.ChunksSealed + layout.Tiles.Count });
    }

    private void SealTile(int tileIndex, int year, Slab[][] parts, SafeFileHandle[][] handles)
    {
        StoredTile tile = layout.Tiles[tileIndex];
        if (store.Holds(tile, year))
        {
            return;
        }

        ChunkHeader header = layout.HeaderOf(tile, year);
        StepRange steps = pendingYears[year];
        int valuesPerVariable = header.CellCount * header.StepCount;
        float[] values = GC.AllocateUninitializedArray<float>(checked((int)header.ValueCount));
        for (int variable = 0; variable < parts.Length; variable++)
        {
            Span<float> target = values.AsSpan(variable * valuesPerVariable, valuesPerVariable);
            for (int part = 0; part < parts[variable].Length; part++)
            {
                parts[variable][part].CopyTo(handles[variable][part], order.Tiles[tileIndex].GetOffsetAndLength(order.Count), steps, target);
            }
        }

        ChunkFile.Write(store.PathOf(tile, year), new ForcingChunk(header, values));
    }

    private int SealsAtOnce(StepRange steps)
    {
        long largest = layout.Tiles.Max(tile => (long)tile.Cells.Count) * layout.Variables.Count * steps.Count * sizeof(float);
        return (int)Math.Clamp(sealingBudget / Math.Max(1L, largest), 1, Environment.ProcessorCount);
    }

    private void DropSlabsOfNoUse()
    {
        foreach (List<Slab> list in slabs)
        {
            foreach (Slab slab in list.Where(slab => pendingYears.Values.All(year => year.Intersect(slab.Steps).Count == 0)).ToArray())
            {
                File.Delete(slab.Path);
                list.Remove(slab);
            }
        }
    }

    private void Report(ImportProgress next)
    {
        state = next;
        progress?.Invoke(state);
    }

    private string Instant(int step) => layout.Steps.InstantOf(step).ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
