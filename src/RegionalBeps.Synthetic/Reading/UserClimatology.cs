using RegionalBeps.Grids;
using RegionalBeps.Grids.Native;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Cover;
using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Reading;

/// <summary>
/// A climatology of the user's: one NetCDF file with monthly temperature and precipitation, elevation, land cover and perhaps soil.
/// </summary>
internal static class UserClimatology
{
    private const double Kelvin = 273.15;
    private const double Percent = 0.01;

    private static readonly (string Name, string UnitIfNone)[] Temperatures =
        [("air_temperature", ""), ("tas", ""), ("t2m_clim", "degC")];

    private static readonly (string Name, string UnitIfNone)[] Precipitations =
        [("precipitation", ""), ("pr", ""), ("precip_clim_mm", "mm")];

    private static readonly (string Name, CoverLegend Legend)[] LandCovers =
        [("land_cover", CoverLegend.Igbp), ("landcover_igbp", CoverLegend.Igbp), ("landcover_glcnmo", CoverLegend.Glcnmo)];

    /// <summary>The grid of the file's temperatures.</summary>
    public static GridSpec GridOf(string file) => RasterBands.Read(file, Find(file, Temperatures).Name).Grid;

    /// <summary>Reads the climatology onto a grid and derives what it lacks.</summary>
    /// <exception cref="InputException">A variable is missing or cannot be used.</exception>
    public static ClimateSource Read(string file, GridSpec grid, long seed)
    {
        double[][] temperature = Temperature(file, grid);
        double[][] precipitation = Precipitation(file, grid);
        (string coverName, CoverLegend legend) = Find(file, LandCovers);
        RasterBands cover = RasterBands.Read(file, coverName);
        byte[] codes = [.. cover.Bands[0].Select(code => double.IsFinite(code) ? (byte)code : StaticLayers.NoCover)];
        byte[] landCover = CellOverlap.Majority(cover.Grid, codes, StaticLayers.NoCover, grid);
        double[] elevation = Layer(file, "elevation", grid);
        for (int pixel = 0; pixel < landCover.Length; pixel++)
        {
            bool land = double.IsFinite(temperature[0][pixel]) && double.IsFinite(precipitation[0][pixel]) && double.IsFinite(elevation[pixel]);
            if (!land)
            {
                landCover[pixel] = StaticLayers.NoCover;
                elevation[pixel] = double.NaN;
            }
            else if (landCover[pixel] != StaticLayers.NoCover && !legend.TryFind(landCover[pixel], out _))
            {
                throw new InputException(
                    file,
                    $"the legend {legend.Name} has no class {landCover[pixel]}",
                    "correct the code",
                    coverName,
                    $"column {pixel % grid.Columns}, row {pixel / grid.Columns}");
            }
        }

        PlaceList places = GridPlaces.Of(grid, elevation);
        MonthlyClimate climate = ClimateCompletion.Complete(places, temperature, precipitation);
        string origin = Path.GetFileName(file);
        StaticLayers derived = LayersByCover.Build(grid, places, climate, landCover, legend, new LayerSources(origin, origin, origin), seed);
        StaticLayers layers = derived with
        {
            Sand = Soil(file, "sand", grid, derived.Sand),
            Clay = Soil(file, "clay", grid, derived.Clay),
            OrganicCarbon = Soil(file, "topsoil_oc_pct", grid, derived.OrganicCarbon),
        };
        return new ClimateSource(grid, places, climate, layers, $"the monthly climatology {origin}");
    }

    private static double[][] Temperature(string file, GridSpec grid)
    {
        (string name, string unitIfNone) = Find(file, Temperatures);
        RasterBands months = Months(file, name);
        double toCelsius = Unit(months, unitIfNone) switch
        {
            "K" or "kelvin" => -Kelvin,
            "degC" or "degrees_Celsius" or "Celsius" or "celsius" or "°C" => 0.0,
            string unit => throw UnitFault(file, name, unit, "K or degC"),
        };
        return [.. months.Bands.Select(month => CellOverlap.Mean(months.Grid, month, grid).Select(value => value + toCelsius).ToArray())];
    }

    private static double[][] Precipitation(string file, GridSpec grid)
    {
        (string name, string unitIfNone) = Find(file, Precipitations);
        RasterBands months = Months(file, name);
        double[][] values = [.. months.Bands.Select(month => CellOverlap.Mean(months.Grid, month, grid))];
        return Unit(months, unitIfNone) switch
        {
            "mm" or "mm month-1" or "kg m-2" => values,
            "kg m-2 s-1" or "mm s-1" => MonthlyAmounts.FromFlux(values),
            string unit => throw UnitFault(file, name, unit, "mm (in the month) or kg m-2 s-1"),
        };
    }

    private static RasterBands Months(string file, string name)
    {
        RasterBands months = RasterBands.Read(file, name);
        return months.Bands.Length == MonthlyCurve.Months
            ? months
            : throw new InputException(file, $"it has {months.Bands.Length} steps instead of twelve months", "give the mean of each month", name);
    }

    private static string Unit(RasterBands bands, string unitIfNone) => bands.Unit.Length > 0 ? bands.Unit : unitIfNone;

    private static InputException UnitFault(string file, string name, string unit, string known) => new(
        file, unit.Length > 0 ? $"its unit '{unit}' is not known here" : "it has no unit", $"set the attribute units to {known}", name);

    private static double[] Layer(string file, string name, GridSpec grid)
    {
        RasterBands layer = RasterBands.Read(file, name);
        return CellOverlap.Mean(layer.Grid, layer.Bands[0], grid);
    }

    /// <summary>Shares from a percentage of the file; where it has none, what was derived from land cover.</summary>
    private static double[] Soil(string file, string name, GridSpec grid, double[] derived)
    {
        if (!Names(file).Contains(name))
        {
            return derived;
        }

        double[] read = Layer(file, name, grid);
        return [.. read.Zip(derived, (percent, share) => double.IsNaN(percent) ? share : percent * Percent)];
    }

    private static (string Name, T Meaning) Find<T>(string file, (string Name, T Meaning)[] known)
    {
        IReadOnlyList<string> names = Names(file);
        foreach ((string name, T meaning) in known)
        {
            if (names.Contains(name))
            {
                return (name, meaning);
            }
        }

        string wanted = string.Join(", ", known.Select(candidate => candidate.Name));
        throw new InputException(file, $"it has none of the variables {wanted}", "rename the variable to one of them");
    }

    private static List<string> Names(string file)
    {
        if (!File.Exists(file))
        {
            throw new InputException(file, "the file is missing", "name an existing file");
        }

        try
        {
            using NetCdfFile netCdf = NetCdfFile.Open(file);
            return [.. netCdf.Variables.Select(variable => variable.Name)];
        }
        catch (NetCdfException cause)
        {
            throw new InputException(file, "it cannot be read as NetCDF", "give a NetCDF file", innerException: cause);
        }
    }
}
