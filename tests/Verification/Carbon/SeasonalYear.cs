using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Verification.Heat;

namespace RegionalBeps.Verification.Carbon;

/// <summary>The year of the table of transient pools: activities and production that swing with the season.</summary>
internal struct SeasonalYear : IExperiment
{
    private const double AnnualProduction = 300.0;

    public double[] Results { get; private set; }

    public static CarbonPools<T> Start<T>(in CarbonParameters<T> parameters)
        where T : unmanaged, ILane<T>
    {
        CarbonPools<T> pools = CarbonEquilibrium.Of(parameters, new DecayActivity<T>(0.12, 0.08), T.Broadcast(AnnualProduction / 365.0));
        for (int pool = 0; pool < CarbonPools<T>.Count; pool++)
        {
            pools[pool] *= 0.5;
        }

        return pools;
    }

    public static DecayActivity<T> Activity<T>(int day)
        where T : unmanaged, ILane<T> => new(0.15 * (1.0 - Swing(day)), 0.10 * (1.0 - Swing(day - 20)));

    public static double NetProduction(int day) => Math.Max(0.0, AnnualProduction / 365.0 * (1.0 - 1.2 * Swing(day - 10)));

    public static CarbonFluxes<Scalar>[] Fluxes() =>
    [
        .. Enumerable.Range(1, 365).Select(
            day => new CarbonFluxes<Scalar> { Activity = Activity<Scalar>(day), NetProduction = NetProduction(day) }),
    ];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double> results = [];
        foreach (IGrouping<string, Table.Row> group in Table.Read("carbon_transient").Rows.GroupBy(row => row.Text("lc_group")))
        {
            CarbonParameters<T> parameters = CarbonTable.Parameters<T>(group.First());
            CarbonPools<T> pools = Start(parameters);
            for (int day = 1; day <= 365; day++)
            {
                SoilCarbon.Advance(ref pools, parameters, Activity<T>(day), T.Broadcast(NetProduction(day)));
            }

            for (int pool = 0; pool < CarbonPools<T>.Count; pool++)
            {
                double[] columns = Heat.Lanes.Columns(pools[pool]);
                Assert.That(columns, Is.All.EqualTo(columns[0]));
                results.Add(columns[0]);
            }
        }

        Results = [.. results];
    }

    private static double Swing(int day) => Math.Cos(2.0 * Math.PI * day / 365.0);
}
