namespace RegionalBeps.Pipeline.Tiles;

/// <summary>One land pixel of the domain: where it is and what covers it. The forcing is not here, it comes by tile and year.</summary>
/// <param name="Row">Row of the grid, 0 in the north.</param>
/// <param name="Column">Column of the grid, 0 in the west.</param>
/// <param name="Longitude">Longitude of the centre, degrees east.</param>
/// <param name="Latitude">Latitude of the centre, degrees north.</param>
/// <param name="Area">True area of the cell, m².</param>
/// <param name="LandCover">Code in the land cover map's own legend.</param>
/// <param name="Elevation">Height of the surface above sea level, m.</param>
/// <param name="Soil">What the soil is made of.</param>
public readonly record struct Pixel(
    int Row, int Column, double Longitude, double Latitude, double Area, int LandCover, double Elevation, SoilComposition Soil);

/// <summary>What the soil of a pixel is made of, as the input maps give it.</summary>
/// <param name="Sand">Share of sand in the mass of the mineral fine earth, 0 to 1.</param>
/// <param name="Clay">Share of clay in the mass of the mineral fine earth, 0 to 1.</param>
/// <param name="OrganicCarbon">Share of organic carbon in the mass of the topsoil, 0 to 1; 0 where no map gives it.</param>
/// <param name="DepthToBedrock">Depth of the bedrock's surface, m; infinite where no map gives it.</param>
public readonly record struct SoilComposition(double Sand, double Clay, double OrganicCarbon, double DepthToBedrock);
