namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The groups of names that the configuration takes from the variable catalogue.</summary>
internal enum NameSource
{
    /// <summary>Weather variables.</summary>
    Meteorology,

    /// <summary>Maps that the run can make.</summary>
    Products,
}
