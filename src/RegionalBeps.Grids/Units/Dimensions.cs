namespace RegionalBeps.Grids.Units;

/// <summary>Exponents of the base quantities of a unit.</summary>
/// <param name="Mass">Kilograms.</param>
/// <param name="Length">Metres.</param>
/// <param name="Time">Seconds.</param>
/// <param name="Temperature">Kelvins.</param>
/// <param name="Substance">Moles.</param>
/// <param name="Step">Time steps of the file, as in <c>mm/step</c>.</param>
public readonly record struct Dimensions(int Mass = 0, int Length = 0, int Time = 0, int Temperature = 0, int Substance = 0, int Step = 0)
{
    /// <summary>No dimensions at all.</summary>
    public static Dimensions None => default;

    /// <summary>The dimensions of a product in which the other factor stands to a power.</summary>
    public Dimensions Times(Dimensions other, int power) => new(
        Mass + (power * other.Mass),
        Length + (power * other.Length),
        Time + (power * other.Time),
        Temperature + (power * other.Temperature),
        Substance + (power * other.Substance),
        Step + (power * other.Step));
}
