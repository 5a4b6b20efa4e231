using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>Moist soil under a yearly and daily wave of surface temperature; each climate is a column of the lanes.</summary>
/// <remarks>Results: for every day of the last year and each climate the daily mean of each layer, degC; then for each layer the year's highest daily mean of the liquid share.</remarks>
internal struct ClimateExperiment(SoilGrid grid, SurfaceClimate[] climates, int years, double seconds = 3600.0) : IExperiment
{
    public double[] Results { get; private set; } = [];

    /// <summary>Material by depth: porosity, suction, exponent, heat capacity of the solids; θ; λ frozen and thawed.</summary>
    public Func<double, SoilNumbers> Soil { get; init; } = _ => SoilNumbers.Loam;

    /// <summary>Resistance of snow by the day of the year, m² K W⁻¹.</summary>
    public Func<double, SurfaceClimate, double> Resistance { get; init; } = (_, _) => 0.0;

    public double EarthHeat { get; init; } = 0.05;

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double>[] days = [.. climates.Select(_ => new List<double>())];
        for (int first = 0; first < climates.Length; first += T.Count)
        {
            RunColumns<T>(first, days);
        }

        Results = [.. days.SelectMany(day => day)];
    }

    /// <summary>The daily means of a layer of a climate in the last year.</summary>
    public static double[] Layer(double[] results, SoilGrid grid, int climate, int layer)
    {
        int perClimate = 365 * grid.Count;
        return [.. Enumerable.Range(0, 365).Select(day => results[climate * perClimate + day * grid.Count + layer])];
    }

    private readonly void RunColumns<T>(int first, List<double>[] days)
        where T : unmanaged, ILane<T>
    {
        SurfaceClimate[] all = climates;
        T Of(Func<SurfaceClimate, double> value) =>
            T.Load([.. Enumerable.Range(first, T.Count).Select(column => value(all[Math.Min(column, all.Length - 1)]))]);
        SoilNumbers[] soils = [.. grid.Node.Select(Soil)];
        T waterScale = Of(climate => climate.Water);
        T[] water = [.. soils.Select(soil => soil.Water > 0.0 ? T.Broadcast(soil.Water) : waterScale)];
        T logFrozen = Of(climate => Math.Log(climate.FrozenConductivity));
        T logThawed = Of(climate => Math.Log(climate.ThawedConductivity));
        T Conductivity(int layer, T temperature, T liquid)
        {
            T thawed = liquid / water[layer];
            return soils[layer].FrozenConductivity > 0.0
                ? LaneMath.Exp((1.0 - thawed) * Math.Log(soils[layer].FrozenConductivity) + thawed * Math.Log(soils[layer].ThawedConductivity))
                : LaneMath.Exp((1.0 - thawed) * logFrozen + thawed * logThawed);
        }

        PowerLawFreezing<T> Law(int layer)
        {
            SoilNumbers soil = soils[layer];
            return PowerLawFreezing<T>.Prepare(Soils.Layer<T>(soil.Porosity, soil.Suction, soil.Exponent, soil.SolidHeatCapacity), water[layer]);
        }

        T mean = Of(climate => climate.Mean);
        HeatColumn<T, PowerLawFreezing<T>> column = new(grid, Law, Conductivity, mean)
        {
            Bottom = new() { Flux = EarthHeat, Conductance = 0.0, Temperature = 0.0 },
        };
        Step(column, mean, Of(climate => climate.Annual), Of(climate => climate.Diurnal), first, days);
    }

    private readonly void Step<T>(HeatColumn<T, PowerLawFreezing<T>> column, T mean, T annual, T diurnal, int first, List<double>[] days)
        where T : unmanaged, ILane<T>
    {
        int perDay = (int)Math.Round(86400.0 / seconds);
        T[] sum = new T[grid.Count];
        for (int step = 1; step <= years * 365 * perDay; step++)
        {
            double day = (double)step / perDay;
            double[] resistance = new double[T.Count];
            for (int lane = 0; lane < T.Count; lane++)
            {
                resistance[lane] = Resistance(day % 365.0, climates[Math.Min(first + lane, climates.Length - 1)]);
            }

            column.Resistance = T.Load(resistance);
            column.Step(
                mean - annual * Math.Cos(2.0 * Math.PI * (day - 20.0) / 365.0) - diurnal * Math.Cos(2.0 * Math.PI * day), seconds, iterations: 3);
            bool isLastYear = step > (years - 1) * 365 * perDay;
            for (int layer = 0; isLastYear && layer < sum.Length; layer++)
            {
                sum[layer] += column.Temperature[layer];
            }

            if (isLastYear && step % perDay == 0)
            {
                double[][] means = [.. sum.Select(each => Lanes.Columns(each / perDay))];
                for (int lane = 0; lane < T.Count && first + lane < days.Length; lane++)
                {
                    days[first + lane].AddRange(means.Select(each => each[lane]));
                }

                Array.Fill(sum, T.Broadcast(0.0));
            }
        }
    }
}
