namespace RegionalBeps.Grids.Catalogue;

/// <summary>The variables that are read.</summary>
internal static class InputVariables
{
    /// <summary>Layers that do not change.</summary>
    public static IReadOnlyList<CatalogueVariable> Static { get; } =
    [
        new()
        {
            Name = "land_cover", Group = VariableGroup.StaticInput, Unit = "1", LongName = "land cover class", LongNameChinese = "土地覆盖类型",
            ValidMinimum = 0, ValidMaximum = 254, Resampling = Resampling.Categorical, Storage = StorageType.Unsigned8, Ramp = ColourRamp.Classes,
        },
        new()
        {
            Name = "elevation", Group = VariableGroup.StaticInput, StandardName = "surface_altitude", Unit = "m",
            LongName = "elevation of the surface", LongNameChinese = "地表高程",
            ValidMinimum = -450, ValidMaximum = 8900, Ramp = ColourRamp.Terrain, SignificantBits = 15,
        },
        SoilShare("sand", "share of sand in the mass of the fine earth", "砂粒含量"),
        SoilShare("clay", "share of clay in the mass of the fine earth", "黏粒含量"),
        SoilShare("organic_carbon", "share of organic carbon in the mass of the topsoil", "表土有机碳含量"),
        new()
        {
            Name = "depth_to_bedrock", Group = VariableGroup.StaticInput, Unit = "m", LongName = "depth at which bedrock begins",
            LongNameChinese = "基岩埋深", ValidMinimum = 0, ValidMaximum = 500, Ramp = ColourRamp.Viridis,
        },
        new()
        {
            Name = "leaf_area_index", Group = VariableGroup.Vegetation, StandardName = "leaf_area_index", Unit = "1",
            LongName = "leaf area on ground area", LongNameChinese = "叶面积指数", ValidMinimum = 0, ValidMaximum = 15, PlausibleMean = (0.0, 9.0),
            Ramp = ColourRamp.Greens,
        },
    ];

    /// <summary>The weather.</summary>
    public static IReadOnlyList<CatalogueVariable> Meteorology { get; } =
    [
        Temperature("air_temperature", "air_temperature", "air temperature near the surface", "近地面气温"),
        Temperature("air_temperature_max", "air_temperature", "greatest air temperature of the day", "日最高气温") with { CellMethods = "time: maximum" },
        Temperature("air_temperature_min", "air_temperature", "least air temperature of the day", "日最低气温") with { CellMethods = "time: minimum" },
        Temperature("air_temperature_day", "air_temperature", "mean air temperature of the hours with sun", "昼间平均气温") with { CellMethods = "time: mean where daylight" },
        Temperature("air_temperature_night", "air_temperature", "mean air temperature of the hours without sun", "夜间平均气温") with { CellMethods = "time: mean where night" },
        Temperature("dew_point_temperature", "dew_point_temperature", "dew point of the air near the surface", "露点温度"),
        Weather("specific_humidity", "specific_humidity", "1", "water vapour in the mass of moist air", "比湿", 0, 0.05, (1e-5, 0.03)),
        Weather("relative_humidity", "relative_humidity", "1", "relative humidity of the air", "相对湿度", 0, 1.1, (0.05, 1.0)),
        Weather("vapour_pressure", "water_vapor_partial_pressure_in_air", "Pa", "partial pressure of water vapour", "水汽压", 0, 8000, (1.0, 4000.0)),
        Weather("vapour_pressure_deficit", "water_vapor_saturation_deficit_in_air", "Pa", "saturation deficit of the air", "饱和水汽压差", 0, 12000, (0.1, 4000.0)),
        Weather("surface_pressure", "surface_air_pressure", "Pa", "air pressure at the surface", "地表气压", 5e4, 1.1e5, (5e4, 1.05e5)) with { SignificantBits = 15 },
        Weather("precipitation", "precipitation_flux", "kg m-2 s-1", "precipitation, rain and snow together", "降水率", 0, 200.0 / 3600.0, (0.0, 5e-4)),
        Weather("snowfall", "snowfall_flux", "kg m-2 s-1", "precipitation that falls as snow", "降雪率", 0, 100.0 / 3600.0, (0.0, 3e-4)),
        Weather("shortwave_down", "surface_downwelling_shortwave_flux_in_air", "W m-2", "solar radiation that reaches the surface", "向下短波辐射", 0, 1450, (0.0, 450.0)),
        Weather("longwave_down", "surface_downwelling_longwave_flux_in_air", "W m-2", "thermal radiation that reaches the surface", "向下长波辐射", 50, 600, (80.0, 450.0)),
        Weather("wind_speed", "wind_speed", "m s-1", "wind speed", "风速", 0, 60, (0.2, 25.0)),
        Weather("eastward_wind", "eastward_wind", "m s-1", "wind towards the east", "纬向风", -60, 60, null),
        Weather("northward_wind", "northward_wind", "m s-1", "wind towards the north", "经向风", -60, 60, null),
    ];

    private static CatalogueVariable SoilShare(string name, string longName, string chinese) => new()
    {
        Name = name, Group = VariableGroup.StaticInput, Unit = "1", LongName = longName, LongNameChinese = chinese,
        ValidMinimum = 0, ValidMaximum = 1, Ramp = ColourRamp.Viridis,
    };

    private static CatalogueVariable Temperature(string name, string standardName, string longName, string chinese) => new()
    {
        Name = name, Group = VariableGroup.Meteorology, StandardName = standardName, Unit = "K", LongName = longName, LongNameChinese = chinese,
        ValidMinimum = 203.15, ValidMaximum = 328.15, PlausibleMean = (213.15, 313.15), Ramp = ColourRamp.BlueWhiteRed, SignificantBits = 15,
    };

    private static CatalogueVariable Weather(
        string name, string standardName, string unit, string longName, string chinese, double minimum, double maximum, (double, double)? mean) => new()
    {
        Name = name, Group = VariableGroup.Meteorology, StandardName = standardName, Unit = unit, LongName = longName, LongNameChinese = chinese,
        ValidMinimum = minimum, ValidMaximum = maximum, PlausibleMean = mean, Ramp = ColourRamp.Viridis,
    };
}
