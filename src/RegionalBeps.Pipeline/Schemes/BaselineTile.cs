using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>
/// The reference columns of one tile. The reference never advances its soil carbon (defect B30), so its respiration is not mapped.
/// </summary>
internal sealed class BaselineTile : IColumnTile
{
    private const double PascalsPerKilopascal = 1000;
    private const double MillimetresPerHourInMetresPerSecond = 1.0 / 3.6e6;
    private const double ColdestPossible = -90;
    private const double WarmestPossible = 90;

    /// <summary>gC m⁻² a⁻¹ per unit of annual mean leaf area: about the ratio of the reference's three example sites.</summary>
    private const double NetProductionPerLeafArea = 500;

    private readonly BaselineVariant _variant;
    private readonly Tile _tile;
    private readonly IReadOnlyList<PixelClimate> _climate;
    private readonly BaselineParameters[] _parameters;

    public BaselineTile(BaselineVariant variant, LandCoverCrosswalk crosswalk, Tile tile, IReadOnlyList<PixelClimate> climate)
    {
        _variant = variant;
        _tile = tile;
        _climate = climate;
        _parameters = [.. tile.Pixels.Select((pixel, index) => ParametersOf(crosswalk, pixel, climate[index]))];
    }

    /// <summary>One column that was described by itself.</summary>
    public BaselineTile(BaselineVariant variant, BaselineParameters parameters, Tile tile, PixelClimate climate)
    {
        _variant = variant;
        _tile = tile;
        _climate = [climate];
        _parameters = [parameters];
    }

    public int StateLength => Unsafe.SizeOf<CarriedState>();

    public void Initialise(int pixel, Span<byte> state)
    {
        const double ShareOfPoresFilled = 0.7;
        double temperature = _climate[pixel].MeanTemperature;
        SoilTextureClass texture = TextureOf(_tile.Pixels[pixel]);
        var start = new BaselineInitialConditions(
            temperature, temperature, ShareOfPoresFilled * texture.Layers[0].Porosity, SnowMass: 0, default);
        MemoryMarshal.Write(state, new CarriedState { Column = start.ToState(_parameters[pixel]) });
    }

    public void Run(TileYear year, ReadOnlySpan<ColumnRun> columns)
    {
        foreach (ColumnRun column in columns)
        {
            RunColumn(year, column);
        }
    }

    /// <summary>The reference has no layers below 2 m, so nothing of it takes decades.</summary>
    public void SetDeepLayers(int pixel, Span<byte> state, ReadOnlySpan<double> meanTemperature)
    {
    }

    /// <inheritdoc/>
    public double SoilWater(int pixel, ReadOnlySpan<byte> state)
    {
        Column.Baseline.SoilLayers water = MemoryMarshal.Read<CarriedState>(state).Column.Water;
        SoilTextureClass texture = TextureOf(_tile.Pixels[pixel]);
        double sum = 0;
        for (int layer = 0; layer < Column.Baseline.SoilLayers.Count; layer++)
        {
            sum += PhysicalConstants.WaterDensity * texture.Layers[layer].Thickness * water[layer];
        }

        return sum;
    }

    /// <summary>The reference never advances its pools of carbon (B30).</summary>
    public double SetCarbonPools(int pixel, Span<byte> state) => 0;

