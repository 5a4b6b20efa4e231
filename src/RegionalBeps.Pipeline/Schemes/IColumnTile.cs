namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The columns of one tile. Calls for different pixels may come from one thread at a time.</summary>
public interface IColumnTile
{
    /// <summary>Bytes of state that persist for each pixel; a multiple of 8.</summary>
    public int StateLength { get; }

    /// <summary>Writes the state of a pixel before its first hour.</summary>
    /// <param name="pixel">The pixel's place in the tile.</param>
    /// <param name="state">Room for <see cref="StateLength"/> bytes.</param>
    public void Initialise(int pixel, Span<byte> state);

    /// <summary>Computes the days of a year, or of a part of it, for neighbouring pixels of the tile.</summary>
    /// <param name="year">The days and their weather.</param>
    /// <param name="columns">The columns, at most <see cref="IColumnScheme.GroupSize"/>.</param>
    public void Run(TileYear year, ReadOnlySpan<ColumnRun> columns);

    /// <summary>Brings the layers that take decades to respond to what the last cycle of the spin-up implies.</summary>
    /// <param name="pixel">The pixel's place in the tile.</param>
    /// <param name="state">The pixel's state.</param>
    /// <param name="meanTemperature">Mean temperature of each reported node over the last year of the cycle, °C.</param>
    public void SetDeepLayers(int pixel, Span<byte> state, ReadOnlySpan<double> meanTemperature);

    /// <summary>Water and ice of the soil down to 2 m, kg m⁻².</summary>
    /// <param name="pixel">The pixel's place in the tile.</param>
    /// <param name="state">The pixel's state.</param>
    public double SoilWater(int pixel, ReadOnlySpan<byte> state);

    /// <summary>Brings the pools of carbon, which take centuries to respond, to what the last cycle of the spin-up sustains.</summary>
    /// <param name="pixel">The pixel's place in the tile.</param>
    /// <param name="state">The pixel's state.</param>
    /// <returns>Change of the soil's carbon in a year that goes on from there, gC m⁻² a⁻¹.</returns>
    public double SetCarbonPools(int pixel, Span<byte> state);
}
