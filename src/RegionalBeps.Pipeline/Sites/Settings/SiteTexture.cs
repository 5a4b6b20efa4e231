namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>The texture classes of BEPS; the value is their code.</summary>
public enum SiteTexture
{
    /// <summary>Sand.</summary>
    Sand = 1,

    /// <summary>Loamy sand.</summary>
    LoamySand = 2,

    /// <summary>Sandy loam.</summary>
    SandyLoam = 3,

    /// <summary>Loam.</summary>
    Loam = 4,

    /// <summary>Silt loam.</summary>
    SiltLoam = 5,

    /// <summary>Sandy clay loam.</summary>
    SandyClayLoam = 6,

    /// <summary>Clay loam.</summary>
    ClayLoam = 7,

    /// <summary>Silty clay loam.</summary>
    SiltyClayLoam = 8,

    /// <summary>Sandy clay.</summary>
    SandyClay = 9,

    /// <summary>Silty clay.</summary>
    SiltyClay = 10,

    /// <summary>Clay.</summary>
    Clay = 11,
}
