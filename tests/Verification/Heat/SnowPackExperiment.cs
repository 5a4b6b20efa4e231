using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V09 with the column's own snow pack in place of a resistance; each row of the table is a column of the lanes.</summary>
/// <remarks>Results: as those of <see cref="ClimateExperiment"/>, without its residual.</remarks>
/// <param name="rows">Of the table.</param>
/// <param name="law">Conductivity of snow, the one of these rows.</param>
/// <param name="days">How long; the last year counts, or all days where they are fewer.</param>
/// <param name="seconds">The time step.</param>
internal struct SnowPackExperiment(Table.Row[] rows, SnowConductivityLaw law, int days, double seconds) : IExperiment
{
    private const int DaysPerYear = 365;

    private static readonly SoilNumbers Soil = SoilNumbers.Loam with { Water = 0.35, FrozenConductivity = 2.0, ThawedConductivity = 1.2 };

    /// <summary>Whether snow covers a share of the ground by its depth, as in a run, or all of it.</summary>
    public bool IsPatchy { get; init; }

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double>[] means = [.. rows.Select(_ => new List<double>())];
        for (int first = 0; first < rows.Length; first += T.Count)
        {
            RunColumns<T>(first, means);
        }

        Results = [.. means.SelectMany(each => each)];
    }

    private readonly void RunColumns<T>(int first, List<double>[] results)
        where T : unmanaged, ILane<T>
    {
        int perDay = (int)Math.Round(86400.0 / seconds);
        T mean = Lanes.Pack<Table.Row, T>(rows, first, row => row["MAAT"]);
        T annual = Lanes.Pack<Table.Row, T>(rows, first, row => row["A"]);
        T deepest = Lanes.Pack<Table.Row, T>(rows, first, row => row["hmax_m"]);
        T density = Lanes.Pack<Table.Row, T>(rows, first, row => row["rho_snow"]);
        SnowOnSoil<T> column = new(SoilGrid.G32, Soil, law, mean) { IsPatchy = IsPatchy };
        DailyMeans<T> last = new(SoilGrid.G32, perDay, results, first);
        for (int step = 1; step <= days * perDay; step++)
        {
            double day = (double)step / perDay;
            T surface = SurfaceClimate.Temperature(mean, annual, SurfaceClimate.UsualDiurnal, day);
            column.Step(surface, SnowSeason.ShareOfDeepest(day % DaysPerYear) * deepest, density, seconds);
            if (step > (days - DaysPerYear) * perDay)
            {
                last.Add(column.Temperature);
            }
        }
    }
}
