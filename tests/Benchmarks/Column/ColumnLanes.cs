using RegionalBeps.Column;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Profiling;
using RegionalBeps.Column.State;

namespace RegionalBeps.Benchmarks.Column;

/// <summary>Improved columns in bundles of one lane width, in the order in which their pixels come.</summary>
internal sealed class ColumnLanes<T>
    where T : unmanaged, ILane<T>
{
    private readonly ColumnParameters<T>[] _parameters;
    private readonly ColumnState<T>[] _start;
    private readonly HourlyForcing<T>[][] _weather;
    private readonly T[][] _leafArea;
    private ColumnFluxes<T> _fluxes;

    public ColumnLanes(IReadOnlyCollection<BenchmarkPixel> pixels)
    {
        BenchmarkPixel[][] bundles = [.. pixels.Chunk(T.Count)];
        _parameters = new ColumnParameters<T>[bundles.Length];
        _start = new ColumnState<T>[bundles.Length];
        _weather = new HourlyForcing<T>[bundles.Length][];
        _leafArea = new T[bundles.Length][];
        for (int bundle = 0; bundle < bundles.Length; bundle++)
        {
            Fill(bundle, bundles[bundle]);
        }
    }

    public double Run()
    {
        NoClock clock = default;
        return Run(ref clock);
    }

    public double Run<TClock>(ref TClock clock)
        where TClock : struct, IProcessClock
    {
        T sum = 0.0;
        for (int bundle = 0; bundle < _start.Length; bundle++)
        {
            ColumnState<T> state = _start[bundle];
            for (int day = 0; day < BenchmarkPixel.Days; day++)
            {
                foreach (ref readonly HourlyForcing<T> hour in _weather[bundle].AsSpan(day * SunDay.Hours, SunDay.Hours))
                {
                    ColumnHour.Advance(ref state, _parameters[bundle], hour, _leafArea[bundle][day], Improvements.All, ref _fluxes, ref clock);
                    sum += _fluxes.GrossProduction;
                }

                ColumnHour.CloseDay(ref state, _parameters[bundle], new DateOnly(2001, 1, 1).AddDays(day).Month, out _);
            }
        }

        Span<double> columns = stackalloc double[T.Count];
        sum.Store(columns);
        return columns[0];
    }

    private void Fill(int bundle, BenchmarkPixel[] pixels)
    {
        ColumnParameters<Scalar>[] parameters = [.. pixels.Select(pixel => pixel.Improved.Parameters(Improvements.All))];
        ColumnState<Scalar>[] states = [.. pixels.Select((pixel, index) => pixel.Improved.Start(parameters[index], Improvements.All))];
        ColumnBundle.Pack<ColumnParameters<Scalar>, ColumnParameters<T>>(parameters, ref _parameters[bundle]);
        ColumnBundle.Pack<ColumnState<Scalar>, ColumnState<T>>(states, ref _start[bundle]);
        _weather[bundle] = new HourlyForcing<T>[pixels[0].Year.Length];
        for (int hour = 0; hour < _weather[bundle].Length; hour++)
        {
            HourlyForcing<Scalar>[] weather = [.. pixels.Select(pixel => pixel.Year[hour])];
            ColumnBundle.Pack<HourlyForcing<Scalar>, HourlyForcing<T>>(weather, ref _weather[bundle][hour]);
        }

        _leafArea[bundle] = [.. Enumerable.Range(0, BenchmarkPixel.Days).Select(day => T.Load([.. pixels.Select(pixel => pixel.LeafArea[day])]))];
    }
}
