using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>A column model as the flow runs it.</summary>
public interface IColumnScheme
{
    /// <summary>
    /// Says which physics this is, with a version that rises whenever the same inputs give other answers: results of another identity are
    /// not taken over.
    /// </summary>
    public string Identity { get; }

    /// <summary>The layers whose temperatures the column reports.</summary>
    public SoilLayers Layers { get; }

    /// <summary>How many columns are computed side by side, at least 1.</summary>
    public int GroupSize { get; }

    /// <summary>Prepares the columns of a tile.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="climate">The climate of each of its pixels.</param>
    public IColumnTile Open(Tile tile, IReadOnlyList<PixelClimate> climate);
}
