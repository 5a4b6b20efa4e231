using RegionalBeps.Column;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Benchmarks.Ground;

/// <summary>Columns in bundles of one lane width, with their weather made beforehand.</summary>
internal sealed class GroundBundle<T>
    where T : unmanaged, ILane<T>
{
    private readonly GroundParameters<T>[] _parameters;
    private readonly GroundState<T>[] _start;
    private readonly GroundForcing<T>[][] _weather;
    private GroundFluxes<T> _fluxes;

    public GroundBundle(GroundColumn[] columns)
    {
        GroundColumn[][] bundles = [.. columns.Chunk(T.Count)];
        _parameters = new GroundParameters<T>[bundles.Length];
        _start = new GroundState<T>[bundles.Length];
        _weather = new GroundForcing<T>[bundles.Length][];
        for (int bundle = 0; bundle < bundles.Length; bundle++)
        {
            GroundColumn[] members = bundles[bundle];
            ColumnBundle.Pack<GroundParameters<Scalar>, GroundParameters<T>>([.. members.Select(column => column.Parameters)], ref _parameters[bundle]);
            ColumnBundle.Pack<GroundState<Scalar>, GroundState<T>>([.. members.Select(column => column.Start)], ref _start[bundle]);
            _weather[bundle] = new GroundForcing<T>[members[0].Weather.Length];
            for (int hour = 0; hour < _weather[bundle].Length; hour++)
            {
                GroundForcing<Scalar>[] weather = [.. members.Select(column => column.Weather[hour])];
                ColumnBundle.Pack<GroundForcing<Scalar>, GroundForcing<T>>(weather, ref _weather[bundle][hour]);
            }
        }
    }

    /// <summary>All hours of all columns from the same start.</summary>
    /// <returns>A number that depends on all of them.</returns>
    public double Run()
    {
        T sum = 0.0;
        for (int bundle = 0; bundle < _start.Length; bundle++)
        {
            GroundState<T> state = _start[bundle];
            foreach (ref readonly GroundForcing<T> hour in _weather[bundle].AsSpan())
            {
                GroundHour.Advance(ref state, _parameters[bundle], hour, ref _fluxes, GroundOptions.Default);
                sum += _fluxes.SoilTemperature[0];
            }
        }

        Span<double> columns = stackalloc double[T.Count];
        sum.Store(columns);
        return columns[0];
    }
}
