using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>How the ground meets the air among the plants.</summary>
/// <typeparam name="T">The lane.</typeparam>
public interface IGroundExchange<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Sets the conductances of the ground for heat and vapour at the exchange's friction velocity.</summary>
    /// <param name="state">The air among the plants.</param>
    /// <param name="exchange">
    /// Takes <see cref="CanopyExchange{T}.GroundHeat"/>, <see cref="CanopyExchange{T}.GroundVapour"/> and
    /// <see cref="CanopyExchange{T}.GroundVapourPressure"/>.
    /// </param>
    public void Conduct(in CanopyState<T> state, ref CanopyExchange<T> exchange);
}
