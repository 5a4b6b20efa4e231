namespace RegionalBeps.Column.Profiling;

/// <summary>The processes of an hour, as a profile of its cost names them, in the order in which they come.</summary>
public enum HourProcess
{
    /// <summary>Leaf areas, interception of rain and snow, water stress.</summary>
    Interception,

    /// <summary>Sunlight in the canopy and onto the ground.</summary>
    Shortwave,

    /// <summary>Leaves, air of the canopy, longwave radiation and turbulence.</summary>
    Canopy,

    /// <summary>Snow that falls, settles, melts and ages, and the pond's thin film.</summary>
    Snow,

    /// <summary>The freezing curve's temperatures and conductivities before the step of heat.</summary>
    FreezingCurve,

    /// <summary>The step of heat through snow, pond and soil with its skins.</summary>
    SoilHeat,

    /// <summary>Evaporation of the ground and movement of soil water.</summary>
    SoilWater,

    /// <summary>Ledgers, carbon and what is reported.</summary>
    Ledgers,
}
