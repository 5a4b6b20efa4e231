namespace RegionalBeps.Pipeline.Schemes;

/// <summary>Takes every hour of one column, for time series at a site.</summary>
public interface IHourlyRecorder
{
    /// <summary>Takes an hour.</summary>
    /// <param name="day">The computed day.</param>
    /// <param name="hour">0 to 23, the hour of the computed day.</param>
    /// <param name="column">The column after the hour, with its detail.</param>
    public void Record(DateOnly day, int hour, in ColumnHourly column);
}
