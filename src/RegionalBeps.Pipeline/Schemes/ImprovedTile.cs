using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Surface;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The improved columns of one tile.</summary>
internal sealed class ImprovedTile : IColumnTile
{
    private const double WatchedBottom = 2.0;

    private readonly ColumnOptions _options;
    private readonly LaneWidth _width;
    private readonly ImprovedPixel[] _pixels;

    public ImprovedTile(
        ColumnOptions options, LandCoverCrosswalk crosswalk, double windHeight, LaneWidth width, Tile tile,
        IReadOnlyList<PixelClimate> climate)
    {
        _options = options;
        _width = width;
        _pixels = [.. tile.Pixels.Select((pixel, index) => ImprovedPixel.Of(pixel, climate[index], crosswalk, windHeight, options.Switches))];
    }

    /// <summary>Columns that were described one by one.</summary>
    public ImprovedTile(ColumnOptions options, LaneWidth width, params ImprovedPixel[] pixels)
    {
        _options = options;
        _width = width;
        _pixels = pixels;
    }

    public int StateLength => Unsafe.SizeOf<ColumnState<Scalar>>();

    public void Initialise(int pixel, Span<byte> state) =>
        MemoryMarshal.Write(state, _pixels[pixel].Description.Start(_pixels[pixel].Parameters, _options.Switches));

    public void Run(TileYear year, ReadOnlySpan<ColumnRun> columns)
    {
        ImprovedYear work = new(year, columns.ToArray(), _pixels, _options);
        LaneWidths.Run(_width, ref work);
    }

    /// <summary>Sets the layers below 2 m to the steady profile that the mean at 2 m implies.</summary>
    public void SetDeepLayers(int pixel, Span<byte> state, ReadOnlySpan<double> meanTemperature)
    {
        ref ColumnState<Scalar> column = ref MemoryMarshal.AsRef<ColumnState<Scalar>>(state);
        ColumnParameters<Scalar> parameters = _pixels[pixel].Parameters;
        Scalar atTwoMetres = SoilGrid.G18.ValueAt(meanTemperature, WatchedBottom);
        GroundSpinUp.ResetDeepLayers(ref column.Ground, parameters.Ground, atTwoMetres, _options.Switches);
        column.FindSoilTemperature(parameters.Ground, _options.Switches);
    }

    /// <inheritdoc/>
    public double SoilWater(int pixel, ReadOnlySpan<byte> state)
    {
        ref readonly ColumnState<Scalar> column = ref MemoryMarshal.AsRef<ColumnState<Scalar>>(state);
        double sum = 0;
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            sum += PhysicalConstants.WaterDensity * SoilGrid.G18.Thickness[layer] * column.Ground.SoilWater[layer].Value;
        }

        return sum;
    }

    /// <summary>Sets the pools to what production and decay since the last time sustain.</summary>
    public double SetCarbonPools(int pixel, Span<byte> state)
    {
        ref ColumnState<Scalar> column = ref MemoryMarshal.AsRef<ColumnState<Scalar>>(state);
        column.Carbon.Pools = column.CarbonSpinUp.Balance(_pixels[pixel].Parameters.Carbon, out Scalar drift);
        column.CarbonSpinUp = default;
        return drift.Value;
    }
}
