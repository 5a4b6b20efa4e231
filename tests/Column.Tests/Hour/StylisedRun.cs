using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Hour;

/// <summary>Stylised columns side by side, advanced day by day.</summary>
/// <typeparam name="T">The lane.</typeparam>
internal sealed class StylisedRun<T>
    where T : unmanaged, ILane<T>
{
    private static readonly DateTime Begin = new(2003, 9, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DailyWeatherForm Form = new() { HasPressure = false, HasLongwave = false };

    private readonly StylisedColumn[] _columns;
    private readonly ColumnOptions _options;
    private readonly HourlyForcing<T>[] _hours = new HourlyForcing<T>[SunDay.Hours];
    private readonly ForcingPlace<T> _place;
    private readonly ColumnParameters<T> _parameters;
    private ColumnState<T> _state;
    private ColumnFluxes<T> _fluxes;

    public StylisedRun(IEnumerable<StylisedColumn> columns)
        : this(columns, new ColumnOptions(Improvements.All))
    {
    }

    public StylisedRun(IEnumerable<StylisedColumn> columns, ColumnOptions options)
    {
        _columns = [.. columns];
        _options = options;
        ColumnParameters<Scalar>[] parameters = [.. _columns.Select(column => column.Description.Parameters(options.Switches))];
        States = [.. _columns.Select((column, index) => column.Description.Start(parameters[index], options.Switches))];
        ColumnBundle.Pack<ColumnParameters<Scalar>, ColumnParameters<T>>(parameters, ref _parameters);
        _place = ForcingPlace<T>.At(Lane(column => column.Latitude), 0.0, Lane(column => column.Elevation));
        _place.WindFactor = Lane(column => column.Description.Reference.WindFactor);
    }

    public delegate void HourSeen(in HourlyForcing<T> forcing, in ColumnState<T> state, in ColumnFluxes<T> fluxes);

    public delegate void WeatherMade(Span<HourlyForcing<T>> hours);

    /// <summary>The columns' states, each by itself: what a checkpoint holds.</summary>
    public ColumnState<Scalar>[] States
    {
        get
        {
            ColumnState<Scalar>[] states = new ColumnState<Scalar>[_columns.Length];
            ColumnBundle.Unpack(_state, states.AsSpan());
            return states;
        }
        set => ColumnBundle.Pack<ColumnState<Scalar>, ColumnState<T>>(value, ref _state);
    }

    public ref readonly ColumnParameters<T> Parameters => ref _parameters;

    /// <summary>Changes the weather of each day after it was made.</summary>
    public WeatherMade? Disturb { get; init; }

    public HourSeen? Seen { get; init; }

    /// <summary>Leaf area index in place of the columns' own.</summary>
    public double? LeafAreaIndex { get; init; }

    public CarbonFluxes<T> Advance(int day)
    {
        T cloudCover = _state.CloudCover;
        T possible = DailyToHourly.Fill(
            new SunDay(Begin.AddDays(day)), _place, Weather(day - 1), Weather(day), Weather(day + 1), Form, ForcingCorrections.None,
            ref cloudCover, _hours);
        Assert.That(T.IsAny(T.Not(possible)), Is.False, "the stylised weather is possible");
        _state.CloudCover = cloudCover;
        Disturb?.Invoke(_hours);
        T leaves = Lane(column => LeafAreaIndex ?? column.LeafAreaIndex(DayOfYear(day)));
        foreach (ref readonly HourlyForcing<T> hour in _hours.AsSpan())
        {
            ColumnHour.Advance(ref _state, _parameters, hour, leaves, _options, ref _fluxes);
            Seen?.Invoke(hour, _state, _fluxes);
        }

        ColumnHour.CloseDay(ref _state, _parameters, Begin.AddDays(day).Month, out CarbonFluxes<T> carbon);
        return carbon;
    }

    private static int DayOfYear(int day) => Begin.AddDays(day).DayOfYear;

    private DailyWeather<T> Weather(int day)
    {
        int date = DayOfYear(day);
        return new()
        {
            MinimumTemperature = Lane(column => column.LowestTemperature(date)),
            MaximumTemperature = Lane(column => column.HighestTemperature(date)),
            Humidity = Lane(column => column.Humidity(date)),
            Shortwave = Lane(column => column.Shortwave(date)),
            Precipitation = Lane(column => column.Precipitation(date)),
            WindSpeed = Lane(column => column.WindSpeed(date)),
        };
    }

    private T Lane(Func<StylisedColumn, double> value)
    {
        Span<double> values = stackalloc double[T.Count];
        for (int lane = 0; lane < values.Length; lane++)
        {
            values[lane] = value(_columns[Math.Min(lane, _columns.Length - 1)]);
        }

        return T.Load(values);
    }
}
