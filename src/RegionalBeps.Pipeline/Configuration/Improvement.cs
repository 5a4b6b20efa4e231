namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The five improvements of the column, each of which can be switched off.</summary>
public enum Improvement
{
    /// <summary>Heat exchange between ground and canopy instead of ground and open air.</summary>
    CanopyInsulation,

    /// <summary>The density of fallen snow depends on the canopy above it.</summary>
    SnowDensityByCanopy,

    /// <summary>Water that stands on the ground freezes and melts.</summary>
    PondPhaseChange,

    /// <summary>Organic matter changes the soil's porosity, conductivity and heat capacity.</summary>
    OrganicSoil,

    /// <summary>Part of the soil's water stays liquid below 0 °C.</summary>
    SupercooledWater,
}
