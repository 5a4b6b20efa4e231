using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Cover;

/// <summary>Topsoil texture and organic carbon from the kind of ground, with patches of their own.</summary>
/// <remarks>
/// Means of texture and medians of organic carbon by land cover over the region (facts computed from the Harmonized World Soil Database
/// v1.2 and GLCNMO 2008), scattered by correlated fields: 7 % sand, 4 % clay, a factor of 1.4 for carbon.
/// </remarks>
public sealed class SoilByCover
{
    private const double PatchKilometres = 120.0;
    private const double SpreadOfSand = 7.0;
    private const double SpreadOfClay = 4.0;
    private const double SpreadOfLogCarbon = 0.35;

    private readonly CorrelatedPattern _pattern;
    private readonly double[] _texture;
    private readonly double[] _carbon;

    /// <summary>Draws the patches.</summary>
    /// <param name="places">The places.</param>
    /// <param name="seed">Same seed, same patches.</param>
    public SoilByCover(PlaceList places, long seed)
    {
        _pattern = new CorrelatedPattern(places, PatchKilometres);
        _texture = new double[_pattern.KnotCount];
        _carbon = new double[_pattern.KnotCount];
        CounterRandom random = new(seed);
        _pattern.Draw(random, NoiseSource.SoilTexture, 0, _texture);
        _pattern.Draw(random, NoiseSource.SoilCarbon, 0, _carbon);
    }

    /// <summary>The topsoil of a place; under water and ice a loam, so that averages over shores have a value.</summary>
    /// <param name="kind">Kind of ground.</param>
    /// <param name="place">Index of the place.</param>
    public Topsoil At(CoverKind kind, int place)
    {
        (double sand, double clay, double carbon) = kind switch
        {
            CoverKind.DeciduousNeedleleaf => (68.0, 10.0, 2.0),
            CoverKind.EvergreenNeedleleaf => (60.0, 13.0, 1.8),
            CoverKind.MixedForest => (52.0, 18.0, 1.8),
            CoverKind.OpenForest => (52.0, 18.0, 1.8),
            CoverKind.Broadleaf => (48.0, 20.0, 1.35),
            CoverKind.Grass => (46.0, 22.0, 1.3),
            CoverKind.Cropland => (40.0, 23.0, 1.5),
            CoverKind.Shrub => (50.0, 20.0, 0.9),
            CoverKind.Bare => (52.0, 21.0, 0.7),
            CoverKind.Wetland => (35.0, 28.0, 8.0),
            CoverKind.Urban => (40.0, 23.0, 1.2),
            _ => (45.0, 20.0, 1.3),
        };
        double patch = _pattern.At(place, _texture);
        return new Topsoil(
            sand + (SpreadOfSand * patch),
            Math.Max(3.0, clay - (SpreadOfClay * patch)),
            carbon * ReproducibleMath.Exp(SpreadOfLogCarbon * _pattern.At(place, _carbon)));
    }
}
