namespace RegionalBeps.Column.Parameters;

/// <summary>What kind of surface a land-cover value is, which decides whether a column runs there at all.</summary>
public enum SurfaceType
{
    /// <summary>Plants on mineral soil.</summary>
    Vegetated,

    /// <summary>Wet organic ground.</summary>
    Wetland,

    /// <summary>Built-up: the soil column runs, products are masked.</summary>
    Urban,

    /// <summary>Bare or nearly so.</summary>
    Bare,

    /// <summary>Glacier or permanent snow: no column.</summary>
    Ice,

    /// <summary>Open water: no column.</summary>
    Water,

    /// <summary>The value says nothing of the ground; take the nearest valid neighbour's.</summary>
    Invalid,
}
