namespace RegionalBeps.Grids.Store;

/// <summary>The evenly spaced time steps of the forcing, each named by the instant at which it begins.</summary>
public sealed record StepAxis
{
    /// <summary>
    /// How far a year's chunk reaches into the years beside it. A column's year is a year of local solar time, at most half a day off
    /// UTC, and the way from days to hours looks at the day before and after.
    /// </summary>
    public static readonly TimeSpan Halo = TimeSpan.FromDays(1);

    /// <summary>An axis.</summary>
    /// <param name="first">When the first step begins, UTC.</param>
    /// <param name="step">The length of a step; it must divide a day.</param>
    /// <param name="count">How many steps.</param>
    public StepAxis(DateTime first, TimeSpan step, int count)
    {
        if (first.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("The first step must begin at an instant in UTC.", nameof(first));
        }

        if (step <= TimeSpan.Zero || TimeSpan.TicksPerDay % step.Ticks != 0)
        {
            throw new ArgumentException($"A step of {step} does not divide a day.", nameof(step));
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        (First, Step, Count) = (first, step, count);
    }

    /// <summary>When the first step begins, UTC.</summary>
    public DateTime First { get; }

    /// <summary>The length of a step.</summary>
    public TimeSpan Step { get; }

    /// <summary>How many steps.</summary>
    public int Count { get; }

    /// <summary>When a step begins, UTC.</summary>
    public DateTime InstantOf(int step) => First + (step * Step);

    /// <summary>The steps that begin in a UTC year or within <see cref="Halo"/> of it, as far as the data go.</summary>
    public StepRange StepsOfYear(int year)
    {
        DateTime begin = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc) - Halo;
        DateTime end = new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc) + Halo;
        int first = FirstStepNotBefore(begin);
        return new StepRange(first, FirstStepNotBefore(end) - first);
    }

    private int FirstStepNotBefore(DateTime instant)
    {
        long steps = (long)Math.Ceiling((instant - First) / Step);
        return (int)Math.Clamp(steps, 0L, Count);
    }
}
