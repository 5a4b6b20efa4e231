using RegionalBeps.Column;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;
using RegionalBeps.Verification.Ground;

namespace RegionalBeps.Benchmarks.Ground;

/// <summary>Columns in bundles of one lane width, with their weather made beforehand.</summary>
internal sealed class GroundBundle<T>
    where T : unmanaged, ILane<T>
{
    private readonly GroundParameters<T>[] _parameters;
    private readonly GroundState<T>[] _start;
    private readonly GroundForcing<T>[][] _weather;
    private GroundFluxes<T> _fluxes;

    public GroundBundle(RandomGround[] columns, int firstHour, int hours)
    {
        RandomGround[][] bundles = [.. columns.Chunk(T.Count)];
        _parameters = new GroundParameters<T>[bundles.Length];
        _start = new GroundState<T>[bundles.Length];
        _weather = new GroundForcing<T>[bundles.Length][];
        for (int bundle = 0; bundle < bundles.Length; bundle++)
        {
            GroundParameters<Scalar>[] parameters = [.. bundles[bundle].Select(column => column.Description.Parameters(Improvements.All))];
            GroundState<Scalar>[] states = [.. bundles[bundle].Select((column, i) => column.Start(parameters[i], Improvements.All))];
            ColumnBundle.Pack<GroundParameters<Scalar>, GroundParameters<T>>(parameters, ref _parameters[bundle]);
            ColumnBundle.Pack<GroundState<Scalar>, GroundState<T>>(states, ref _start[bundle]);
            _weather[bundle] = new GroundForcing<T>[hours];
            for (int hour = 0; hour < hours; hour++)
            {
                GroundForcing<Scalar>[] weather = [.. bundles[bundle].Select(column => column.Weather(firstHour + hour))];
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
