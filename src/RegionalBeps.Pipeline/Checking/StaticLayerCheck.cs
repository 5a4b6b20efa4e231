using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Checking;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Checks static layers: they must cover the land, be complete there and be possible.</summary>
/// <param name="land">Where there is land; null where that could not be found out, so that files are opened alone.</param>
/// <param name="findings">Receives what is found.</param>
internal sealed class StaticLayerCheck(LandMask? land, Findings findings)
{
    /// <summary>Rounding and packing may make a soil's shares add up to a little more than the whole.</summary>
    private const double LargestSumOfShares = 1.02;

    /// <summary>Checks all static layers.</summary>
    public void Check(InputSettings inputs)
    {
        double[]? sand = CheckLayer("inputs.soil.sand", "sand", inputs.Soil.Sand);
        double[]? clay = CheckLayer("inputs.soil.clay", "clay", inputs.Soil.Clay);
        CheckShares(inputs.Soil, sand, clay);
        CheckLayer("inputs.soil.organic_carbon", "organic_carbon", inputs.Soil.OrganicCarbon);
        CheckLayer("inputs.soil.depth_to_bedrock", "depth_to_bedrock", inputs.Soil.DepthToBedrock);
        CheckLayer("inputs.elevation", "elevation", inputs.Elevation);
    }

    private double[]? CheckLayer(string key, string name, RasterInput? input)
    {
        CatalogueVariable variable = VariableCatalogue.Find(name);
        return input switch
        {
            { File: { } file } => findings.Try(() => OfFile(key, file, variable, input)),
            { Constant: { } constant } => findings.Try(() => OfConstant(key, variable, constant, input.Unit)),
            _ => null,
        };
    }

    private double[]? OfFile(string key, string file, CatalogueVariable variable, RasterInput input)
    {
        using RasterSource source = RasterSource.Open(file, variable, input.ReaderOptions);
        if (land is null)
        {
            return null;
        }

        Regridder regridder = Regridder.Create(source.Grid, land.Grid, variable.Resampling);
        regridder.RequireCoverage(file, variable, land.HasColumn);
        double[] values = new double[land.Grid.PixelCount];
        regridder.Apply(source.Read(), values);
        RangeSurvey survey = new(file, variable, land.Grid, source.Conversion);
        survey.Add(values, land.HasColumn);
        findings.Add(survey.Problems());
        findings.Note(key, $"{regridder.Choice}.");
        foreach (string note in source.Notes)
        {
            findings.Note(key, note);
        }

        return values;
    }

    private double[]? OfConstant(string key, CatalogueVariable variable, double constant, string? unit)
    {
        double value = InputConstant.InCatalogueUnit(key, variable, constant, unit);
        findings.Note(key, $"the constant {InputConstant.Text(value, variable)} stands for all pixels.");
        return land is null ? null : [.. Enumerable.Repeat(value, land.Grid.PixelCount)];
    }

    private void CheckShares(SoilInputs soil, double[]? sand, double[]? clay)
    {
        if (land is null || sand is null || clay is null)
        {
            return;
        }

        int[] wrong = [.. Enumerable.Range(0, sand.Length).Where(pixel => land.HasColumn[pixel] && sand[pixel] + clay[pixel] > LargestSumOfShares)];
        if (wrong.Length > 0)
        {
            int first = wrong[0];
            findings.Add(new InputException(
                soil.Sand.File ?? soil.Clay.File ?? "inputs.soil",
                FormattableString.Invariant($"sand and clay together make more than the whole soil in {wrong.Length} pixels, the first having {100 * (sand[first] + clay[first]):0} %"),
                "correct the layers or their 'unit'",
                place: "first at " + PixelText.Of(land.Grid, first)));
        }
    }
}
