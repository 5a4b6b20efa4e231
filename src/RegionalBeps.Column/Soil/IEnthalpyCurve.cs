using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>The relation of enthalpy to temperature in every row of a column of snow, water and soil.</summary>
/// <typeparam name="T">The lane.</typeparam>
public interface IEnthalpyCurve<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Where an iteration may go on from that proposes an enthalpy for a row.</summary>
    /// <param name="row">Counted from the top.</param>
    /// <param name="from">Enthalpy before.</param>
    /// <param name="proposed">Enthalpy that the iteration proposes.</param>
    public T Bound(int row, T from, T proposed);

    /// <summary>Temperature of a row at an enthalpy.</summary>
    /// <param name="row">Counted from the top.</param>
    /// <param name="enthalpy">J per unit of the row's storage: a cubic metre, or a square metre where the storage is 1.</param>
    /// <param name="isMoving">Mask of the columns to look at; in the others nothing changes, whatever the slope says.</param>
    /// <param name="temperature">degC: what the curve gave last, then what it gives now.</param>
    /// <param name="slope">dT/dH, positive.</param>
    public void Follow(int row, in T enthalpy, in T isMoving, ref T temperature, out T slope);
}
