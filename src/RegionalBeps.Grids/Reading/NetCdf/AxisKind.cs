namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>What a dimension of a variable runs along.</summary>
internal enum AxisKind
{
    /// <summary>Neither x, y nor time: levels, ensemble members, stations.</summary>
    Other,

    /// <summary>West to east.</summary>
    X,

    /// <summary>South to north, or north to south.</summary>
    Y,

    /// <summary>Time.</summary>
    Time,
}
