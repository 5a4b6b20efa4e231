namespace RegionalBeps.Products;

/// <summary>A value, or NaN and the reason why there is none.</summary>
/// <param name="Value">The value; NaN unless <paramref name="Flag"/> is <see cref="Validity.Valid"/>.</param>
/// <param name="Flag">Whether the value is valid, and if not, why.</param>
public readonly record struct FlaggedValue(double Value, Validity Flag)
{
    /// <summary>Whether there is a value.</summary>
    public bool IsValid => Flag == Validity.Valid;

    /// <summary>A valid value.</summary>
    public static FlaggedValue Of(double value) => new(value, Validity.Valid);

    /// <summary>No value, for the reason given.</summary>
    public static FlaggedValue Missing(Validity reason) => new(double.NaN, reason);
}
