using RegionalBeps.Column;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Profiling;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Benchmarks.Column;

/// <summary>Improved columns in bundles of one lane width, under weather that all of them share.</summary>
internal sealed class ColumnLanes<T>
    where T : unmanaged, ILane<T>
{
    private readonly ColumnParameters<T>[] _parameters;
    private readonly ColumnState<T>[] _start;
    private readonly HourlyForcing<T>[] _weather;
    private ColumnFluxes<T> _fluxes;

    public ColumnLanes(IReadOnlyCollection<int> covers, ReadOnlySpan<HourlyForcing<Scalar>> weather)
    {
        ColumnDescription[][] bundles = [.. covers.Select(Describe).Chunk(T.Count)];
        _parameters = new ColumnParameters<T>[bundles.Length];
        _start = new ColumnState<T>[bundles.Length];
        for (int bundle = 0; bundle < bundles.Length; bundle++)
        {
            ColumnParameters<Scalar>[] parameters = [.. bundles[bundle].Select(column => column.Parameters(Improvements.All))];
            ColumnState<Scalar>[] states = [.. bundles[bundle].Select((column, index) => column.Start(parameters[index], Improvements.All))];
            ColumnBundle.Pack<ColumnParameters<Scalar>, ColumnParameters<T>>(parameters, ref _parameters[bundle]);
            ColumnBundle.Pack<ColumnState<Scalar>, ColumnState<T>>(states, ref _start[bundle]);
        }

        _weather = new HourlyForcing<T>[weather.Length];
        for (int hour = 0; hour < weather.Length; hour++)
        {
            ColumnBundle.Pack<HourlyForcing<Scalar>, HourlyForcing<T>>(weather.Slice(hour, 1), ref _weather[hour]);
        }
    }

    /// <summary>All hours of all columns from the same start, with the carbon of each day.</summary>
    /// <returns>A number that depends on all of them.</returns>
    public double Run(ReadOnlySpan<double> leafAreaOfDay)
    {
        NoClock clock = default;
        return Run(leafAreaOfDay, ref clock);
    }

    public double Run<TClock>(ReadOnlySpan<double> leafAreaOfDay, ref TClock clock)
        where TClock : struct, IProcessClock
    {
        T sum = 0.0;
        for (int bundle = 0; bundle < _start.Length; bundle++)
        {
            ColumnState<T> state = _start[bundle];
            for (int day = 0; day < leafAreaOfDay.Length; day++)
            {
                foreach (ref readonly HourlyForcing<T> hour in _weather.AsSpan(day * SunDay.Hours, SunDay.Hours))
                {
                    ColumnHour.Advance(ref state, _parameters[bundle], hour, leafAreaOfDay[day], Improvements.All, ref _fluxes, ref clock);
                    sum += _fluxes.GrossProduction;
                }

                ColumnHour.CloseDay(ref state, _parameters[bundle], new DateOnly(2001, 1, 1).AddDays(day).Month, out _);
            }
        }

        Span<double> columns = stackalloc double[T.Count];
        sum.Store(columns);
        return columns[0];
    }

    private static ColumnDescription Describe(int cover) => new(
        LandCoverClasses.ByCode(cover),
        new SoilProfile(),
        MeanTemperature: -1.5,
        MeanLeafAreaIndex: 1.2,
        ReferenceHeight.OfOpenTerrain(10.0, LandCoverClasses.ByCode(cover).CanopyHeightOverstory));
}
