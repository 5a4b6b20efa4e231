using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>Pools that a steady production and steady activities sustain.</summary>
public static class CarbonEquilibrium
{
    private const double LeastActivity = 1e-6;

    /// <summary>Solves A C + f NPP = 0.</summary>
    /// <remarks>
    /// The semi-analytical solution of Xia et al. (2012, Geosci. Model Dev. 5): with means over the recycled years for λ and NPP it stands
    /// within some per cent of the periodic state. Pools are eliminated in their order; soil microbes m, slow s and passive carbon p, which
    /// exchange, together: L_s s = b_s + k_ms m, L_p p = b_p + k_mp m + k_sp s, L_m m = b_m + k_sm s + k_pm p, with L the loss of a pool
    /// and b what comes from the others. A production below 0 counts as none, an activity below 10⁻⁶ as that.
    /// </remarks>
    /// <param name="parameters">Allocation and rates.</param>
    /// <param name="activity">Mean activities.</param>
    /// <param name="netProduction">Mean NPP, gC m⁻² d⁻¹.</param>
    public static CarbonPools<T> Of<T>(in CarbonParameters<T> parameters, DecayActivity<T> activity, T netProduction)
        where T : unmanaged, ILane<T>
    {
        DecayActivity<T> positive = new(T.Max(activity.Surface, LeastActivity), T.Max(activity.Soil, LeastActivity));
        CarbonPools<T> gain = default;
        CarbonPools<T> loss = default;
        for (int pool = 0; pool < CarbonPools<T>.LivingCount; pool++)
        {
            gain[pool] = parameters.Allocation[pool] * T.Max(netProduction, 0.0);
        }

        CarbonPools<T> pools = default;
        ReadOnlySpan<CarbonTransfer> transfers = CarbonNetwork.Transfers;
        for (int index = 0; index < transfers.Length; index++)
        {
            int from = transfers[index].From;
            loss[from] += parameters.Rates[index] * CarbonNetwork.ActivityOf(from, positive.Surface, positive.Soil);
        }

        for (int index = 0; index < transfers.Length && transfers[index].From < CarbonPools<T>.SoilMicrobial; index++)
        {
            (int from, int to) = transfers[index];
            pools[from] = gain[from] / loss[from];
            if (to != CarbonNetwork.Air)
            {
                gain[to] += parameters.Rates[index] * CarbonNetwork.ActivityOf(from, positive.Surface, positive.Soil) * pools[from];
            }
        }

        SolveExchanging(parameters.Rates, gain, loss, positive.Soil, ref pools);
        return pools;
    }

    private static void SolveExchanging<T>(
        in CarbonTransferRates<T> rates, in CarbonPools<T> gain, in CarbonPools<T> loss, T soilActivity, ref CarbonPools<T> pools)
        where T : unmanaged, ILane<T>
    {
        const int Microbes = CarbonPools<Scalar>.SoilMicrobial;
        const int Slow = CarbonPools<Scalar>.Slow;
        const int Passive = CarbonPools<Scalar>.Passive;
        T k_ms = soilActivity * rates[CarbonNetwork.IndexOf(Microbes, Slow)];
        T k_mp = soilActivity * rates[CarbonNetwork.IndexOf(Microbes, Passive)];
        T k_sm = soilActivity * rates[CarbonNetwork.IndexOf(Slow, Microbes)];
        T k_sp = soilActivity * rates[CarbonNetwork.IndexOf(Slow, Passive)];
        T k_pm = soilActivity * rates[CarbonNetwork.IndexOf(Passive, Microbes)];

        T slowOfOthers = gain[Slow] / loss[Slow];
        T slowByMicrobes = k_ms / loss[Slow];
        T passiveOfOthers = (gain[Passive] + k_sp * slowOfOthers) / loss[Passive];
        T passiveByMicrobes = (k_mp + k_sp * slowByMicrobes) / loss[Passive];
        T m = (gain[Microbes] + k_sm * slowOfOthers + k_pm * passiveOfOthers)
            / (loss[Microbes] - k_sm * slowByMicrobes - k_pm * passiveByMicrobes);
        pools[Microbes] = m;
        pools[Slow] = slowOfOthers + slowByMicrobes * m;
        pools[Passive] = passiveOfOthers + passiveByMicrobes * m;
    }
}
