namespace RegionalBeps.Products.Attribution;

/// <summary>What may control a vegetation product; the classes of the maps of dominant and second driver.</summary>
public enum Driver : byte
{
    /// <summary>Precipitation of the season.</summary>
    Precipitation = 1,

    /// <summary>Air temperature of the season.</summary>
    AirTemperature = 2,

    /// <summary>Short-wave radiation of the season.</summary>
    Radiation = 3,

    /// <summary>Thaw onset of the surface layer.</summary>
    ThawOnset = 4,

    /// <summary>Thickness of the freeze-thaw layer.</summary>
    FreezeThawLayerThickness = 5,

    /// <summary>Lower limit of the frozen ground.</summary>
    FrozenDepth = 6,

    /// <summary>End of the snow cover.</summary>
    SnowOff = 7,

    /// <summary>The strongest relation is no stronger than chance makes them.</summary>
    NoClearWinner = 8,

    /// <summary>Too few years, or a target that never varies.</summary>
    NoData = 255,
}
