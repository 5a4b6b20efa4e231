using System.Runtime.InteropServices;
using RegionalBeps.Column;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Verification.Ground;

/// <summary>Runs columns side by side, in any lane width, and keeps what the ledgers say.</summary>
internal sealed class GroundRun<T>
    where T : unmanaged, ILane<T>
{
    private readonly RandomGround[] _columns;
    private readonly GroundOptions _options;
    private readonly GroundForcing<Scalar>[] _weather;
    private GroundParameters<T> _parameters;
    private GroundState<T> _state;
    private GroundFluxes<T> _fluxes;

    public GroundRun(RandomGround[] columns, GroundOptions options)
    {
        _columns = columns;
        _options = options;
        _weather = new GroundForcing<Scalar>[columns.Length];
        GroundParameters<Scalar>[] parameters = [.. columns.Select(column => column.Description.Parameters(options.Switches))];
        GroundState<Scalar>[] states = [.. columns.Select((column, i) => column.Start(parameters[i], options.Switches))];
        ColumnBundle.Pack<GroundParameters<Scalar>, GroundParameters<T>>(parameters, ref _parameters);
        ColumnBundle.Pack<GroundState<Scalar>, GroundState<T>>(states, ref _state);
    }

    /// <summary>Largest residual of the heat ledger over all hours and columns, relative to the heat in the ground.</summary>
    public double WorstHeat { get; private set; }

    /// <summary>Largest residual of the water ledger over all hours and columns, relative to the water in the ground.</summary>
    public double WorstWater { get; private set; }

    /// <summary>Sum of the heat residuals of each column, relative to its heat at the end.</summary>
    public double[] HeatSum { get; private set; } = [];

    /// <summary>Sum of the water residuals of each column, relative to its water at the time.</summary>
    public double[] WaterSum { get; private set; } = [];

    /// <summary>How many hours had a linearisation error above a limit of 0.05 K, over all columns.</summary>
    public int Unconverged { get; private set; }

    public ref GroundState<T> State => ref _state;

    public ref GroundFluxes<T> Fluxes => ref _fluxes;

    /// <summary>Runs, and gives the numbers of the state afterwards, lane by lane.</summary>
    public double[] StateAfter(int firstHour, int hours)
    {
        Run(firstHour, hours);
        return [.. MemoryMarshal.Cast<GroundState<T>, double>(new ReadOnlySpan<GroundState<T>>(ref _state))];
    }

    /// <summary>The numbers of the state, column by column.</summary>
    public IEnumerable<double[]> ColumnStates()
    {
        GroundState<Scalar>[] states = new GroundState<Scalar>[T.Count];
        ColumnBundle.Unpack(_state, states);
        return states.Select(state => MemoryMarshal.Cast<GroundState<Scalar>, double>(new ReadOnlySpan<GroundState<Scalar>>(ref state)).ToArray());
    }

    public void Run(int firstHour, int hours)
    {
        HeatSum = HeatSum.Length == 0 ? new double[T.Count] : HeatSum;
        WaterSum = WaterSum.Length == 0 ? new double[T.Count] : WaterSum;
        double[] heat = new double[T.Count];
        double[] scale = new double[T.Count];
        double[] water = new double[T.Count];
        double[] stored = new double[T.Count];
        double[] error = new double[T.Count];
        GroundForcing<T> forcing = default;
        for (int hour = firstHour; hour < firstHour + hours; hour++)
        {
            for (int column = 0; column < _columns.Length; column++)
            {
                _weather[column] = _columns[column].Weather(hour);
            }

            ColumnBundle.Pack<GroundForcing<Scalar>, GroundForcing<T>>(_weather, ref forcing);
            GroundHour.Advance(ref _state, _parameters, forcing, ref _fluxes, _options);
            _fluxes.HeatResidual.Store(heat);
            _fluxes.HeatScale.Store(scale);
            _fluxes.WaterResidual.Store(water);
            GroundTotals<T>.Of(_state, _parameters).Water.Store(stored);
            _fluxes.LinearisationError.Store(error);
            for (int column = 0; column < T.Count; column++)
            {
                WorstHeat = Worst(WorstHeat, heat[column] / scale[column]);
                WorstWater = Worst(WorstWater, water[column] / stored[column]);
                HeatSum[column] += heat[column] / scale[column];
                WaterSum[column] += water[column] / stored[column];
                Unconverged += error[column] <= 0.05 ? 0 : 1;
            }
        }
    }

    /// <summary>A residual that is not a number is the worst of all.</summary>
    private static double Worst(double worst, double residual) =>
        double.IsNaN(residual) || double.IsNaN(worst) ? double.NaN : Math.Max(worst, Math.Abs(residual));
}
