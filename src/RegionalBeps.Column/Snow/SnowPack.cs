using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Snow;

/// <summary>The snow pack as a whole, and its three slots.</summary>
public static class SnowPack
{
    private const double TopSlot = 0.05;
    private const double BottomSlot = 0.10;

    private const double LeastPrescribed = 1e-3;

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
    /// Moves the boundaries between the slots to where they belong for the depth of the pack: the top slot is at most 5 cm, the lowest one
    /// at most 10 cm thick, and neither more than a third of the pack. Mass and heat go with the snow. A thick lowest slot would let
    /// warm soil heat the middle of a deep pack where it should melt its base.
    /// </summary>
    /// <param name="state">The ground.</param>
    public static void Remap<T>(ref GroundState<T> state)
        where T : unmanaged, ILane<T>
    {
        SnowSlots<T> before = state.SnowDepth;
        T depth = Sum(before);
        T third = depth * (1.0 / 3.0);
        T top = T.Min(TopSlot, third);
        T middle = depth - top - T.Min(BottomSlot, third);
        Divide(before, top, top + middle, ref state.SnowMass);
        Divide(before, top, top + middle, ref state.SnowEnthalpy);
        state.SnowDepth[0] = top;
        state.SnowDepth[1] = middle;
        state.SnowDepth[2] = depth - top - middle;
    }

    /// <summary>
    /// Sets the pack to an observed depth between two hours, for runs that ask what soil does under the snow that was there. A pack that
    /// lies already keeps its density, temperature and liquid water; where none lies, settled snow at the temperature of the ground is
    /// laid down. Mass and heat of the difference come from outside the column.
    /// </summary>
    /// <param name="state">The ground.</param>
    /// <param name="depth">m; below a millimetre no snow is left.</param>
    /// <param name="density">Of snow that is laid on bare ground, kg m⁻³.</param>
    public static void SetDepth<T>(ref GroundState<T> state, in T depth, double density)
        where T : unmanaged, ILane<T>
    {
        T before = Depth(state);
        T share = T.Select(before, LeastPrescribed, 0.0, depth / T.Max(before, LeastPrescribed));
        T kept = T.Select(depth, LeastPrescribed, 0.0, share);
        T laid = T.Select(before, LeastPrescribed, T.Select(depth, LeastPrescribed, 0.0, depth), 0.0);
        T cold = T.Min(state.BareSkinTemperature, 0.0);
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            T depthLaid = laid * (1.0 / SnowSlots<T>.Count);
            T massLaid = density * depthLaid;
            state.SnowDepth[slot] = (kept * state.SnowDepth[slot]) + depthLaid;
            state.SnowMass[slot] = (kept * state.SnowMass[slot]) + massLaid;
            state.SnowEnthalpy[slot] = (kept * state.SnowEnthalpy[slot]) + (massLaid * PhysicalConstants.IceSpecificHeat * cold);
        }

        Remap(ref state);
    }

    /// <summary>Cuts an amount at two new depths; what the three parts hold together stays the same.</summary>
    private static void Divide<T>(in SnowSlots<T> depths, in T first, in T second, ref SnowSlots<T> amount)
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
    private static T Above<T>(in SnowSlots<T> depths, in SnowSlots<T> amount, in T depth)
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
