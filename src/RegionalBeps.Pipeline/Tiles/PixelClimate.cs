namespace RegionalBeps.Pipeline.Tiles;

/// <summary>What a pixel's column must know of its climate before its first hour: means over the years that the spin-up repeats.</summary>
/// <param name="MeanTemperature">Mean air temperature, °C.</param>
/// <param name="MeanLeafAreaIndex">Mean leaf area index, m² m⁻².</param>
public readonly record struct PixelClimate(double MeanTemperature, double MeanLeafAreaIndex);
