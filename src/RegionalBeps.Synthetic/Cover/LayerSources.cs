namespace RegionalBeps.Synthetic.Cover;

/// <summary>Where layers are from, as their files say it.</summary>
/// <param name="Elevation">Of the elevation.</param>
/// <param name="LandCover">Of the land cover.</param>
/// <param name="Soil">Of texture and organic carbon.</param>
public sealed record LayerSources(string Elevation, string LandCover, string Soil);
