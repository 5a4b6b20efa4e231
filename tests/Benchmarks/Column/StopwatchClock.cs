using System.Diagnostics;
using System.Runtime.CompilerServices;
using RegionalBeps.Column.Profiling;

namespace RegionalBeps.Benchmarks.Column;

/// <summary>Adds up how long each process of the hour takes.</summary>
internal struct StopwatchClock : IProcessClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<HourProcess>().Length];
    private long _last;

    public StopwatchClock() => _last = Stopwatch.GetTimestamp();

    /// <summary>Ticks of <see cref="Stopwatch"/> spent in each process.</summary>
    public readonly ReadOnlySpan<long> Ticks => _ticks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Passed(HourProcess process)
    {
        long now = Stopwatch.GetTimestamp();
        _ticks[(int)process] += now - _last;
        _last = now;
    }
}
