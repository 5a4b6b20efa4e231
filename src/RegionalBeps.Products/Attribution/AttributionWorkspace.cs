namespace RegionalBeps.Products.Attribution;

/// <summary>Buffers for the attribution of pixels one after another, so that none allocates; one for each thread.</summary>
/// <param name="years">Number of years of the period.</param>
/// <param name="drivers">Number of drivers.</param>
public sealed class AttributionWorkspace(int years, int drivers)
{
    /// <summary>Number of years of the period.</summary>
    public int Years => years;

    /// <summary>Number of drivers.</summary>
    public int Drivers => drivers;

    internal double[] Target { get; } = new double[years];

    internal double[] Shuffled { get; } = new double[years];

    internal double[] Series { get; } = new double[years * drivers];

    internal bool[] Used { get; } = new bool[drivers];

    internal double[] Grades { get; } = new double[drivers];

    internal double[] Matrix { get; } = new double[PartialCorrelation.ScratchLength(drivers)];
}
