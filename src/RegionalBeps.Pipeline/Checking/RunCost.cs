using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>What a run will cost.</summary>
/// <param name="Pixels">The pixels that get a column.</param>
/// <param name="PeriodColumnHours">Column-hours of the period.</param>
/// <param name="SpinUpColumnHours">Column-hours of the spin-up if no pixel is in balance before the last cycle.</param>
/// <param name="StoreBytes">About how much disk the rearranged weather takes, before compression.</param>
public sealed record RunCost(int Pixels, long PeriodColumnHours, long SpinUpColumnHours, long StoreBytes)
{
    private const int BytesPerValue = sizeof(float);

    /// <summary>The cost of a run over a number of land pixels.</summary>
    public static RunCost Of(PipelineConfiguration configuration, int pixels)
    {
        PeriodSettings period = configuration.Run.Period;
        MeteorologySettings weather = configuration.Inputs.Meteorology;
        long periodHours = 24L * period.Days;
        long spinUpHours = 0;
        if (configuration.SpinUpCycle is { } cycle)
        {
            int days = new DateOnly(cycle.Last, 12, 31).DayNumber - new DateOnly(cycle.First, 1, 1).DayNumber + 1;
            spinUpHours = 24L * days * configuration.Run.SpinUp.MaxCycles;
        }

        long series = weather.Variables.Values.Count(variable => variable.Constant is null);
        long steps = periodHours / (int)weather.Step;
        return new RunCost(pixels, pixels * periodHours, pixels * spinUpHours, pixels * steps * series * BytesPerValue);
    }
}
