using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Corridor;

/// <summary>The stylised corridor's land cover (IGBP codes), by climate, relief and chance.</summary>
/// <remarks>
/// Each kind has a score that says where it would be at home. In the order bare, cropland, wetland, forest, the highest-scoring places that
/// are left are taken until the kind covers its share of the area; grass gets the rest. So the shares of the region (forest 35.0, grass
/// 28.6, bare 18.7, cropland 16.3 %) hold by construction, and the scores decide only where.
/// </remarks>
public sealed class CorridorLandCover
{
    /// <summary>Share of the land and lakes under forest.</summary>
    public const double ForestShare = 0.350;

    /// <summary>Share of the land and lakes that is bare or sparsely covered.</summary>
    public const double BareShare = 0.187;

    /// <summary>Share of the land and lakes under crops.</summary>
    public const double CropShare = 0.163;

    private const double WetlandShare = 0.006;
    private const double DegreesToRadians = Math.PI / 180.0;

    private const byte EvergreenNeedleleaf = 1;
    private const byte DeciduousNeedleleaf = 3;
    private const byte Broadleaf = 4;
    private const byte MixedForest = 5;
    private const byte Grassland = 10;
    private const byte Wetland = 11;
    private const byte Cropland = 12;
    private const byte Barren = 16;
    private const byte Water = 17;
    private const byte Unassigned = byte.MaxValue;

    private readonly PlaceList _places;
    private readonly WarmthAndMoisture[] _climate;
    private readonly double[] _ruggedness;
    private readonly double[] _regional;
    private readonly double[] _local;

    private CorridorLandCover(PlaceList places, WarmthAndMoisture[] climate, double[] ruggedness, long seed)
    {
        _places = places;
        _climate = climate;
        _ruggedness = ruggedness;
        CounterRandom random = new(seed);
        _regional = Field(places, random, NoiseSource.LandCoverRegional, 400.0);
        _local = Field(places, random, NoiseSource.LandCoverLocal, 70.0);
    }

    /// <summary>Assigns an IGBP code to each place.</summary>
    /// <param name="places">Cells of equal size in degrees.</param>
    /// <param name="climate">Their climate.</param>
    /// <param name="ruggedness">Height differences around each place, m.</param>
    /// <param name="seed">Same seed, same map.</param>
    public static byte[] Assign(PlaceList places, MonthlyClimate climate, double[] ruggedness, long seed)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(climate);
        ArgumentNullException.ThrowIfNull(ruggedness);
        WarmthAndMoisture[] summaries = new WarmthAndMoisture[places.Count];
        for (int place = 0; place < places.Count; place++)
        {
            summaries[place] = WarmthAndMoisture.Of(climate.Temperature, climate.Precipitation, place);
        }

        return new CorridorLandCover(places, summaries, ruggedness, seed).Assign();
    }

    private byte[] Assign()
    {
        byte[] codes = new byte[_places.Count];
        double total = 0.0;
        for (int place = 0; place < codes.Length; place++)
        {
            bool sea = !(_places.Elevations[place] > 0.0);
            bool water = sea || LakeBaikal.Covers(_places.Latitudes[place], _places.Longitudes[place]);
            codes[place] = water ? Water : Unassigned;
            total += sea ? 0.0 : Area(place);
        }

        Take(codes, BareShare * total, BareScore, _ => Barren);
        Take(codes, CropShare * total, CropScore, _ => Cropland);
        Take(codes, WetlandShare * total, WetlandScore, _ => Wetland);
        Take(codes, ForestShare * total, ForestScore, ForestType);
        Take(codes, total, _ => 0.0, _ => Grassland);
        return codes;
    }

    private void Take(byte[] codes, double area, Func<int, double> score, Func<int, byte> code)
    {
        IEnumerable<int> ranked = Enumerable.Range(0, codes.Length)
            .Where(place => codes[place] == Unassigned)
            .Select(place => (Place: place, Score: score(place)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Place)
            .Select(candidate => candidate.Place)
            .ToArray();
        double taken = 0.0;
        foreach (int place in ranked)
        {
            double share = Area(place);
            if (taken + (0.5 * share) > area)
            {
                return;
            }

            codes[place] = code(place);
            taken += share;
        }
    }

    // Desert where rain falls far short of demand, mountain tundra where July is too cold for trees.
    private double BareScore(int place)
    {
        double desert = (0.5 - _climate[place].Moisture) / 0.15;
        double tundra = (10.0 - _climate[place].WarmestMonth) / 1.5;
        return Math.Max(desert, tundra) + (0.25 * _regional[place]) + (0.4 * _local[place]);
    }

    // Fields lie on warm, low and flat ground that is not too dry.
    private double CropScore(int place)
    {
        double warmth = Math.Clamp((_climate[place].WarmestMonth - 19.5) / 1.5, -3.0, 1.0);
        double moisture = Math.Clamp((_climate[place].Moisture - 0.62) / 0.15, -3.0, 1.0);
        double flatness = 1.0 - (_ruggedness[place] / 250.0);
        double lowness = -_places.Elevations[place] / 500.0;
        return warmth + moisture + flatness + lowness + (0.3 * _regional[place]) + (0.35 * _local[place]);
    }

    private double WetlandScore(int place) =>
        Math.Min(_climate[place].Moisture - 1.1, 0.3)
        - (_ruggedness[place] / 80.0) - (_places.Elevations[place] / 400.0) + (0.5 * _local[place]);

    private double ForestScore(int place) =>
        Math.Clamp((_climate[place].Moisture - 0.9) / 0.25, -3.0, 1.0)
        + Math.Min(_ruggedness[place] / 300.0, 1.5)
        + (0.35 * _regional[place]) + (0.45 * _local[place]);

    private byte ForestType(int place)
    {
        double warmth = _climate[place].MeanTemperature + (1.2 * _local[place]);
        if (warmth < -1.5)
        {
            bool pine = (0.4 * _regional[place]) + (0.8 * _local[place]) + (0.06 * (112.0 - _places.Longitudes[place])) > 1.0;
            return pine ? EvergreenNeedleleaf : DeciduousNeedleleaf;
        }

        return warmth < 3.0 ? MixedForest : Broadleaf;
    }

    private double Area(int place) => ReproducibleMath.Cos(_places.Latitudes[place] * DegreesToRadians);

    private static double[] Field(PlaceList places, CounterRandom random, NoiseSource source, double kilometres)
    {
        CorrelatedPattern pattern = new(places, kilometres);
        double[] knots = new double[pattern.KnotCount];
        pattern.Draw(random, source, 0, knots);
        double[] field = new double[places.Count];
        for (int place = 0; place < field.Length; place++)
        {
            field[place] = pattern.At(place, knots);
        }

        return field;
    }
}
