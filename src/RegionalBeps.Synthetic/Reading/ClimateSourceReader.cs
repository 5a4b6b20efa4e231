using RegionalBeps.Grids;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Corridor;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Reading;

/// <summary>Finds the climate that weather is made for: the stylised corridor's or the user's.</summary>
internal static class ClimateSourceReader
{
    private const string ElevationLayer = "elevation.tif";
    private const string ClimateLayer = "climate_monthly.nc";

    /// <summary>The grid of the weather: that of a file, of a resolution, or of the climate.</summary>
    /// <exception cref="InputException">The file or the resolution cannot be used.</exception>
    public static GridSpec GridOf(SynthesisOptions options)
    {
        if (options.GridFile is string file)
        {
            return RasterBands.Read(file).Grid;
        }

        GridSpec native = options.ClimatologyFile is string climatology
            ? UserClimatology.GridOf(climatology)
            : CorridorDomain.Grid(CorridorDomain.LayerResolution);
        return options.Resolution is double resolution ? Coarsen(native, resolution) : native;
    }

    /// <summary>Reads the climate.</summary>
    /// <exception cref="InputException">A file is missing or cannot be used.</exception>
    public static ClimateSource Read(SynthesisOptions options, GridSpec grid) => options.ClimatologyFile is string climatology
        ? UserClimatology.Read(climatology, grid, options.Seed)
        : ReadCorridor(options.LayerFolder, grid);

    private static ClimateSource ReadCorridor(string folder, GridSpec grid)
    {
        string climateFile = Path.Combine(folder, ClimateLayer);
        RasterBands elevation = RasterBands.Read(Path.Combine(folder, ElevationLayer));
        PlaceList places = GridPlaces.Of(grid, CellOverlap.Mean(elevation.Grid, elevation.Bands[0], grid));
        MonthlyClimate climate = new()
        {
            Temperature = Months("air_temperature", month => month - 273.15),
            Precipitation = MonthlyAmounts.FromFlux(Months("precipitation", flux => flux)),
            DiurnalRange = Months("diurnal_temperature_range", range => range),
            WetDayShare = Months("wet_day_share", share => share),
            RelativeHumidity = Months("relative_humidity", share => share),
            WindSpeed = Months("wind_speed", speed => speed),
            Shortwave = Months("shortwave_down", flux => flux),
        };
        return new ClimateSource(grid, places, climate, Layers: null, CorridorLayers.Description);

        double[][] Months(string variable, Func<double, double> convert)
        {
            RasterBands months = RasterBands.Read(climateFile, variable);
            return [.. months.Bands.Select(month => CellOverlap.Mean(months.Grid, month, grid).Select(convert).ToArray())];
        }
    }

    private static GridSpec Coarsen(GridSpec native, double resolution)
    {
        double columns = Math.Round((native.Right - native.Left) / resolution);
        double rows = Math.Round((native.Top - native.Bottom) / resolution);
        bool fills = columns >= 1 && rows >= 1
            && Math.Abs((columns * resolution) - (native.Right - native.Left)) < 1e-6
            && Math.Abs((rows * resolution) - (native.Top - native.Bottom)) < 1e-6;
        return fills
            ? new GridSpec((int)columns, (int)rows, native.Left, native.Top, resolution, resolution, native.Crs)
            : throw new InputException(
                "the resolution",
                FormattableString.Invariant(
                    $"cells of {resolution} degrees do not fill {native.Right - native.Left} by {native.Top - native.Bottom} degrees"),
                "choose a resolution that divides both");
    }
}
