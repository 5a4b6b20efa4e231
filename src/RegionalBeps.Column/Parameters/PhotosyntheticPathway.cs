namespace RegionalBeps.Column.Parameters;

/// <summary>How leaves fix carbon.</summary>
public enum PhotosyntheticPathway
{
    /// <summary>Farquhar, von Caemmerer and Berry (1980) kinetics.</summary>
    C3,

    /// <summary>Collatz, Ribas-Carbo and Berry (1992) kinetics; maize and other C4 crops.</summary>
    C4,
}
