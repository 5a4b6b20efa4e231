using System.Globalization;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Reads the layers that do not change onto the grid and makes the land pixels of them.</summary>
public sealed class StaticLayers
{
    private readonly GridSpec _grid;
    private readonly List<string> _notes = [];

    private StaticLayers(GridSpec grid) => _grid = grid;

    /// <summary>Reads the layers.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="inputs">The layers, as files or constants.</param>
    /// <param name="crosswalk">What the codes of the land cover mean.</param>
    /// <returns>The pixels in which a column runs, in reading order, and what was chosen on the way, one sentence each.</returns>
    /// <exception cref="InputException">A layer cannot be used, has a gap on land, or an unknown class.</exception>
    public static (IReadOnlyList<Pixel> Pixels, IReadOnlyList<string> Notes) Read(GridSpec grid, InputSettings inputs, LandCoverCrosswalk crosswalk)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var layers = new StaticLayers(grid);
        return (layers.Pixels(inputs, crosswalk), layers._notes);
    }

    /// <summary>The files of the layers.</summary>
    public static IReadOnlyList<string> FilesOf(InputSettings inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        string?[] files =
        [
            inputs.LandCover.File, inputs.Elevation.File, inputs.Soil.Sand.File, inputs.Soil.Clay.File, inputs.Soil.OrganicCarbon?.File,
            inputs.Soil.DepthToBedrock?.File,
        ];
        return [.. files.OfType<string>().Distinct()];
    }

    private List<Pixel> Pixels(InputSettings inputs, LandCoverCrosswalk crosswalk)
    {
        double[] landCover = LandCover(inputs.LandCover);
        var isLand = new bool[landCover.Length];
        for (int pixel = 0; pixel < landCover.Length; pixel++)
        {
            isLand[pixel] = !double.IsNaN(landCover[pixel]) && TranslationOf(landCover[pixel], pixel, inputs.LandCover, crosswalk).HasColumn;
        }

        double[] elevation = Layer("elevation", inputs.Elevation, isLand);
        double[] sand = Layer("sand", inputs.Soil.Sand, isLand);
        double[] clay = Layer("clay", inputs.Soil.Clay, isLand);
        double[] organicCarbon = LayerOr("organic_carbon", inputs.Soil.OrganicCarbon, 0, "soils are taken as mineral", isLand);
        double[] bedrock = LayerOr("depth_to_bedrock", inputs.Soil.DepthToBedrock, double.PositiveInfinity, "no rock is taken to lie within the column", isLand);
        double[] areas = _grid.CellAreas();
        (double[] longitudes, double[] latitudes) = _grid.PixelLongitudesAndLatitudes();
        var pixels = new List<Pixel>();
        for (int pixel = 0; pixel < landCover.Length; pixel++)
        {
            if (isLand[pixel])
            {
                pixels.Add(new Pixel(
                    pixel / _grid.Columns,
                    pixel % _grid.Columns,
                    longitudes[pixel],
                    latitudes[pixel],
                    areas[pixel],
                    (int)landCover[pixel],
                    elevation[pixel],
                    SoilOf(sand[pixel], clay[pixel], organicCarbon[pixel], bedrock[pixel])));
            }
        }

        return pixels.Count > 0
            ? pixels
            : throw new InputException(
                inputs.LandCover.File ?? "inputs.land_cover",
                "it has no land on the grid, so there is nothing to compute",
                "compare grid and legend with the land cover");
    }

    // Averaging sand and clay separately can leave a sum a hair above one.
    private static SoilComposition SoilOf(double sand, double clay, double organicCarbon, double bedrock)
    {
        double excess = Math.Max(sand + clay, 1);
        return new SoilComposition(sand / excess, clay / excess, organicCarbon, bedrock);
    }

    private double[] LandCover(LandCoverInput input)
    {
        if (input.Constant is { } code)
        {
            _notes.Add($"inputs.land_cover: class {code} stands for all pixels.");
            return [.. Enumerable.Repeat((double)code, _grid.PixelCount)];
        }

        using RasterSource source = InputSources.OpenLandCover(input);
        return OnGrid(source, []);
    }

    private LandCoverTranslation TranslationOf(double code, int pixel, LandCoverInput input, LandCoverCrosswalk crosswalk) =>
        crosswalk.Find((int)code) ?? throw new InputException(
            input.File ?? "inputs.land_cover",
            $"its class {code.ToString(CultureInfo.InvariantCulture)} is not in the legend {input.Legend}",
            "state the right legend, or correct the map",
            "land_cover",
            PixelText.Of(_grid, pixel));

    private double[] LayerOr(string name, RasterInput? input, double otherwise, string meaning, bool[] isLand)
    {
        if (input is not null)
        {
            return Layer(name, input, isLand);
        }

        _notes.Add($"{name}: nothing is given, {meaning}.");
        return [.. Enumerable.Repeat(otherwise, _grid.PixelCount)];
    }

    private double[] Layer(string name, RasterInput input, bool[] isLand)
    {
        if (input.Constant is { } constant)
        {
            CatalogueVariable variable = VariableCatalogue.Find(name);
            double value = InputConstant.InCatalogueUnit(name, variable, constant, input.Unit);
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: the constant {constant} {input.Unit ?? variable.Unit} stands for all pixels."));
            return [.. Enumerable.Repeat(value, _grid.PixelCount)];
        }

        using RasterSource source = InputSources.OpenStatic(name, input);
        double[] values = OnGrid(source, isLand);
        for (int pixel = 0; pixel < values.Length; pixel++)
        {
            if (isLand[pixel] && double.IsNaN(values[pixel]))
            {
                throw new InputException(
                    source.Files[0],
                    $"it has no value at {Enumerable.Range(0, values.Length).Count(other => isLand[other] && double.IsNaN(values[other]))} pixels where the land cover has land",
                    "fill the gaps, mask them in the land cover, or give a constant",
                    name,
                    PixelText.Of(_grid, pixel));
            }
        }

        return values;
    }

    private double[] OnGrid(RasterSource source, ReadOnlySpan<bool> isWanted)
    {
        Regridder regridder = Regridder.Create(source.Grid, _grid, source.Variable.Resampling);
        regridder.RequireCoverage(source.Files[0], source.Variable, isWanted);
        _notes.Add($"{source.Variable.Name}: {regridder.Choice}.");
        _notes.AddRange(source.Notes.Select(note => $"{source.Variable.Name}: {note}"));
        var values = new double[_grid.PixelCount];
        regridder.Apply(source.Read(), values);
        return values;
    }
}
