namespace RegionalBeps.Column.State;

/// <summary>The five improvements of ground heat over BEPS. Each is a switch of its own; all are on by default.</summary>
[Flags]
public enum Improvements
{
    /// <summary>None: mineral soil that freezes sharply at 0 degC, one snow for all covers, air from above the canopy.</summary>
    None = 0,

    /// <summary>The ground exchanges heat and vapour with the air inside the canopy, not with the air above it.</summary>
    CanopyInsulation = 1,

    /// <summary>New snow, settling and cover follow the wind under the canopy; off, one law holds for all covers.</summary>
    SnowDensityByCanopy = 2,

    /// <summary>Ponded water stores heat and freezes; off, it stays liquid at 0 degC and conducts nothing.</summary>
    PondPhaseChange = 4,

    /// <summary>Organic matter changes the soil's thermal and hydraulic properties; off, the soil is mineral.</summary>
    OrganicSoil = 8,

    /// <summary>Water stays partly liquid below 0 degC; off, all of it freezes at 0 degC.</summary>
    SupercooledWater = 16,

    /// <summary>All five.</summary>
    All = CanopyInsulation | SnowDensityByCanopy | PondPhaseChange | OrganicSoil | SupercooledWater,
}
