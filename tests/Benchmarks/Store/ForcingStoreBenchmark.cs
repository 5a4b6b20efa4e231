using BenchmarkDotNet.Attributes;
using RegionalBeps.Grids.Store;

namespace RegionalBeps.Benchmarks.Store;

/// <summary>
/// One year of daily forcing of 30,000 cells and four variables (176 MB of 32-bit numbers) through the store. MB/s = 176 / seconds.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 1, iterationCount: 3, invocationCount: 1)]
public class ForcingStoreBenchmark
{
    private const int CellCount = 30_000;
    private const int CellsPerTile = 256;
    private readonly float[][] slices = new float[32][];
    private ForcingLayout layout = null!;
    private string folder = null!;

    [GlobalSetup]
    public void MakeWeather()
    {
        layout = new ForcingLayout
        {
            Grid = "benchmark",
            CellCount = CellCount,
            Tiles = [.. Enumerable.Range(0, CellCount).Chunk(CellsPerTile).Select((cells, tile) => new StoredTile($"t{tile}", cells))],
            Variables = [new("temperature_max", "K", 14), new("temperature_min", "K", 14), new("radiation", "W m-2", 10), new("wind", "m s-1", 10)],
            Steps = new StepAxis(new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromDays(1), 365),
            Years = [2001],
            InputDigests = new Dictionary<int, string> { [2001] = "benchmark" },
        };
        Random random = new(1);
        for (int index = 0; index < slices.Length; index++)
        {
            slices[index] = [.. Enumerable.Range(0, CellCount).Select(cell => 270f + (cell * 1e-4f) + (random.NextSingle() * 8f))];
        }

        folder = Directory.CreateTempSubdirectory("regionalbeps-benchmark-").FullName;
        Import(Path.Combine(folder, "read"));
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public void Import() => Import(Path.Combine(folder, Guid.NewGuid().ToString("n")));

    [Benchmark]
    public float Read()
    {
        ForcingStore store = new(Path.Combine(folder, "read"), layout);
        return layout.Tiles.Sum(tile => store.Read(tile, 2001).Series(0, 0)[0]);
    }

    private void Import(string target)
    {
        using ForcingImport import = new ForcingStore(target, layout).BeginImport(64 << 20);
        foreach (StepRange run in import.WantedSteps)
        {
            for (int variable = 0; variable < layout.Variables.Count; variable++)
            {
                for (int step = run.First; step < run.End; step++)
                {
                    import.Add(variable, step, slices[(step + variable) % slices.Length]);
                }
            }
        }

        import.Complete();
    }
}
