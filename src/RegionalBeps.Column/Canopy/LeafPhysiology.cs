using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>A leaf at its temperature and light, of either pathway.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct LeafPhysiology<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Mask of the columns in which light falls on the leaf; in the others only the respiration has a meaning.</summary>
    public T IsLit;

    private C3Leaf<T> _c3;
    private C4Leaf<T> _c4;
    private T _isC4;

    /// <summary>The leaf at a temperature and light.</summary>
    /// <param name="temperature">Of the leaf, degC.</param>
    /// <param name="capacity">V₂₅, carboxylation at 25 degC, µmol m⁻² s⁻¹.</param>
    /// <param name="light">Absorbed, µmol m⁻² s⁻¹.</param>
    /// <param name="isC4">Mask of the columns whose plants are C4.</param>
    /// <param name="leaf">Takes the leaf.</param>
    public static void At(in T temperature, in T capacity, in T light, in T isC4, out LeafPhysiology<T> leaf)
    {
        leaf._isC4 = isC4;
        leaf.IsLit = T.LessThan(0.0, light);
        bool isAnyLit = T.IsAny(leaf.IsLit);
        if (isAnyLit)
        {
            C3Leaf<T>.At(temperature, capacity, light, out leaf._c3);
        }
        else
        {
            C3Leaf<T>.InDark(temperature, capacity, out leaf._c3);
        }

        leaf._c4 = default;
        if (T.IsAny(isC4))
        {
            leaf._c4 = isAnyLit ? C4Leaf<T>.At(temperature, capacity, light) : C4Leaf<T>.InDark(temperature, capacity);
        }
    }

    /// <summary>R_d, respiration, µmol m⁻² s⁻¹.</summary>
    public readonly T Respiration => T.Blend(_isC4, _c4.Respiration, _c3.Respiration);

    /// <summary>Carbon dioxide inside below which no leaf of the pathway assimilates, µmol mol⁻¹.</summary>
    public readonly T LeastCarbonDioxide => T.Blend(_isC4, 0.0, _c3.CompensationPoint);

    /// <summary>A, net assimilation, µmol m⁻² s⁻¹.</summary>
    /// <param name="internalCarbonDioxide">c_i, µmol mol⁻¹.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Assimilation(in T internalCarbonDioxide)
    {
        T c3 = _c3.Assimilation(internalCarbonDioxide);
        return T.IsAny(_isC4) ? T.Blend(_isC4, _c4.Assimilation(internalCarbonDioxide), c3) : c3;
    }
}
