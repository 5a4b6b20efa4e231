namespace RegionalBeps.Column.Soil;

/// <summary>Organic carbon between two depths.</summary>
/// <param name="Top">m.</param>
/// <param name="Bottom">m.</param>
/// <param name="Density">Organic carbon, kg m⁻³ of soil.</param>
public readonly record struct CarbonInterval(double Top, double Bottom, double Density);
