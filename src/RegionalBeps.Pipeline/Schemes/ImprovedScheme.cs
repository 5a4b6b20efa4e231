using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The improved column in every pixel, several side by side.</summary>
/// <param name="options">Choices that hold for the whole run.</param>
/// <param name="crosswalk">What the codes of the land cover map mean.</param>
/// <param name="windHeight">Height above ground of the wind in the weather data, m.</param>
/// <param name="width">How many columns are computed at once: it changes no bit of any result.</param>
public sealed class ImprovedScheme(ColumnOptions options, LandCoverCrosswalk crosswalk, double windHeight, LaneWidth width) : IColumnScheme
{
    /// <summary>Rises whenever the same inputs give other answers.</summary>
    private const int Version = 6;

    /// <inheritdoc/>
    public string Identity => FormattableString.Invariant($"improved {(int)options.Switches} {options.CouplingPasses} {windHeight} {Version}");

    /// <inheritdoc/>
    public Products.FreezeThaw.SoilLayers Layers { get; } = new(SoilGrid.G18.Bottom);

    /// <inheritdoc/>
    public int GroupSize { get; } = ColumnsIn(width);

    /// <inheritdoc/>
    public IColumnTile Open(Tile tile, IReadOnlyList<PixelClimate> climate) =>
        new ImprovedTile(options, crosswalk, windHeight, width, tile, climate);

    private static int ColumnsIn(LaneWidth width)
    {
        LaneCount count = default;
        LaneWidths.Run(width, ref count);
        return count.Value;
    }

    private struct LaneCount : ILaneWork
    {
        public int Value { get; private set; }

        public void Run<T>()
            where T : unmanaged, ILane<T> => Value = T.Count;
    }
}
