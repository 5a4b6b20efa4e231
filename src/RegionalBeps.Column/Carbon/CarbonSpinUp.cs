using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>The mean year of a spin-up, month by month, from which the pools follow without running centuries.</summary>
/// <remarks>
/// Production and decay have seasons, and pools that live for weeks follow them: after the equilibrium of the annual means, a few decades of the
/// mean year bring every pool to its place in the seasons. Months, not days, are kept: the pools answer linearly and slowly.
/// </remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CarbonSpinUp<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>How many times the mean year is run after the equilibrium of its means.</summary>
    public const int ReplayedYears = 20;

    private static ReadOnlySpan<int> DaysInMonth => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private CarbonMonths<T> _days;
    private CarbonMonths<T> _surfaceActivity;
    private CarbonMonths<T> _soilActivity;
    private CarbonMonths<T> _netProduction;

    /// <summary>Adds a day.</summary>
    /// <param name="month">Of the day, 1..12.</param>
    /// <param name="day">Fluxes of the day.</param>
    public void Add(int month, in CarbonFluxes<T> day)
    {
        int index = month - 1;
        _days[index] += 1.0;
        _surfaceActivity[index] += day.Activity.Surface;
        _soilActivity[index] += day.Activity.Soil;
        _netProduction[index] += day.NetProduction;
    }

    /// <summary>The pools that the days added so far sustain, at the end of a year.</summary>
    /// <remarks>A soil whose carbon changes by less than 1 gC m⁻² in a year counts as in equilibrium.</remarks>
    /// <param name="parameters">The column.</param>
    /// <param name="soilDrift">Change of the soil's carbon in the last replayed year, gC m⁻² a⁻¹.</param>
    public readonly CarbonPools<T> Balance(in CarbonParameters<T> parameters, out T soilDrift)
    {
        CarbonPools<T> pools = Equilibrium(parameters);
        soilDrift = 0.0;
        for (int year = 0; year < ReplayedYears; year++)
        {
            T before = SoilCarbon.TotalOfSoil(pools);
            Replay(ref pools, parameters);
            soilDrift = SoilCarbon.TotalOfSoil(pools) - before;
        }

        return pools;
    }

    /// <summary>Equilibrium of the means over all days.</summary>
    private readonly CarbonPools<T> Equilibrium(in CarbonParameters<T> parameters)
    {
        T days = 0.0;
        T surface = 0.0;
        T soil = 0.0;
        T production = 0.0;
        for (int month = 0; month < CarbonMonths<T>.Count; month++)
        {
            days += _days[month];
            surface += _surfaceActivity[month];
            soil += _soilActivity[month];
            production += _netProduction[month];
        }

        T perDay = 1.0 / T.Max(days, 1.0);
        return CarbonEquilibrium.Of(parameters, new DecayActivity<T>(surface * perDay, soil * perDay), production * perDay);
    }

    /// <summary>One year of the months' means; a month of which no day was seen is left out.</summary>
    private readonly void Replay(ref CarbonPools<T> pools, in CarbonParameters<T> parameters)
    {
        for (int month = 0; month < CarbonMonths<T>.Count; month++)
        {
            T perDay = 1.0 / T.Max(_days[month], 1.0);
            DecayActivity<T> activity = new(_surfaceActivity[month] * perDay, _soilActivity[month] * perDay);
            for (int day = 0; day < DaysInMonth[month]; day++)
            {
                SoilCarbon.Advance(ref pools, parameters, activity, _netProduction[month] * perDay);
            }
        }
    }
}
