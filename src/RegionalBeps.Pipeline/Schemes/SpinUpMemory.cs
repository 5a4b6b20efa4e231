namespace RegionalBeps.Pipeline.Schemes;

/// <summary>What a pixel remembers of its spin-up.</summary>
/// <param name="DeepTemperature">Mean temperature of the deepest watched node in the last year of the last cycle, °C; NaN before the first.</param>
/// <param name="Drift">Change of that temperature over the last cycle, K per year; NaN before the second.</param>
/// <param name="SoilWater">Water and ice of the upper 2 m at the end of the last cycle, kg m⁻²; NaN before the first.</param>
/// <param name="WaterDrift">Change of that water over the last cycle, kg m⁻² per year; NaN before the second.</param>
/// <param name="CarbonDrift">Change of the soil's carbon in the last year of its balance, gC m⁻² per year; NaN before the first cycle.</param>
/// <param name="IsBalanced">1 once heat and water drift less than their tolerances: the pixel then waits for the others without being computed.</param>
/// <param name="IsQuarantined">1 once the column had to be given up.</param>
public readonly record struct SpinUpMemory(
    double DeepTemperature, double Drift, double SoilWater, double WaterDrift, double CarbonDrift, double IsBalanced, double IsQuarantined)
{
    /// <summary>Drift of the soil's water below which a pixel is balanced, kg m⁻² per year.</summary>
    public const double WaterTolerance = 2;

    /// <summary>Drift of the soil's carbon below which a pixel is balanced, gC m⁻² per year.</summary>
    public const double CarbonTolerance = 1;

    /// <summary>Before the spin-up.</summary>
    public static SpinUpMemory None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0, 0);

    /// <summary>The memory after a cycle.</summary>
    /// <param name="deepTemperature">Mean temperature of the deepest watched node in the last year of the cycle, °C.</param>
    /// <param name="soilWater">Water and ice of the upper 2 m at the end of the cycle, kg m⁻².</param>
    /// <param name="cycleYears">Years in a cycle.</param>
    /// <param name="tolerance">Drift of temperature below which the pixel is balanced, K per year.</param>
    public SpinUpMemory AfterCycle(double deepTemperature, double soilWater, int cycleYears, double tolerance)
    {
        double drift = (deepTemperature - DeepTemperature) / cycleYears;
        double waterDrift = (soilWater - SoilWater) / cycleYears;
        return this with
        {
            DeepTemperature = deepTemperature,
            Drift = drift,
            SoilWater = soilWater,
            WaterDrift = waterDrift,
            IsBalanced = Math.Abs(drift) < tolerance && Math.Abs(waterDrift) < WaterTolerance ? 1 : 0,
        };
    }
}
