namespace RegionalBeps.Grids.Reading;

/// <summary>Evenly spaced coordinates recovered from rounded ones.</summary>
/// <param name="First">The first value.</param>
/// <param name="Step">Distance from each value to the next; negative where they descend.</param>
internal readonly record struct EvenSpacing(double First, double Step)
{
    /// <summary>Values may lie this share of a step away from where they belong.</summary>
    private const double Tolerance = 0.02;

    /// <summary>Values of single precision are rounded to this share of a step when that gives a simple number.</summary>
    private const double Snap = 2e-3;

    private const double SecondsPerDegree = 3600.0;

    /// <summary>Finds the spacing; null where the values are not evenly spaced or are fewer than two.</summary>
    /// <param name="values">The coordinates, ascending or descending.</param>
    /// <param name="inDegrees">True to look for steps of whole seconds of arc, false for whole millimetres.</param>
    public static EvenSpacing? Find(ReadOnlySpan<double> values, bool inDegrees)
    {
        if (values.Length < 2)
        {
            return null;
        }

        double first = values[0];
        double step = (values[^1] - first) / (values.Length - 1);
        for (int i = 0; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i] - first - (i * step)) <= Tolerance * Math.Abs(step)))
            {
                return null;
            }
        }

        double grain = inDegrees ? SecondsPerDegree : 1000.0;
        double simpleStep = Math.Round(step * grain) / grain;
        if (simpleStep != 0.0 && Math.Abs(simpleStep - step) * values.Length <= Snap * Math.Abs(step))
        {
            step = simpleStep;
        }

        // Grids are mostly laid so that edges or centres are multiples of half a cell.
        double half = Math.Abs(step) / 2.0;
        double simpleFirst = Math.Round(first / half) * half;
        return new EvenSpacing(Math.Abs(simpleFirst - first) <= Snap * half ? simpleFirst : first, step);
    }
}
