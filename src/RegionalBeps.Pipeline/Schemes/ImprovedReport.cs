using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>Takes a group of columns apart into the hours of each, and gives up those that can no longer be trusted.</summary>
/// <typeparam name="T">The lane.</typeparam>
internal sealed class ImprovedReport<T>
    where T : unmanaged, ILane<T>
{
    private const double FarthestFromFreezing = 90;
    private const double EnergyTolerance = 1e-6;
    private const double WaterTolerance = 1e-9;
    private const double CarbonTolerance = 1e-9;
    private const int Nodes = SoilGrid.LayerCount;
    private const int SingleDetails = 6;

    private readonly ColumnRun[] _columns;
    private readonly double[] _temperature = new double[Nodes * T.Count];
    private readonly double[] _thawed = new double[Nodes * T.Count];
    private readonly double[] _snowDepth = new double[T.Count];
    private readonly double[] _production = new double[T.Count];
    private readonly double[] _respiration = new double[T.Count];
    private readonly double[] _latentHeat = new double[T.Count];
    private readonly double[] _leafArea = new double[T.Count];
    private readonly double[] _airTemperature = new double[T.Count];
    private readonly double[] _precipitation = new double[T.Count];
    private readonly double[] _shortwave = new double[T.Count];
    private readonly double[] _isSound = new double[T.Count];

    private readonly double[][]? _details;

    public ImprovedReport(ColumnRun[] columns)
    {
        _columns = columns;
        if (Array.Exists(columns, column => column.Recorder is not null))
        {
            _details = [new double[Nodes * T.Count], new double[Nodes * T.Count], new double[SingleDetails * T.Count]];
        }
    }

    /// <summary>Whether no column is left to be computed.</summary>
    public bool IsAllGivenUp => Array.TrueForAll(_columns, column => column.Fault is not null);

    /// <summary>Gives up the columns of which a mask does not hold.</summary>
    public void GiveUpWhereNot(T mask, ColumnFault fault)
    {
        if (T.IsAny(T.Not(mask)))
        {
            T.Blend(mask, 1.0, 0.0).Store(_isSound);
            for (int column = 0; column < _columns.Length; column++)
            {
                if (_isSound[column] == 0)
                {
                    _columns[column].GiveUp(fault);
                }
            }
        }
    }

    /// <summary>Enters an hour of every column that is still sound.</summary>
    public void Enter(
        DateOnly date, int hour, T leafArea, in HourlyForcing<T> forcing, in ColumnState<T> state, in ColumnParameters<T> parameters, in ColumnFluxes<T> fluxes)
    {
        T isPossible = IsPossible(state);
        T addsUp = AddsUp(fluxes);
        if (T.IsAny(T.Not(T.And(isPossible, addsUp))))
        {
            GiveUpWhereNot(isPossible, new ColumnFault(FaultKind.Range, date, hour, "a temperature left the range of what is possible"));
            GiveUpWhereNot(addsUp, new ColumnFault(FaultKind.Ledger, date, hour, "energy or water does not add up"));
        }

        SoilLayers<T> thawed = ThawedShare.Of(state, parameters);
        for (int node = 0; node < Nodes; node++)
        {
            state.Ground.SoilTemperature[node].Store(_temperature.AsSpan(node * T.Count));
            thawed[node].Store(_thawed.AsSpan(node * T.Count));
        }

        fluxes.Ground.SnowDepth.Store(_snowDepth);
        fluxes.GrossProduction.Store(_production);
        fluxes.EcosystemRespiration.Store(_respiration);
        fluxes.LatentHeat.Store(_latentHeat);
        leafArea.Store(_leafArea);
        forcing.AirTemperature.Store(_airTemperature);
        forcing.Precipitation.Store(_precipitation);
        forcing.Shortwave.Store(_shortwave);
        if (_details is not null)
        {
            StoreDetail(_details, state, forcing, fluxes);
        }

        EnterEach(date, hour);
    }

    private static void StoreDetail(double[][] details, in ColumnState<T> state, in HourlyForcing<T> weather, in ColumnFluxes<T> fluxes)
    {
        for (int node = 0; node < Nodes; node++)
        {
            fluxes.Ground.SoilLiquid[node].Store(details[0].AsSpan(node * T.Count));
            state.Ground.SoilWater[node].Store(details[1].AsSpan(node * T.Count));
        }

        ReadOnlySpan<T> single =
        [
            fluxes.Ground.SnowMass, fluxes.SensibleHeat, weather.Shortwave - fluxes.ShortwaveUp + weather.Longwave - fluxes.LongwaveUp,
            fluxes.Ground.GroundHeat, fluxes.Ground.SkinTemperature, weather.Precipitation * weather.SnowFraction,
        ];
        for (int index = 0; index < single.Length; index++)
        {
            single[index].Store(details[2].AsSpan(index * T.Count));
        }
    }

    private static HourlyDetail DetailOf(double[][] details, int column, Span<double> liquid, Span<double> water)
    {
        for (int node = 0; node < Nodes; node++)
        {
            liquid[node] = details[0][(node * T.Count) + column];
            water[node] = details[1][(node * T.Count) + column];
        }

        double Single(int index) => details[2][(index * T.Count) + column];
        return new HourlyDetail
        {
            LiquidWater = liquid,
            Water = water,
            SnowMass = Single(0),
            SensibleHeatFlux = Single(1),
            NetRadiation = Single(2),
            GroundHeatFlux = Single(3),
            SurfaceTemperature = Single(4),
            Snowfall = Single(5),
        };
    }

    /// <summary>Gives up the columns whose carbon does not add up on a day.</summary>
    public void Check(DateOnly date, in CarbonFluxes<T> carbon)
    {
        T closes = T.LessThan(T.Abs(carbon.Residual), CarbonTolerance);
        if (T.IsAny(T.Not(closes)))
        {
            GiveUpWhereNot(closes, new ColumnFault(FaultKind.Ledger, date, 23, "carbon does not add up"));
        }
    }

    private static T AddsUp(in ColumnFluxes<T> fluxes) => T.And(
        T.LessThan(T.Abs(fluxes.EnergyResidual), EnergyTolerance), T.LessThan(T.Abs(fluxes.WaterResidual), WaterTolerance));

    private static T IsPossible(in ColumnState<T> state)
    {
        T isPossible = T.LessThan(T.Abs(state.Ground.SoilTemperature[0]), FarthestFromFreezing);
        for (int node = 1; node < Nodes; node++)
        {
            isPossible = T.And(isPossible, T.LessThan(T.Abs(state.Ground.SoilTemperature[node]), FarthestFromFreezing));
        }

        return isPossible;
    }

    private void EnterEach(DateOnly date, int hour)
    {
        Span<double> temperature = stackalloc double[Nodes];
        Span<double> thawed = stackalloc double[Nodes];
        Span<double> liquid = stackalloc double[Nodes];
        Span<double> water = stackalloc double[Nodes];
        for (int column = 0; column < _columns.Length; column++)
        {
            if (_columns[column].Fault is not null)
            {
                continue;
            }

            for (int node = 0; node < Nodes; node++)
            {
                temperature[node] = _temperature[(node * T.Count) + column];
                thawed[node] = _thawed[(node * T.Count) + column];
            }

            _columns[column].Enter(date, hour, _leafArea[column], new ColumnHourly
            {
                Temperature = temperature,
                ThawedShare = thawed,
                SnowDepth = _snowDepth[column],
                GrossPrimaryProductivity = _production[column],
                EcosystemRespiration = _respiration[column],
                LatentHeatFlux = _latentHeat[column],
                AirTemperature = _airTemperature[column],
                Precipitation = _precipitation[column],
                Shortwave = _shortwave[column],
                Detail = _details is null ? default : DetailOf(_details, column, liquid, water),
            });
        }
    }
}
