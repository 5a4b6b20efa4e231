using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>
/// All that persists about a column from one hour to the next; nothing else does. The doubles of a <see cref="Scalar"/> state are the
/// checkpoint of a column, whatever the width of the lanes that computed it: see <see cref="ColumnBundle"/>.
/// </summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct ColumnState<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Snow, pond and soil.</summary>
    public GroundState<T> Ground;

    /// <summary>Leaves and the air among them.</summary>
    public CanopyState<T> Canopy;

    /// <summary>Water and snow on the plants.</summary>
    public InterceptionState<T> Interception;

    /// <summary>Cloud cover, 0..1, which a night without sun takes from the day before it.</summary>
    public T CloudCover;

    /// <summary>Carbon pools, and the day as far as it has gone.</summary>
    public CarbonState<T> Carbon;

    /// <summary>Growth of plants and decay in the soil on the last whole day, gC m⁻² d⁻¹: what hours of the next day respire beside
    /// maintenance.</summary>
    public T DailyRespiration;

    /// <summary>The mean year since the carbon pools were last set, from which they can be set again.</summary>
    public CarbonSpinUp<T> CarbonSpinUp;

    /// <summary>Finds temperature and liquid water of the soil after its heat or water was set from outside.</summary>
    /// <param name="parameters">The column.</param>
    /// <param name="switches">The improvements that are on.</param>
    public void FindSoilTemperature(in GroundParameters<T> parameters, Improvements switches)
    {
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            T water = Ground.SoilWater[layer];
            T liquid;
            Ground.SoilTemperature[layer] = switches.HasFlag(Improvements.SupercooledWater)
                ? PowerLawFreezing<T>.Prepare(parameters.Layers[layer], water).Temperature(Ground.SoilEnthalpy[layer], out liquid, out _)
                : SharpFreezing<T>.Prepare(parameters.Layers[layer], water).Temperature(Ground.SoilEnthalpy[layer], out liquid, out _);
            Ground.SoilLiquid[layer] = liquid;
        }
    }
}
