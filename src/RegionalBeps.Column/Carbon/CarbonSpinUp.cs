using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>Means over the years of a spin-up, from which the pools follow without running centuries.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CarbonSpinUp<T>
    where T : unmanaged, ILane<T>
{
    private T _days;
    private T _surfaceActivity;
    private T _soilActivity;
    private T _netProduction;

    /// <summary>Adds a day.</summary>
    /// <param name="day">Fluxes of the day.</param>
    public void Add(in CarbonFluxes<T> day)
    {
        _days += 1.0;
        _surfaceActivity += day.Activity.Surface;
        _soilActivity += day.Activity.Soil;
        _netProduction += day.NetProduction;
    }

    /// <summary>The pools that the mean of the days added so far sustains.</summary>
    /// <param name="parameters">The column.</param>
    public readonly CarbonPools<T> Equilibrium(in CarbonParameters<T> parameters)
    {
        T perDay = 1.0 / T.Max(_days, 1.0);
        return CarbonEquilibrium.Of(
            parameters, new DecayActivity<T>(_surfaceActivity * perDay, _soilActivity * perDay), _netProduction * perDay);
    }

    /// <summary>Runs the pools through recorded days again, and returns the change of the soil's carbon in that time, gC m⁻².</summary>
    /// <remarks>A soil whose carbon changes by less than 1 gC m⁻² in a year counts as in equilibrium.</remarks>
    /// <param name="pools">gC m⁻²; they move.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="days">Fluxes of the days, of which activity and net production count.</param>
    public static T Replay(ref CarbonPools<T> pools, in CarbonParameters<T> parameters, ReadOnlySpan<CarbonFluxes<T>> days)
    {
        T before = SoilCarbon.TotalOfSoil(pools);
        foreach (ref readonly CarbonFluxes<T> day in days)
        {
            SoilCarbon.Advance(ref pools, parameters, day.Activity, day.NetProduction);
        }

        return SoilCarbon.TotalOfSoil(pools) - before;
    }
}
