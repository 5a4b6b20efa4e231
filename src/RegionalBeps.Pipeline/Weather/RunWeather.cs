using System.Collections.Concurrent;
using System.Text;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Weather;

/// <summary>The weather and leaf area of a run, tile by tile and year by year, from their stores.</summary>
public sealed class RunWeather
{
    private readonly ForcingStore _weather;
    private readonly ForcingStore? _leafArea;
    private readonly MonthlyCycle _uniformLeafArea;
    private readonly Dictionary<string, StoredTile> _tiles;
    private readonly ConcurrentDictionary<(string Tile, int Year), byte[]> _keys = new();

    /// <summary>Joins the stores.</summary>
    /// <param name="weather">The store of the weather.</param>
    /// <param name="leafArea">The store of leaf area, or null where all pixels share one cycle.</param>
    /// <param name="uniformLeafArea">The cycle that all pixels share, where there is no store.</param>
    /// <param name="form">How the weather is to be read.</param>
    /// <param name="identity">Says what of the weather is not in the stores: constants, corrections, labels.</param>
    public RunWeather(ForcingStore weather, ForcingStore? leafArea, MonthlyCycle uniformLeafArea, WeatherForm form, string identity)
    {
        ArgumentNullException.ThrowIfNull(weather);
        _weather = weather;
        _leafArea = leafArea;
        _uniformLeafArea = uniformLeafArea;
        _tiles = weather.Layout.Tiles.ToDictionary(tile => tile.Name);
        Form = form;
        Identity = identity;
    }

    /// <summary>How the weather is to be read.</summary>
    public WeatherForm Form { get; }

    /// <summary>Says what of the weather is not in the stores.</summary>
    public string Identity { get; }

    /// <summary>The weather and leaf area of a tile in a year.</summary>
    /// <exception cref="DamagedChunkException">A chunk is damaged; it was removed, so that the next import builds it anew.</exception>
    public TileWeather Of(Tile tile, int year)
    {
        StoredTile stored = _tiles[tile.Name];
        // Weather of constants alone has nothing in its store.
        ForcingChunk weather = _weather.Layout.Variables.Count == 0
            ? new ForcingChunk(_weather.Layout.HeaderOf(stored, year), [])
            : Read(_weather, stored, year);
        return new TileWeather(weather, _leafArea is null ? null : Read(_leafArea, stored, year), _uniformLeafArea, Form);
    }

    private static ForcingChunk Read(ForcingStore store, StoredTile tile, int year)
    {
        try
        {
            return store.Read(tile, year);
        }
        catch (DamagedChunkException)
        {
            store.Discard(tile, year);
            throw;
        }
    }

    /// <summary>Digest of a tile's weather and leaf area of a year: the same as long as the tile's own numbers are, whatever changes elsewhere.</summary>
    /// <exception cref="DamagedChunkException">A chunk is damaged.</exception>
    public byte[] KeyOf(Tile tile, int year) => _keys.GetOrAdd((tile.Name, year), _ =>
    {
        StoredTile stored = _tiles[tile.Name];
        string weather = _weather.Layout.Variables.Count == 0 ? _weather.Layout.KeyOf(stored, year) : _weather.ContentOf(stored, year);
        return Encoding.ASCII.GetBytes(weather + (_leafArea?.ContentOf(stored, year) ?? ""));
    });
}
