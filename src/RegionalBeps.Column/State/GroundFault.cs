namespace RegionalBeps.Column.State;

/// <summary>Why a column cannot be computed, or can no longer be trusted.</summary>
public enum GroundFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>A soil layer has no pores, or nothing but pores.</summary>
    Porosity,

    /// <summary>A soil layer's suction, exponent, conductivity or heat capacity is not a positive number.</summary>
    SoilProperty,

    /// <summary>A value of the weather is not a number, or no weather that the earth has.</summary>
    Weather,

    /// <summary>A temperature, a flux or a ledger is not a number.</summary>
    NotFinite,

    /// <summary>Heat was gained or lost without a flux that accounts for it.</summary>
    HeatLedger,

    /// <summary>Water was gained or lost without a flux that accounts for it.</summary>
    WaterLedger,
}
