using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Checking;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Configuration.Reading;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Checks land cover, and finds out where there is land.</summary>
internal static class LandCoverCheck
{
    private const string Key = "inputs.land_cover";

    /// <summary>The land of the grid; null after a problem that hides it.</summary>
    public static LandMask? Check(LandCoverInput input, GridSpec grid, Findings findings) =>
        findings.Try(() => input.File is { } file ? OfFile(file, input, grid, findings) : OfConstant(input, grid, findings));

    private static LandMask OfFile(string file, LandCoverInput input, GridSpec grid, Findings findings)
    {
        CatalogueVariable variable = VariableCatalogue.Find("land_cover");
        using RasterSource source = RasterSource.Open(file, variable, input.ReaderOptions);
        Regridder regridder = Regridder.Create(source.Grid, grid, variable.Resampling);
        regridder.RequireCoverage(file, variable);
        findings.Note(Key, $"{regridder.Choice}.");
        double[] codes = new double[grid.PixelCount];
        regridder.Apply(source.Read(), codes);
        HashSet<int> known = [.. input.Crosswalk.Translations.Select(translation => translation.Value)];
        findings.Add(ClassSurvey.UnknownCodes(file, variable, grid, codes, known, ScalarTypes.WordFor(input.Legend)));
        LandMask mask = new(grid, [.. codes.Select(code => HasColumn(input, code))]);
        return mask.Count > 0
            ? mask
            : throw new InputException(file, "no pixel of the grid is land with a class of the column", "choose another grid, or correct the 'legend'", variable.Name);
    }

    private static LandMask OfConstant(LandCoverInput input, GridSpec grid, Findings findings)
    {
        int code = input.Constant ?? throw new ArgumentException("Land cover has neither a file nor a constant; the configuration was not checked.", nameof(input));
        findings.Note(Key, $"the constant {code} of the legend '{ScalarTypes.WordFor(input.Legend)}' stands for all pixels.");
        return HasColumn(input, code)
            ? new LandMask(grid, [.. Enumerable.Repeat(true, grid.PixelCount)])
            : throw new InputException(Key, $"the constant {code} is no class of the legend '{ScalarTypes.WordFor(input.Legend)}' that gets a column", "write the code of a land class");
    }

    private static bool HasColumn(LandCoverInput input, double code) =>
        !double.IsNaN(code) && code == Math.Floor(code) && input.Crosswalk.Find((int)code) is { HasColumn: true };
}
