namespace RegionalBeps.Column.Baseline;

/// <summary>The weather and the leaves of one hour.</summary>
/// <param name="AirTemperature">°C.</param>
/// <param name="RelativeHumidity">%, 0..100.</param>
/// <param name="Precipitation">m of water s⁻¹ (mm h⁻¹ / 3.6e6).</param>
/// <param name="WindSpeed">m s⁻¹; the reference takes it to be measured at 30 m.</param>
/// <param name="Shortwave">Downwelling short-wave radiation, W m⁻².</param>
/// <param name="Longwave">Downwelling long-wave radiation, W m⁻²; NaN lets the column estimate it from temperature and humidity.</param>
/// <param name="CosineOfZenith">Cosine of the sun's zenith angle; negative by night. <see cref="SolarZenith"/> has the reference's
/// own.</param>
/// <param name="LeafAreaIndex">Leaf area index of the day, m² m⁻².</param>
public readonly record struct BaselineForcing(
    double AirTemperature,
    double RelativeHumidity,
    double Precipitation,
    double WindSpeed,
    double Shortwave,
    double Longwave,
    double CosineOfZenith,
    double LeafAreaIndex);
