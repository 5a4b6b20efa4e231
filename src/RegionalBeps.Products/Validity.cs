namespace RegionalBeps.Products;

/// <summary>
/// Why a product has a value, or has none: the codes of the byte variable <c>&lt;name&gt;_flag</c> beside each product.
/// A value that is not known is NaN and never a code that looks like a number.
/// </summary>
public enum Validity : byte
{
    /// <summary>The value is valid.</summary>
    Valid = 0,

    /// <summary>The ground never froze.</summary>
    NeverFroze = 1,

    /// <summary>The ground never thawed.</summary>
    NeverThawed = 2,

    /// <summary>The ground froze and thawed, but the criterion of the product was never met.</summary>
    CriterionNeverMet = 3,

    /// <summary>The ground was frozen on 1 to 14 days only.</summary>
    FrozenBriefly = 4,

    /// <summary>The depth lies below the simulated column.</summary>
    BelowColumn = 5,

    /// <summary>Too few days of the year, or years of the period, are valid.</summary>
    NotEnoughValid = 6,

    /// <summary>The pixel was quarantined by the run.</summary>
    Quarantined = 7,
}
