using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Carbon dioxide inside a leaf at which photosynthesis takes what the stomata let in.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct LeafGasExchange<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Steps of regula falsi that are enough for 0.002 µmol m⁻² s⁻¹.</summary>
    public const int UsualSteps = 6;

    private const double LeastSurfaceCarbonDioxide = 1.0;
    private const double DiffusivityRatio = 1.6;
    private const double BoundaryDiffusivityRatio = 1.4;

    // Of the approach from the last solution: through open stomata c_s - 1.6 A/g_s hardly depends on c_i, so that the excess falls about as c_i rises;
    // through closed ones it falls some hundred times as fast.
    private const int NearSteps = 10;
    private const double LeastFall = 0.3;
    private const double SteepestFall = 5000.0;

    /// <summary>c_i, µmol mol⁻¹.</summary>
    public T InternalCarbonDioxide;

    /// <summary>A, net assimilation, µmol m⁻² s⁻¹.</summary>
    public T Assimilation;

    /// <summary>g_s of vapour, mol m⁻² s⁻¹.</summary>
    public T StomatalConductance;

    /// <summary>Solves c_s − 1.6 A/g_s − c_i = 0, which falls with c_i and so has one root.</summary>
    /// <remarks>
    /// Ball, Woodrow &amp; Berry (1987): g_s = f_w m h_s A/c_s + g₀ for A &gt; 0, else g₀; c_s = max(c_a − 1.4 A/g_b, 1). The humidity h_s at the leaf's
    /// surface is eliminated: with κ = f_w m A/c_s, g_s is the larger root of g² + g (g_b − g₀ − κ) − g_b (g₀ + κ h) = 0.
    /// The bracket (<see cref="FallingRoot{T}"/>) runs from the compensation point to c_a where A(c_a) &gt; 0, else from c_a to
    /// c_a + R_d (1.4/g_b + 1.6/g₀) + 1. The count of steps is fixed.
    /// </remarks>
    /// <param name="leaf">The leaf at its temperature and light.</param>
    /// <param name="air">The air at the leaf.</param>
    /// <param name="lastInternal">c_i of the last call, taken as a start where it lies inside the bracket.</param>
    /// <param name="steps">Number of steps within the bracket.</param>
    /// <param name="tolerance">
    /// Left side of the equation, µmol mol⁻¹, at which a column is content before: it then goes secants from the last solution, and
    /// needs the bracket only where ten of them do not get there. With 0 all steps are taken.
    /// </param>
    public static LeafGasExchange<T> Solve(in LeafPhysiology<T> leaf, in LeafAir<T> air, in T lastInternal, int steps, double tolerance = 0.0)
    {
        LeafGasExchange<T> gas = InDark(leaf, air);
        if (!T.IsAny(leaf.IsLit))
        {
            return gas;
        }

        T isOpen = leaf.IsLit;
        if (tolerance > 0.0)
        {
            LeafGasExchange<T> near = FromLast(leaf, air, lastInternal, gas.InternalCarbonDioxide + 1.0, tolerance, out T isNear);
            gas.Take(isNear, near);
            isOpen = T.And(isOpen, T.Not(isNear));
        }

        if (T.IsAny(isOpen))
        {
            LeafGasExchange<T> enclosed = InBracket(leaf, air, lastInternal, steps);
            gas.Take(isOpen, enclosed);
        }

        return gas;
    }

    /// <summary>Without light a leaf only respires, through its closed stomata.</summary>
    private static LeafGasExchange<T> InDark(in LeafPhysiology<T> leaf, in LeafAir<T> air) => new()
    {
        InternalCarbonDioxide = air.CarbonDioxide + OutwardGradient(leaf, air),
        Assimilation = -leaf.Respiration,
        StomatalConductance = air.Intercept,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OutwardGradient(in LeafPhysiology<T> leaf, in LeafAir<T> air) =>
        leaf.Respiration * (BoundaryDiffusivityRatio / air.BoundaryConductance + DiffusivityRatio / air.Intercept);

    /// <summary>Secants from the last solution; the middle between what was found too low and too high where one would leave that.</summary>
    private static LeafGasExchange<T> FromLast(
        in LeafPhysiology<T> leaf, in LeafAir<T> air, in T lastInternal, in T most, double tolerance, out T isNear)
    {
        T low = leaf.LeastCarbonDioxide;
        T high = most;
        LeafGasExchange<T> gas = At(leaf, air, T.Min(T.Max(lastInternal, low), high));
        T excess = gas.Excess(air, gas.InternalCarbonDioxide);
        T fall = 1.0;
        isNear = T.And(leaf.IsLit, T.LessThan(T.Abs(excess), tolerance));
        T isOpen = T.And(leaf.IsLit, T.Not(isNear));
        for (int step = 1; step < NearSteps && T.IsAny(isOpen); step++)
        {
            T isLow = T.LessThan(0.0, excess);
            low = T.Blend(isLow, gas.InternalCarbonDioxide, low);
            high = T.Blend(isLow, high, gas.InternalCarbonDioxide);
            T ci = gas.InternalCarbonDioxide + excess / fall;
            ci = T.Blend(T.And(T.LessThan(low, ci), T.LessThan(ci, high)), ci, 0.5 * (low + high));
            LeafGasExchange<T> next = At(leaf, air, ci);
            T excessThere = next.Excess(air, ci);
            T secant = (excess - excessThere) / (ci - gas.InternalCarbonDioxide);
            fall = T.Max(T.Min(secant, SteepestFall), LeastFall);
            excess = T.Blend(isOpen, excessThere, excess);
            gas.Take(isOpen, next);
            T arrives = T.And(isOpen, T.LessThan(T.Abs(excess), tolerance));
            isNear = T.Or(isNear, arrives);
            isOpen = T.And(isOpen, T.Not(arrives));
        }

        return gas;
    }

    private static LeafGasExchange<T> InBracket(in LeafPhysiology<T> leaf, in LeafAir<T> air, in T lastInternal, int steps)
    {
        T ca = air.CarbonDioxide;
        T gains = T.LessThan(0.0, Outside(leaf, air, ca).Assimilation);
        T most = ca + OutwardGradient(leaf, air) + 1.0;
        T low = T.Blend(gains, leaf.LeastCarbonDioxide, ca);
        T high = T.Blend(gains, ca, most);
        T atLow = ExcessAt(leaf, air, low);
        T atHigh = ExcessAt(leaf, air, high);
        FallingRoot<T> root = FallingRoot<T>.Between(low, high, atLow, atHigh);
        T ci = T.Blend(root.Encloses(lastInternal), lastInternal, root.Next);
        for (int step = 0; step < steps; step++)
        {
            root.Narrow(ci, ExcessAt(leaf, air, ci));
            ci = root.Next;
        }

        return Outside(leaf, air, ci);
    }

    /// <summary>Takes another solution over in some columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(in T mask, in LeafGasExchange<T> other)
    {
        InternalCarbonDioxide = T.Blend(mask, other.InternalCarbonDioxide, InternalCarbonDioxide);
        Assimilation = T.Blend(mask, other.Assimilation, Assimilation);
        StomatalConductance = T.Blend(mask, other.StomatalConductance, StomatalConductance);
    }

    // For a method that would grow beyond what the runtime compiles well.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static LeafGasExchange<T> Outside(in LeafPhysiology<T> leaf, in LeafAir<T> air, in T ci) => At(leaf, air, ci);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T ExcessAt(in LeafPhysiology<T> leaf, in LeafAir<T> air, in T ci) => At(leaf, air, ci).Excess(air, ci);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LeafGasExchange<T> At(in LeafPhysiology<T> leaf, in LeafAir<T> air, T ci)
    {
        T assimilation = leaf.Assimilation(ci);
        T kappa = air.Slope * T.Max(assimilation, 0.0) / SurfaceCarbonDioxide(air, assimilation);
        T p = air.BoundaryConductance - air.Intercept - kappa;
        T q = air.BoundaryConductance * (air.Intercept + kappa * air.RelativeHumidity);
        T open = 0.5 * (T.Sqrt(p * p + 4.0 * q) - p);
        return new()
        {
            InternalCarbonDioxide = ci,
            Assimilation = assimilation,
            StomatalConductance = T.Select(0.0, assimilation, open, air.Intercept),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SurfaceCarbonDioxide(in LeafAir<T> air, T assimilation) =>
        T.Max(air.CarbonDioxide - BoundaryDiffusivityRatio * assimilation / air.BoundaryConductance, LeastSurfaceCarbonDioxide);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Excess(in LeafAir<T> air, T ci) =>
        SurfaceCarbonDioxide(air, Assimilation) - DiffusivityRatio * Assimilation / StomatalConductance - ci;
}
