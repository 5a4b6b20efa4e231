using RegionalBeps.Grids;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Cover;

/// <summary>Derives soil and leaf area from land cover and climate.</summary>
public static class LayersByCover
{
    private const double Percent = 0.01;

    /// <summary>All layers of a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="places">Its pixels.</param>
    /// <param name="climate">Their climate.</param>
    /// <param name="landCover">Their land cover.</param>
    /// <param name="legend">What the codes mean.</param>
    /// <param name="sources">Where elevation, land cover and soil are from.</param>
    /// <param name="seed">Same seed, same patches of soil.</param>
    public static StaticLayers Build(
        GridSpec grid, PlaceList places, MonthlyClimate climate, byte[] landCover, CoverLegend legend, LayerSources sources, long seed)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(climate);
        ArgumentNullException.ThrowIfNull(landCover);
        ArgumentNullException.ThrowIfNull(legend);
        SoilByCover soil = new(places, seed);
        double[] sand = new double[places.Count];
        double[] clay = new double[places.Count];
        double[] carbon = new double[places.Count];
        double[][] leafArea = [.. Enumerable.Range(0, LeafAreaClimatology.Periods).Select(_ => new double[places.Count])];
        for (int place = 0; place < places.Count; place++)
        {
            CoverKind kind = legend.TryFind(landCover[place], out CoverClass? found) ? found.Kind : CoverKind.Water;
            bool land = found is not null && double.IsFinite(climate.Temperature[0][place]);
            Topsoil topsoil = soil.At(kind, place);
            sand[place] = topsoil.Sand * Percent;
            clay[place] = topsoil.Clay * Percent;
            carbon[place] = topsoil.OrganicCarbon * Percent;
            double[]? course = land ? LeafAreaClimatology.Course(kind, climate.Temperature, climate.Precipitation, place) : null;
            for (int period = 0; period < leafArea.Length; period++)
            {
                leafArea[period][place] = course?[period] ?? double.NaN;
            }
        }

        return new StaticLayers
        {
            Grid = grid,
            Elevation = places.Elevations,
            Sources = sources,
            LandCover = landCover,
            Legend = legend,
            Sand = sand,
            Clay = clay,
            OrganicCarbon = carbon,
            LeafArea = leafArea,
        };
    }
}
