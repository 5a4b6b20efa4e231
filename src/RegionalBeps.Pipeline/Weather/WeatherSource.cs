namespace RegionalBeps.Pipeline.Weather;

/// <summary>Where the values of a weather variable are: in the forcing store, or one constant for all pixels and times.</summary>
/// <param name="StoredVariable">Index of the variable in the store's chunks; -1 for a constant.</param>
/// <param name="Constant">The constant in the catalogue's unit; NaN for a stored variable.</param>
public readonly record struct WeatherSource(int StoredVariable, double Constant)
{
    /// <summary>A variable of the store.</summary>
    public static WeatherSource Stored(int variable) => new(variable, double.NaN);

    /// <summary>One value for all pixels and times, in the catalogue's unit.</summary>
    public static WeatherSource Of(double constant) => new(-1, constant);
}
