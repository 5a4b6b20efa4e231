using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>Computes every tile through its spin-up and its years, and takes over what earlier runs have left that still holds.</summary>
public sealed class Simulation
{
    private const int ShownKeyLength = 16;
    private readonly IColumnScheme _scheme;
    private readonly RunWeather _weather;
    private readonly RunClock _clock;
    private readonly SpinUpRule _spinUp;
    private readonly IReadOnlyList<RunStep> _steps;
    private readonly IReadOnlyList<int> _climateYears;
    private readonly string _folder;
    private readonly string _settings;
    private readonly ConcurrentDictionary<Tile, TileSession> _sessions = new();
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<SunDay>> _suns = new();
    private readonly ConcurrentDictionary<Tile, byte[][]> _keys = new();
    private readonly SortedDictionary<string, string> _damages = new(StringComparer.Ordinal);
    private long _columnHours;
    private int _computed;
    private int _reused;

    /// <summary>Prepares a simulation.</summary>
    /// <param name="configuration">The run.</param>
    /// <param name="scheme">The column model.</param>
    /// <param name="weather">The weather and leaf area.</param>
    /// <param name="clock">How days lie in time.</param>
    /// <param name="folder">Where tile results lie.</param>
    public Simulation(PipelineConfiguration configuration, IColumnScheme scheme, RunWeather weather, RunClock clock, string folder)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(scheme);
        _scheme = scheme;
        _weather = weather;
        _clock = clock;
        _folder = folder;
        SpinUpSettings spinUp = configuration.Run.SpinUp;
        YearRange climate = configuration.SpinUpCycle ?? new YearRange(configuration.Run.Period.From.Year, configuration.Run.Period.From.Year);
        _climateYears = [.. Enumerable.Range(climate.First, climate.Count)];
        _spinUp = new SpinUpRule(climate.Count, spinUp.DriftTolerance);
        _steps = StepsOf(configuration);
        _settings = FormattableString.Invariant(
            $"{ProgramIdentity.Digest}|{scheme.Identity}|{climate}|{spinUp.MaxCycles}|{spinUp.DriftTolerance:R}|{configuration.Run.Period.From:O}|{weather.Identity}|{clock.HoursAheadOfUtc}");
    }

    /// <summary>The steps of every tile.</summary>
    public IReadOnlyList<RunStep> Steps => _steps;

    /// <summary>Column-hours that were computed.</summary>
    public long ColumnHours => _columnHours;

    /// <summary>Tile-years that were computed, those of the spin-up included.</summary>
    public int TileYearsComputed => _computed;

    /// <summary>Tile-years that an earlier run had left.</summary>
    public int TileYearsReused => _reused;

    /// <summary>Results of earlier runs that were found damaged, one sentence each; they are computed anew.</summary>
    public IReadOnlyList<string> Damages => [.. _damages.Values];

    /// <summary>The steps of every tile of a configuration.</summary>
    public static IReadOnlyList<RunStep> StepsOf(PipelineConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return RunCalendar.Steps(configuration.Run.Period, configuration.SpinUpCycle, configuration.Run.SpinUp.MaxCycles);
    }

    /// <summary>Computes what is missing.</summary>
    /// <param name="tiles">The tiles.</param>
    /// <param name="workers">How many are computed at once.</param>
    /// <param name="progress">Is told of each tile-year.</param>
    /// <param name="cancellation">Stops after the tile-years that are being written.</param>
    /// <exception cref="TileStepException">A tile-year failed.</exception>
    public async Task RunAsync(IReadOnlyList<Tile> tiles, int workers, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        _sessions.Clear();
        (Tile Tile, int FirstStep)[] starts = [.. tiles.Select(tile => (tile, FirstMissingStep(tile).Step))];
        int done = starts.Sum(start => start.FirstStep);
        _reused = done - _computed;
        progress.BeginPhase("simulate", (long)tiles.Count * _steps.Count, "tile-years");
        progress.Report(done);
        var flow = new TileFlow<TileYear, TileResult>(
            workers,
            step => Open(step.Tile, _steps[step.Step]),
            Compute,
            (step, result) =>
            {
                TileResultFile.Write(PathOf(step.Tile, _steps[step.Step]), KeyOf(step.Tile, step.Step), result);
                if (step.Step + 1 == _steps.Count && _sessions.TryRemove(step.Tile, out TileSession? session))
                {
                    _columnHours += session.ColumnHours;
                }

                progress.Report(Interlocked.Increment(ref done));
            });
        await flow.RunAsync(starts, _steps.Count, cancellation).ConfigureAwait(false);
    }

    /// <summary>What a tile left for a step.</summary>
    /// <exception cref="DamagedResultException">The result is missing or damaged: <see cref="RunAsync"/> computes it again.</exception>
    public TileResult ResultOf(Tile tile, RunStep step) => TryResultOf(tile, step)
        ?? throw new DamagedResultException($"The result of tile {tile.Name} for {step} is missing or damaged; the same command computes it again.");

    /// <summary>What a tile left for a step; null where that is missing, damaged or of other inputs.</summary>
    public TileResult? TryResultOf(Tile tile, RunStep step) => TileResultFile.TryRead(PathOf(tile, step), KeyOf(tile, step.Index));

    /// <summary>What the pixels of a tile remember of their spin-up.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="result">What it left for a step of the period.</param>
    public IReadOnlyList<SpinUpMemory> SpinUpOf(Tile tile, TileResult result)
    {
        ArgumentNullException.ThrowIfNull(tile);
        ArgumentNullException.ThrowIfNull(result);
        PixelState state = PixelState.Over(result.State, _scheme.Layers.Count, tile.Pixels.Count);
        return [.. Enumerable.Range(0, tile.Pixels.Count).Select(pixel => state.SpinUp(pixel))];
    }

    /// <summary>The first step of a tile that has to be computed, which is the number of steps where none has to be, and why.</summary>
    /// <param name="tile">The tile.</param>
    public (int Step, TileResultState Why) FirstMissingStep(Tile tile)
    {
        int firstOfPeriod = _steps.TakeWhile(step => step.IsSpinUp).Count();
        int missing = firstOfPeriod;
        var why = TileResultState.Whole;
        while (missing < _steps.Count && (why = StateOf(tile, missing)) == TileResultState.Whole)
        {
            missing++;
        }

        if (missing > firstOfPeriod)
        {
            return (missing, why);
        }

        // Nothing of the period is there: the spin-up goes on after the last of its steps that was kept.
        int lastOfSpinUp = firstOfPeriod - 1;
        while (lastOfSpinUp >= 0 && StateOf(tile, lastOfSpinUp) != TileResultState.Whole)
        {
            lastOfSpinUp--;
        }

        return (lastOfSpinUp + 1, why);
    }

    /// <summary>Digest of all that a tile's last year depends on, as far as releases show it; lower-case hexadecimal.</summary>
    /// <param name="tile">The tile.</param>
    public string FinalKeyOf(Tile tile) => Convert.ToHexStringLower(KeyOf(tile, _steps.Count - 1))[..ShownKeyLength];

    /// <summary>The weather and leaf area of a tile's step, as its columns take them.</summary>
    public TileYear YearOf(Tile tile, RunStep step) => new(
        step.First,
        _suns.GetOrAdd(step.First, _ => [.. Enumerable.Range(0, step.Days).Select(day => new SunDay(_clock.BeginOf(step.First.AddDays(day))))]),
        _weather.Of(tile, step.Year),
        _weather.Form,
        _clock);

    private TileResult Compute(TileStep step, TileYear year)
    {
        RunStep runStep = _steps[step.Step];
        TileResult result = _sessions[step.Tile].Run(runStep, year);
        Interlocked.Increment(ref _computed);
        return result;
    }

    private TileYear Open(Tile tile, RunStep step)
    {
        _sessions.GetOrAdd(tile, _ => OpenSession(tile, step));
        return YearOf(tile, step);
    }

    private TileSession OpenSession(Tile tile, RunStep first)
    {
        TileSession session = SessionOf(tile, ClimateOf(tile));
        if (first.Index > 0)
        {
            RunStep before = _steps[first.Index - 1];
            session.Restore(ResultOf(tile, before));
        }

        return session;
    }

    /// <summary>Prepares a tile with every column before its first hour.</summary>
    public TileSession SessionOf(Tile tile, IReadOnlyList<PixelClimate> climate) => new(tile, _scheme, climate, _clock, _spinUp);

    /// <summary>The climate of a tile's pixels over the years that the spin-up repeats.</summary>
    public IReadOnlyList<PixelClimate> ClimateOf(Tile tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        var temperature = new double[tile.Pixels.Count];
        var leafArea = new double[tile.Pixels.Count];
        int days = 0;
        foreach (int year in _climateYears)
        {
            RunStep step = _steps.First(step => step.Year == year);
            TileWeather weather = _weather.Of(tile, year);
            for (DateOnly day = step.First; day <= step.Last; day = day.AddDays(1), days++)
            {
                int first = weather.StepAt(_clock.BeginOf(day));
                int steps = SunDay.Hours / _weather.Form.HoursPerStep;
                for (int pixel = 0; pixel < temperature.Length; pixel++)
                {
                    leafArea[pixel] += weather.LeafAreaIndex(pixel, day);
                    for (int part = 0; part < steps; part++)
                    {
                        temperature[pixel] += weather.MeanTemperature(pixel, first + part) / steps;
                    }
                }
            }
        }

        return [.. temperature.Zip(leafArea, (t, l) => new PixelClimate(t / days, l / days))];
    }

    private TileResultState StateOf(Tile tile, int step)
    {
        string path = PathOf(tile, _steps[step]);
        TileResultState state = TileResultFile.StateOf(path, KeyOf(tile, step));
        if (state == TileResultState.Damaged)
        {
            _damages[path] = $"'{path}' is damaged: its checksum does not fit. It is computed anew.";
        }

        return state;
    }

    private string PathOf(Tile tile, RunStep step) => Path.Combine(_folder, tile.Name, step.FileName);

    private byte[] KeyOf(Tile tile, int step) => _keys.GetOrAdd(tile, KeysOf)[step];

    // A step's key depends on the weather of its year and on all that the steps before it depend on.
    private byte[][] KeysOf(Tile tile)
    {
        var origin = new StringBuilder(_settings).Append('|').Append(tile.Name);
        foreach (Pixel pixel in tile.Pixels)
        {
            origin.Append('|').Append(pixel.ToString());
        }

        byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes(origin.ToString()));
        foreach (int year in _climateYears)
        {
            key = SHA256.HashData([.. key, .. _weather.KeyOf(tile, year)]);
        }

        var keys = new byte[_steps.Count][];
        for (int index = 0; index < keys.Length; index++)
        {
            RunStep step = _steps[index];
            byte[] days = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{step.First:O}|{step.Last:O}|{step.Cycle}"));
            key = SHA256.HashData([.. key, .. days, .. _weather.KeyOf(tile, step.Year)]);
            keys[index] = key;
        }

        return keys;
    }
}
