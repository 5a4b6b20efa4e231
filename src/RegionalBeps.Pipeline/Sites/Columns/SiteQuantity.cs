using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Units;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>What is written of a column at a site and may have been observed there.</summary>
/// <param name="Name">The name in tables and files.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Unit">The unit of series and scores.</param>
/// <param name="Lowest">The lowest value that can be true.</param>
/// <param name="Highest">The highest value that can be true.</param>
/// <param name="StandardName">The name of CF, or null.</param>
internal sealed record SiteQuantity(string Name, string Title, string Unit, double Lowest, double Highest, string? StandardName)
{
    private const double GramsPerDayOfMicromoles = 12.011e-6 * 86400;

    private static readonly Dictionary<string, double> CarbonUnits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gC m-2 d-1"] = 1, ["g m-2 d-1"] = 1, ["g C m-2 d-1"] = 1, ["gC/m2/d"] = 1, ["gC m-2 day-1"] = 1, ["kg m-2 s-1"] = 8.64e7,
        ["umol m-2 s-1"] = GramsPerDayOfMicromoles, ["umolCO2 m-2 s-1"] = GramsPerDayOfMicromoles, ["umol/m2/s"] = GramsPerDayOfMicromoles,
        ["µmol m-2 s-1"] = GramsPerDayOfMicromoles, ["micromol m-2 s-1"] = GramsPerDayOfMicromoles, ["umol/m^2/s"] = GramsPerDayOfMicromoles,
    };

    private static readonly Dictionary<string, double> SnowWaterUnits = new() { ["mm"] = 1, ["cm"] = 10, ["m"] = 1000 };

    /// <summary>Temperature of the soil at a depth.</summary>
    public static SiteQuantity SoilTemperature { get; } = new("soil_temperature", "Soil temperature", "degC", -70, 75, "soil_temperature");

    /// <summary>Liquid water of the soil at a depth.</summary>
    public static SiteQuantity SoilMoisture { get; } = new("soil_moisture", "Liquid soil water", "1", 0, 1, null);

    /// <summary>Those that have no depth.</summary>
    public static IReadOnlyList<SiteQuantity> Single { get; } =
    [
        new("snow_depth", "Snow depth", "m", 0, 30, "surface_snow_thickness"),
        new("snow_water", "Snow water equivalent", "kg m-2", 0, 10000, "surface_snow_amount"),
        new("latent_heat", "Latent heat flux", "W m-2", -500, 1500, "surface_upward_latent_heat_flux"),
        new("sensible_heat", "Sensible heat flux", "W m-2", -1000, 1500, "surface_upward_sensible_heat_flux"),
        new("net_radiation", "Net radiation", "W m-2", -500, 1500, "surface_net_downward_radiative_flux"),
        new("ground_heat", "Ground heat flux", "W m-2", -1000, 1000, "downward_heat_flux_in_soil"),
        new("gross_primary_productivity", "Gross primary productivity", "gC m-2 d-1", -200, 300, null),
        new("ecosystem_respiration", "Ecosystem respiration", "gC m-2 d-1", -200, 300, null),
        new("surface_temperature", "Surface temperature", "degC", -90, 90, "surface_temperature"),
        new("air_temperature", "Air temperature", "degC", -90, 60, "air_temperature"),
        new("precipitation", "Precipitation", "kg m-2 d-1", 0, 5000, null),
        new("snowfall", "Snowfall", "kg m-2 d-1", 0, 5000, null),
    ];

    /// <summary>Whether it has a depth.</summary>
    public bool HasDepth => Name is "soil_temperature" or "soil_moisture";

    /// <summary>The quantity of a name.</summary>
    public static SiteQuantity Find(string name) => name switch
    {
        "soil_temperature" => SoilTemperature,
        "soil_moisture" => SoilMoisture,
        _ => Single.First(quantity => quantity.Name == name),
    };

    /// <summary>Converts values to the unit of the quantity.</summary>
    /// <param name="unit">The unit in which they are written.</param>
    /// <param name="values">The values; changed in place.</param>
    /// <returns>What is wrong with the unit; null if nothing is.</returns>
    public string? Convert(string? unit, double[] values)
    {
        if (string.IsNullOrWhiteSpace(unit))
        {
            return $"nothing states its unit, and it is to be {Name} [{Unit}]";
        }

        Dictionary<string, double>? factors = Unit.StartsWith("gC", StringComparison.Ordinal) ? CarbonUnits : Name == "snow_water" ? SnowWaterUnits : null;
        if (factors is not null && factors.TryGetValue(unit.Trim(), out double factor))
        {
            Scale(values, factor, 0);
            return null;
        }

        if (Unit.StartsWith("gC", StringComparison.Ordinal))
        {
            return $"it has the unit '{unit}', which is no unit of {Name} (wanted is gC m-2 d-1 or umol m-2 s-1)";
        }

        var description = new CatalogueVariable
        {
            Name = Name, Group = VariableGroup.Meteorology, Unit = Unit, LongName = Title, LongNameChinese = Title, ValidMinimum = Lowest,
            ValidMaximum = Highest, Ramp = ColourRamp.Viridis,
        };
        if (!UnitConversion.TryFind(unit, description, out UnitConversion? conversion, out string? problem))
        {
            return problem;
        }

        Scale(values, conversion.Scale, conversion.Offset);
        return null;
    }

    private static void Scale(double[] values, double factor, double offset)
    {
        foreach (ref double value in values.AsSpan())
        {
            value = (value * factor) + offset;
        }
    }
}
