namespace RegionalBeps.Column.Soil;

/// <summary>The texture of mineral soil down to a depth.</summary>
/// <param name="Bottom">m.</param>
/// <param name="SandPercent">Sand, % of the fine earth.</param>
/// <param name="ClayPercent">Clay, % of the fine earth.</param>
public readonly record struct TextureInterval(double Bottom, double SandPercent, double ClayPercent);
