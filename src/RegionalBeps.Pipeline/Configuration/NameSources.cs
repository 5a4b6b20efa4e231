namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The names of the variable catalogue that the configuration accepts, by group.</summary>
internal static class NameSources
{
    /// <summary>The names of a group.</summary>
    public static IReadOnlyList<string> Of(NameSource source) => source switch
    {
        NameSource.Meteorology => MeteorologyNames,
        NameSource.Products => ProductNames,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a group of names."),
    };

    private static readonly string[] MeteorologyNames =
    [
        "air_temperature", "air_temperature_max", "air_temperature_min", "precipitation", "snowfall",
        "specific_humidity", "relative_humidity", "dew_point_temperature", "vapour_pressure", "vapour_pressure_deficit",
        "surface_pressure", "shortwave_down", "longwave_down", "wind_speed", "eastward_wind", "northward_wind",
    ];

    private static readonly string[] ProductNames =
    [
        "thaw_onset", "freeze_onset", "active_layer_thickness", "freeze_thaw_layer_thickness", "frozen_depth", "frozen_class",
    ];
}