    private void RunColumn(TileYear year, ColumnRun column)
    {
        CarriedState state = MemoryMarshal.Read<CarriedState>(column.State.Span);
        BaselineParameters parameters = _parameters[column.Index];
        Pixel pixel = column.Pixel;
        ForcingPlace<Scalar> place = ForcingPlace<Scalar>.At(pixel.Latitude, year.Clock.SolarLongitude(pixel), pixel.Elevation);
        var weather = new HourlyWeather<Scalar>(year.Weather, year.Form, place, column.Index, count: 1);
        Scalar cloudCover = state.CloudCover;
        Span<double> temperature = stackalloc double[Column.Baseline.SoilLayers.Count];
        Span<double> thawedShare = stackalloc double[Column.Baseline.SoilLayers.Count];
        Span<double> liquid = stackalloc double[Column.Baseline.SoilLayers.Count];
        Span<double> water = stackalloc double[Column.Baseline.SoilLayers.Count];
        for (int day = 0; day < year.Suns.Count && column.Fault is null; day++)
        {
            DateOnly date = year.First.AddDays(day);
            double leafAreaIndex = year.Weather.LeafAreaIndex(column.Index, date);
            ReadOnlySpan<HourlyForcing<Scalar>> hours = weather.HoursOf(year.Suns[day], ref cloudCover, out Scalar possible);
            if (Scalar.Blend(possible, 0.0, 1.0).Value > 0)
            {
                column.GiveUp(new ColumnFault(FaultKind.Weather, date, 0, "the weather is beyond what is possible"));
                break;
            }

            for (int hour = 0; hour < hours.Length; hour++)
            {
                BaselineForcing forcing = ForcingOf(hours[hour], leafAreaIndex);
                BaselineHour.Advance(ref state.Column, parameters, forcing, _variant, out BaselineFluxes fluxes);
                for (int layer = 0; layer < temperature.Length; layer++)
                {
                    temperature[layer] = state.Column.Temperature[layer];
                    thawedShare[layer] = 1 - state.Column.IceFraction[layer];
                    water[layer] = state.Column.Water[layer];
                    liquid[layer] = water[layer] * thawedShare[layer];
                }

                if (!IsSound(temperature, state.Column))
                {
                    column.GiveUp(new ColumnFault(FaultKind.Range, date, hour, "soil temperature or snow left the range of what is possible"));
                    break;
                }

                column.Enter(date, hour, leafAreaIndex, new ColumnHourly
                {
                    Temperature = temperature,
                    ThawedShare = thawedShare,
                    SnowDepth = state.Column.SnowDepth,
                    GrossPrimaryProductivity = fluxes.GrossPrimaryProduction,
                    EcosystemRespiration = double.NaN,
                    LatentHeatFlux = fluxes.LatentHeat,
                    AirTemperature = hours[hour].AirTemperature.Value,
                    Precipitation = hours[hour].Precipitation.Value,
                    Shortwave = hours[hour].Shortwave.Value,
                    Detail = new HourlyDetail
                    {
                        LiquidWater = liquid,
                        Water = water,
                        SnowMass = state.Column.SnowMass,
                        SensibleHeatFlux = fluxes.SensibleHeat,
                        NetRadiation = fluxes.NetRadiation,
                        GroundHeatFlux = fluxes.GroundHeat,
                        SurfaceTemperature = state.Column.SurfaceTemperature,
                        Snowfall = hours[hour].Precipitation.Value * hours[hour].SnowFraction.Value,
                    },
                });
            }

            if (year.PrescribedSnowDepth?.Invoke(date) is { } depth && !double.IsNaN(depth))
            {
                SetSnowDepth(ref state.Column, depth);
            }
        }

        state.CloudCover = cloudCover.Value;
        MemoryMarshal.Write(column.State.Span, state);
    }

    /// <summary>Sets the pack to an observed depth; one that lies already keeps its density.</summary>
    private static void SetSnowDepth(ref BaselineState state, double depth)
    {
        const double SettledDensity = 200;
        double density = state.SnowDepth > 0 && state.SnowMass > 0 ? state.SnowMass / state.SnowDepth : SettledDensity;
        state.SnowDepth = depth;
        state.SnowMass = depth * density;
        state.SnowDensity = density;
    }

    private static bool IsSound(ReadOnlySpan<double> temperature, in BaselineState state)
    {
        foreach (double layer in temperature)
        {
            if (!(layer is > ColdestPossible and < WarmestPossible))
            {
                return false;
            }
        }

        return double.IsFinite(state.SnowDepth);
    }

    private static BaselineForcing ForcingOf(in HourlyForcing<Scalar> hour, double leafAreaIndex)
    {
        double airTemperature = hour.AirTemperature.Value;
        double saturation = 0.61078 * Math.Exp(17.3 * airTemperature / (237.3 + airTemperature)) * PascalsPerKilopascal;
        return new BaselineForcing(
            airTemperature,
            Math.Clamp(100 * hour.VapourPressure.Value / saturation, 0.1, 100),
            hour.Precipitation.Value * MillimetresPerHourInMetresPerSecond,
            hour.WindSpeed.Value,
            hour.Shortwave.Value,
            hour.Longwave.Value,
            hour.MeanCosine.Value,
            leafAreaIndex);
    }

    private static BaselineParameters ParametersOf(LandCoverCrosswalk crosswalk, in Pixel pixel, PixelClimate climate)
    {
        LandCoverTranslation translation = crosswalk.Find(pixel.LandCover)
            ?? throw new InvalidOperationException($"Land cover {pixel.LandCover} is not in the legend {crosswalk.Legend}.");
        LandCoverClass landCover = translation.ClassAt(climate.MeanTemperature);
        var site = new BaselineSite(
            landCover.ClumpingIndex,
            climate.MeanLeafAreaIndex,
            NetProductionPerLeafArea * climate.MeanLeafAreaIndex,
            climate.MeanTemperature);
        return new BaselineParameters(landCover, TextureOf(pixel), site);
    }

    private static SoilTextureClass TextureOf(in Pixel pixel) =>
        SoilTextureClass.Corrected(SoilTextureTriangle.CodeOf(100 * pixel.Soil.Sand, 100 * pixel.Soil.Clay));

    private struct CarriedState
    {
        public BaselineState Column;
        public double CloudCover;
    }
}
