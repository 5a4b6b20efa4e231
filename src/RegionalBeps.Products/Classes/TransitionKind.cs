namespace RegionalBeps.Products.Classes;

/// <summary>What a change of class means.</summary>
public enum TransitionKind : byte
{
    /// <summary>The class did not change.</summary>
    None = 0,

    /// <summary>Permafrost became less continuous: a change of quantity.</summary>
    PermafrostThinned = 1,

    /// <summary>Permafrost became seasonally or short-term frozen, or unfrozen ground: a change of quality.</summary>
    PermafrostLost = 2,

    /// <summary>Ground without permafrost freezes for a shorter time.</summary>
    SeasonalFrostLost = 3,

    /// <summary>The class became a colder one.</summary>
    Recovered = 4,

    /// <summary>One of the classes is unknown.</summary>
    NoData = 255,
}
