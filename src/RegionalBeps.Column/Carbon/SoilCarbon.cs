using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>Growth, litter fall and decay.</summary>
public static class SoilCarbon
{
    /// <summary>Moves the pools by one day and returns what they lost to the air, R_h, gC m⁻² d⁻¹.</summary>
    /// <remarks>
    /// dC/dt = A(λ_u, λ_d) C + f NPP, explicitly: every transfer takes k λ of its pool as it was in the morning. The fastest pool loses 5 %
    /// a day, so the step is stable; what leaves one pool enters another or the air. Negative production is taken from the living pools.
    /// </remarks>
    /// <param name="pools">gC m⁻²; they move.</param>
    /// <param name="parameters">Allocation and rates.</param>
    /// <param name="activity">Of the day.</param>
    /// <param name="netProduction">NPP of the day, gC m⁻².</param>
    public static T Advance<T>(ref CarbonPools<T> pools, in CarbonParameters<T> parameters, DecayActivity<T> activity, T netProduction)
        where T : unmanaged, ILane<T>
    {
        CarbonPools<T> morning = pools;
        for (int pool = 0; pool < CarbonPools<T>.LivingCount; pool++)
        {
            pools[pool] += parameters.Allocation[pool] * netProduction;
        }

        T respired = 0.0;
        ReadOnlySpan<CarbonTransfer> transfers = CarbonNetwork.Transfers;
        for (int index = 0; index < transfers.Length; index++)
        {
            (int from, int to) = transfers[index];
            T moved = parameters.Rates[index] * CarbonNetwork.ActivityOf(from, activity.Surface, activity.Soil) * morning[from];
            pools[from] -= moved;
            if (to == CarbonNetwork.Air)
            {
                respired += moved;
            }
            else
            {
                pools[to] += moved;
            }
        }

        return respired;
    }

    /// <summary>Carbon of all pools, gC m⁻².</summary>
    public static T Total<T>(in CarbonPools<T> pools)
        where T : unmanaged, ILane<T> => Sum(pools, 0);

    /// <summary>Carbon of detritus, microbes and humus, gC m⁻².</summary>
    public static T TotalOfSoil<T>(in CarbonPools<T> pools)
        where T : unmanaged, ILane<T> => Sum(pools, CarbonPools<T>.LivingCount);

    private static T Sum<T>(in CarbonPools<T> pools, int first)
        where T : unmanaged, ILane<T>
    {
        T sum = 0.0;
        for (int pool = first; pool < CarbonPools<T>.Count; pool++)
        {
            sum += pools[pool];
        }

        return sum;
    }
}
