using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>What an improved column knows of its pixel.</summary>
/// <param name="Description">Cover, soil and climate.</param>
/// <param name="Parameters">The parameters that follow.</param>
/// <param name="EvergreenShare">Share of evergreen needleleaf forest, 0 to 1: satellites miss its leaves in winter.</param>
internal sealed record ImprovedPixel(ColumnDescription Description, ColumnParameters<Scalar> Parameters, double EvergreenShare)
{
    private const int EvergreenNeedleleafCode = 1;
    private const double TopsoilBottom = 0.3;

    public static ImprovedPixel Of(
        in Pixel pixel, PixelClimate climate, LandCoverCrosswalk crosswalk, double windHeight, Improvements switches)
    {
        int value = pixel.LandCover;
        LandCoverTranslation translation = crosswalk.Find(value)
            ?? throw new InvalidOperationException($"Land cover {value} is not in the legend {crosswalk.Legend}.");
        LandCoverClass landCover = translation.ClassAt(climate.MeanTemperature);
        var soil = new SoilProfile
        {
            SandPercent = 100 * pixel.Soil.Sand,
            ClayPercent = 100 * pixel.Soil.Clay,
            OrganicCarbon = [new CarbonInterval(0, TopsoilBottom, ColumnDescription.CarbonDensity(pixel.Soil.OrganicCarbon))],
            DepthToBedrock = pixel.Soil.DepthToBedrock,
        };
        var description = new ColumnDescription(
            landCover,
            soil,
            climate.MeanTemperature,
            climate.MeanLeafAreaIndex,
            ReferenceHeight.OfOpenTerrain(windHeight, landCover.CanopyHeightOverstory));
        return new ImprovedPixel(description, description.Parameters(switches), EvergreenShareOf(translation, climate.MeanTemperature));
    }

    private static double EvergreenShareOf(LandCoverTranslation translation, double meanTemperature)
    {
        int? firstCode = translation.FirstCode
            ?? (meanTemperature < LandCoverTranslation.LarchBelow ? null : EvergreenNeedleleafCode);
        double second = translation.SecondCode == EvergreenNeedleleafCode ? 1 - translation.FirstFraction : 0;
        return second + (firstCode == EvergreenNeedleleafCode ? translation.SecondCode is null ? 1 : translation.FirstFraction : 0);
    }
}
