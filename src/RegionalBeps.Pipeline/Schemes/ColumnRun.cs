using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>One column while a year is computed: where it is, its state, and what its days are entered into.</summary>
public sealed class ColumnRun
{
    private readonly DailyAccumulator _accumulator;
    private readonly DailySeries _series;
    private int _hoursIntoDay;

    internal ColumnRun(DailyAccumulator accumulator, DailySeries series, IHourlyRecorder? recorder = null)
    {
        _accumulator = accumulator;
        _series = series;
        Recorder = recorder;
    }

    /// <summary>Is told every hour in detail; null on maps.</summary>
    public IHourlyRecorder? Recorder { get; }

    /// <summary>The pixel's place in the tile.</summary>
    public int Index { get; private set; }

    /// <summary>The pixel.</summary>
    public Pixel Pixel { get; private set; }

    /// <summary>The scheme's state of the pixel, before and after.</summary>
    public Memory<byte> State { get; private set; }

    /// <summary>Why and when the column had to be given up; null while it is sound.</summary>
    public ColumnFault? Fault { get; private set; }

    /// <summary>Enters an hour and closes the pixel's day when its sun does.</summary>
    /// <param name="day">The computed day.</param>
    /// <param name="hour">0 to 23, the hour of the computed day that has just been computed.</param>
    /// <param name="leafAreaIndex">Leaf area index of the day, m² m⁻².</param>
    /// <param name="column">The column after the hour.</param>
    public void Enter(DateOnly day, int hour, double leafAreaIndex, in ColumnHourly column)
    {
        _accumulator.AddHour(column);
        Recorder?.Record(day, hour, column);
        if (hour + 1 + _hoursIntoDay == 24)
        {
            _accumulator.CloseDay(_series, day.DayOfYear, leafAreaIndex);
        }
    }

    /// <summary>Gives the column up: it is not computed further, and its maps say so.</summary>
    /// <param name="fault">What broke, and when; a column keeps its first fault.</param>
    public void GiveUp(ColumnFault fault) => Fault ??= fault;

    internal void Begin(int index, in Pixel pixel, Memory<byte> state, int hoursIntoDay)
    {
        Index = index;
        Pixel = pixel;
        State = state;
        Fault = null;
        _hoursIntoDay = hoursIntoDay;
    }
}
