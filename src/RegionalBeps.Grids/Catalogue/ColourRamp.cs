namespace RegionalBeps.Grids.Catalogue;

/// <summary>The colour ramps of maps and legends. All but <see cref="Classes"/> are readable with the common forms of colour blindness.</summary>
public enum ColourRamp
{
    /// <summary>The variable's own flags carry the colours.</summary>
    Classes,

    /// <summary>Perceptually uniform, dark blue to yellow: amounts without a special value (van der Walt and Smith).</summary>
    Viridis,

    /// <summary>Perceptually uniform, blue to yellow, the same to all eyes: days of year (Nuñez et al. 2018).</summary>
    Cividis,

    /// <summary>Pale to dark blue: depths and amounts of frost and water (ColorBrewer).</summary>
    Blues,

    /// <summary>Pale to dark green: leaves and carbon (ColorBrewer).</summary>
    Greens,

    /// <summary>Blue through white to red, white at zero: changes and temperatures (ColorBrewer RdBu, turned).</summary>
    BlueWhiteRed,

    /// <summary>Brown through white to teal, white at zero: changes of water (ColorBrewer BrBG).</summary>
    BrownWhiteTeal,

    /// <summary>Dark green through sand to white: elevation.</summary>
    Terrain,

    /// <summary>Dark to pale purple: probabilities, dark where small (ColorBrewer Purples, turned).</summary>
    Purples,
}
