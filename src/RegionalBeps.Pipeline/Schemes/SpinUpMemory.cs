namespace RegionalBeps.Pipeline.Schemes;

/// <summary>What a pixel remembers of its spin-up.</summary>
/// <param name="DeepTemperature">Mean temperature of the deepest watched node in the last year of the last cycle, °C; NaN before the first.</param>
/// <param name="Drift">Change of that temperature over the last cycle, K per year; NaN before the second.</param>
/// <param name="IsBalanced">1 once the drift is below the tolerance: the pixel then waits for the others without being computed.</param>
/// <param name="IsQuarantined">1 once the column had to be given up.</param>
public readonly record struct SpinUpMemory(double DeepTemperature, double Drift, double IsBalanced, double IsQuarantined)
{
    /// <summary>Before the spin-up.</summary>
    public static SpinUpMemory None { get; } = new(double.NaN, double.NaN, 0, 0);

    /// <summary>The memory after a cycle.</summary>
    /// <param name="deepTemperature">Mean temperature of the deepest watched node in the last year of the cycle, °C.</param>
    /// <param name="cycleYears">Years in a cycle.</param>
    /// <param name="tolerance">Drift below which the pixel is balanced, K per year.</param>
    public SpinUpMemory AfterCycle(double deepTemperature, int cycleYears, double tolerance)
    {
        double drift = (deepTemperature - DeepTemperature) / cycleYears;
        return this with { DeepTemperature = deepTemperature, Drift = drift, IsBalanced = Math.Abs(drift) < tolerance ? 1 : 0 };
    }
}
