namespace RegionalBeps.Verification.Heat;

/// <summary>A soil by its numbers. Water and conductivities of 0 leave them to the climate.</summary>
internal readonly record struct SoilNumbers(
    double Porosity, double Suction, double Exponent, double SolidHeatCapacity,
    double Water = 0.0, double FrozenConductivity = 0.0, double ThawedConductivity = 0.0)
{
    public static SoilNumbers Loam { get; } = new(0.463, 0.11, 4.5, 1.1e6);
}
