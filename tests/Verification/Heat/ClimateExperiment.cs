using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>Moist soil under a yearly and daily wave of surface temperature; each climate is a column of the lanes.</summary>
/// <remarks>Results: for each climate and every day of the last year, or of all days where they are less than a year, the daily mean of each layer, degC; at the end the largest energy residual of any step, relative to the heat in the ground.</remarks>
internal struct ClimateExperiment(SoilGrid grid, SurfaceClimate[] climates, int days, double seconds = 3600.0) : IExperiment
{
    private const int DaysPerYear = 365;

    public double[] Results { get; private set; } = [];

    /// <summary>Material by depth: porosity, suction, exponent, heat capacity of the solids; θ; λ frozen and thawed.</summary>
    public Func<double, SoilNumbers> Soil { get; init; } = _ => SoilNumbers.Loam;

    public double EarthHeat { get; init; } = 0.05;

    /// <summary>Newton iterations of a step.</summary>
    public int Iterations { get; init; } = 3;

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double>[] means = [.. climates.Select(_ => new List<double>())];
        double worst = 0.0;
        for (int first = 0; first < climates.Length; first += T.Count)
        {
            worst = Math.Max(worst, RunColumns<T>(first, means));
        }

        Results = [.. means.SelectMany(each => each), worst];
    }

    /// <summary>The daily means of a layer of a climate in the last year.</summary>
    public static double[] Layer(double[] results, SoilGrid grid, int climate, int layer)
    {
        int perClimate = DaysPerYear * grid.Count;
        return [.. Enumerable.Range(0, DaysPerYear).Select(day => results[climate * perClimate + day * grid.Count + layer])];
    }

    private readonly double RunColumns<T>(int first, List<double>[] results)
        where T : unmanaged, ILane<T>
    {
        SurfaceClimate[] all = climates;
        T Of(Func<SurfaceClimate, double> value) => Lanes.Pack<SurfaceClimate, T>(all, first, value);
        SoilNumbers[] soils = [.. grid.Node.Select(Soil)];
        T waterScale = Of(climate => climate.Water);
        T[] water = [.. soils.Select(soil => soil.Water > 0.0 ? T.Broadcast(soil.Water) : waterScale)];
        T logFrozen = Of(climate => Math.Log(climate.FrozenConductivity));
        T logThawed = Of(climate => Math.Log(climate.ThawedConductivity));
        T Conductivity(int layer, T temperature, T liquid)
        {
            T thawed = liquid / water[layer];
            return soils[layer].FrozenConductivity > 0.0
                ? Soils.Conductivity(soils[layer], liquid)
                : LaneMath.Exp((1.0 - thawed) * logFrozen + thawed * logThawed);
        }

        PowerLawFreezing<T> Law(int layer) => Soils.Freezing(soils[layer], water[layer]);

        T mean = Of(climate => climate.Mean);
        HeatColumn<T, PowerLawFreezing<T>> column = new(grid, Law, Conductivity, mean)
        {
            Bottom = new() { Flux = EarthHeat, Conductance = 0.0, Temperature = 0.0 },
        };
        return Step(column, mean, Of(climate => climate.Annual), Of(climate => climate.Diurnal), first, results);
    }

    private readonly double Step<T>(HeatColumn<T, PowerLawFreezing<T>> column, T mean, T annual, T diurnal, int first, List<double>[] results)
        where T : unmanaged, ILane<T>
    {
        int perDay = (int)Math.Round(86400.0 / seconds);
        DailyMeans<T> means = new(grid, perDay, results, first);
        T snowResistance = Lanes.Pack<SurfaceClimate, T>(climates, first, climate => climate.SnowResistance);
        T worst = 0.0;
        for (int step = 1; step <= days * perDay; step++)
        {
            double day = (double)step / perDay;
            column.Resistance = SnowSeason.ShareOfDeepest(day % DaysPerYear) * snowResistance;
            T before = column.Heat();
            column.Step(SurfaceClimate.Temperature(mean, annual, diurnal, day), seconds, Iterations);
            worst = T.Max(worst, column.Residual(before, seconds));
            if (step > (days - DaysPerYear) * perDay)
            {
                means.Add(column.Temperature);
            }
        }

        return Lanes.Columns(worst).Max();
    }
}
