using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Snow;

/// <summary>The snow pack as a whole, and its three slots.</summary>
public static class SnowPack
{
    private const double TopSlot = 0.05;
    private const double MiddleSlot = 0.15;

    // A slot that holds nothing has no depth to divide by.
    private const double LeastDepth = 1e-12;

    /// <summary>Depth, m.</summary>
    public static T Depth<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T> => Sum(state.SnowDepth);

    /// <summary>Liquid and ice, kg m⁻².</summary>
    public static T Mass<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T> => Sum(state.SnowMass);

    /// <summary>Wind at the snow: in forest and shrub weakened by the plants.</summary>
    /// <remarks>U e^(−0.9 min(PAI, 3)) under plants of a metre and more, U elsewhere (form of Cionco 1965; coefficient our choice).</remarks>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The hour.</param>
    /// <returns>m s⁻¹.</returns>
    public static T Wind<T>(in GroundParameters<T> parameters, in GroundForcing<T> forcing)
        where T : unmanaged, ILane<T>
    {
        T sheltered = forcing.WindSpeed * LaneMath.Exp(-0.9 * T.Min(forcing.PlantArea, 3.0));
        return T.Select(parameters.CanopyHeight, 1.0, forcing.WindSpeed, sheltered);
    }

    /// <summary>
    /// Moves the boundaries between the slots to where they belong for the depth of the pack: the top slot is at most 5 cm, the middle one
    /// at most 15 cm thick, and neither more than a third of the pack. Mass and heat go with the snow.
    /// </summary>
    /// <param name="state">The ground.</param>
    public static void Remap<T>(ref GroundState<T> state)
        where T : unmanaged, ILane<T>
    {
        SnowSlots<T> before = state.SnowDepth;
        T depth = Sum(before);
        T third = depth * (1.0 / 3.0);
        T top = T.Min(TopSlot, third);
        T middle = T.Min(MiddleSlot, third);
        Divide(before, top, top + middle, ref state.SnowMass);
        Divide(before, top, top + middle, ref state.SnowEnthalpy);
        state.SnowDepth[0] = top;
        state.SnowDepth[1] = middle;
        state.SnowDepth[2] = depth - top - middle;
    }

    /// <summary>Cuts an amount at two new depths; what the three parts hold together stays the same.</summary>
    private static void Divide<T>(in SnowSlots<T> depths, T first, T second, ref SnowSlots<T> amount)
        where T : unmanaged, ILane<T>
    {
        T all = Sum(amount);
        T above = Above(depths, amount, first);
        T aboveSecond = Above(depths, amount, second);
        amount[0] = above;
        amount[1] = aboveSecond - above;
        amount[2] = all - aboveSecond;
    }

    /// <summary>The amount above a depth, even within each slot.</summary>
    private static T Above<T>(in SnowSlots<T> depths, in SnowSlots<T> amount, T depth)
        where T : unmanaged, ILane<T>
    {
        T sum = 0.0;
        T top = 0.0;
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            T share = T.Max(0.0, T.Min(1.0, (depth - top) / T.Max(depths[slot], LeastDepth)));
            sum += amount[slot] * share;
            top += depths[slot];
        }

        return sum;
    }

    private static T Sum<T>(in SnowSlots<T> slots)
        where T : unmanaged, ILane<T> => slots[0] + slots[1] + slots[2];
}
