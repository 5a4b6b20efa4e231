using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Preview;

/// <summary>The colours of the catalogue's ramps: evenly spaced stations, straight lines between them.</summary>
/// <remarks>
/// Viridis: S. van der Walt and N. Smith. Cividis: Nuñez, Anderton and Renslow (2018), PLoS ONE 13(7), e0199239. Blues, Greens,
/// Purples, RdBu and BrBG: C. Brewer, ColorBrewer 2.0; the palest station of the one-way ramps is left out, because it could not be
/// told from paper. Each ramp's lightness runs one way, or one way to and one way from its middle.
/// </remarks>
public sealed class ColourTable
{
    private static readonly Dictionary<ColourRamp, ColourTable> Tables = new()
    {
        [ColourRamp.Viridis] = new("440154 482878 3e4989 31688e 26828e 1f9e89 35b779 6ece58 b5de2b fde725"),
        [ColourRamp.Cividis] = new("00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 c3b369 e1cc55 fee838"),
        [ColourRamp.Blues] = new("deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b"),
        [ColourRamp.Greens] = new("e5f5e0 c7e9c0 a1d99b 74c476 41ab5d 238b45 006d2c 00441b"),
        [ColourRamp.Purples] = new("3f007d 54278f 6a51a3 807dba 9e9ac8 bcbddc dadaeb efedf5"),
        [ColourRamp.Terrain] = new("1f4d3a 3f7250 7f9b5e b9b078 d9c9a3 efe6d5 ffffff"),
        [ColourRamp.BlueWhiteRed] = new("053061 2166ac 4393c3 92c5de d1e5f0 f7f7f7 fddbc7 f4a582 d6604d b2182b 67001f", isDiverging: true),
        [ColourRamp.BrownWhiteTeal] = new("543005 8c510a bf812d dfc27d f6e8c3 f5f5f5 c7eae5 80cdc1 35978f 01665e 003c30", isDiverging: true),
    };

    private readonly Colour[] stations;

    private ColourTable(string hexadecimal, bool isDiverging = false)
    {
        stations = [.. hexadecimal.Split(' ').Select(station => Colour.Parse(station))];
        IsDiverging = isDiverging;
    }

    /// <summary>Whether the middle stands for zero.</summary>
    public bool IsDiverging { get; }

    /// <summary>The table of a ramp that is not <see cref="ColourRamp.Classes"/>.</summary>
    public static ColourTable Of(ColourRamp ramp) => Tables[ramp];

    /// <summary>The colour at a position from 0 to 1; positions outside get the colour of the end.</summary>
    public Colour At(double position)
    {
        double place = Math.Clamp(position, 0.0, 1.0) * (stations.Length - 1);
        int station = Math.Min((int)place, stations.Length - 2);
        return stations[station].Towards(stations[station + 1], place - station);
    }
}
