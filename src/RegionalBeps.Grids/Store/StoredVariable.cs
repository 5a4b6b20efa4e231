namespace RegionalBeps.Grids.Store;

/// <summary>A variable as the forcing store holds it.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Unit">The unit of the stored numbers.</param>
/// <param name="MantissaBits">How many bits of the mantissa are kept, 1 to 23: see <see cref="MantissaRounding"/> for the error bound.</param>
public sealed record StoredVariable(string Name, string Unit, int MantissaBits);
