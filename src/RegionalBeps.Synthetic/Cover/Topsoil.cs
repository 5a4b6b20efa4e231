namespace RegionalBeps.Synthetic.Cover;

/// <summary>The upper 30 cm of the soil.</summary>
/// <param name="Sand">Per cent of weight.</param>
/// <param name="Clay">Per cent of weight.</param>
/// <param name="OrganicCarbon">Per cent of weight.</param>
public readonly record struct Topsoil(double Sand, double Clay, double OrganicCarbon);
