using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V16, and the columns of every lane: climates 0 to 2 are those of the golden run, the others lie between them.</summary>
/// <remarks>Results: every ten days and for each of four columns, 18 daily mean temperatures and five liquid water contents; at the end the largest energy residual.</remarks>
internal struct GoldenRunExperiment(int Days, HeatStepPlan? Plan = null) : IExperiment
{
    public const int Columns = 4;
    public const int ValuesPerColumn = SoilGrid.LayerCount + 5;

    private static readonly double[] MeanTemperature = [-2.0, 3.0, -3.0, 0.5];
    private static readonly double[] AnnualAmplitude = [16.0, 17.0, 20.0, 18.0];
    private static readonly double[] DiurnalAmplitude = [6.0, 8.0, 4.0, 5.0];
    private static readonly double[] Water = [0.35, 0.25, 0.35, 0.30];
    private static readonly double[] SnowResistance = [0.0, 0.0, 1.0, 0.3];

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double>[] samples = [.. Enumerable.Range(0, Columns).Select(_ => new List<double>())];
        double worst = 0.0;
        for (int first = 0; first < Columns; first += T.Count)
        {
            worst = Math.Max(worst, RunColumns<T>(first, samples));
        }

        int count = samples[0].Count / ValuesPerColumn;
        Results = [.. Enumerable.Range(0, count).SelectMany(day => samples.SelectMany(column => column.Skip(day * ValuesPerColumn).Take(ValuesPerColumn))), worst];
    }

    private readonly double RunColumns<T>(int first, List<double>[] samples)
        where T : unmanaged, ILane<T>
    {
        T Of(double[] values) => T.Load([.. Enumerable.Range(first, T.Count).Select(column => values[column % Columns])]);
        T mean = Of(MeanTemperature);
        T annual = Of(AnnualAmplitude);
        T diurnal = Of(DiurnalAmplitude);
        T water = Of(Water);
        T resistance = Of(SnowResistance);
        SoilLayer<T> layer = Soils.Layer<T>(0.463, 0.11, 4.5, 1.1e6);
        HeatColumn<T, PowerLawFreezing<T>> column = new(
            SoilGrid.G18, _ => PowerLawFreezing<T>.Prepare(layer, water), (_, _, liquid) => Mixed(liquid / water), mean)
        {
            Bottom = new() { Flux = 0.05, Conductance = 0.0, Temperature = 0.0 },
        };
        T[] sum = new T[SoilGrid.LayerCount];
        double worst = 0.0;
        for (int hour = 1; hour <= Days * 24; hour++)
        {
            double day = hour / 24.0;
            double season = day % 365.0;
            column.Resistance = season is > 305.0 or < 100.0 ? resistance : 0.0;
            T before = column.Heat();
            column.Step(
                mean - annual * Math.Cos(2.0 * Math.PI * (day - 20.0) / 365.0) - diurnal * Math.Cos(2.0 * Math.PI * day), 3600.0, Plan ?? new HeatStepPlan(3));
            worst = Math.Max(worst, Lanes.Columns(column.Residual(before, 3600.0)).Max());
            for (int k = 0; k < sum.Length; k++)
            {
                sum[k] += column.Temperature[k];
            }

            if (hour % 24 == 0)
            {
                if (hour % 240 == 0)
                {
                    Sample(column, sum, first, samples);
                }

                Array.Fill(sum, T.Broadcast(0.0));
            }
        }

        return worst;
    }

    private static T Mixed<T>(T thawed)
        where T : unmanaged, ILane<T> => LaneMath.Exp((1.0 - thawed) * Math.Log(2.0) + thawed * Math.Log(1.2));

    private static void Sample<T>(HeatColumn<T, PowerLawFreezing<T>> column, T[] sum, int first, List<double>[] samples)
        where T : unmanaged, ILane<T>
    {
        double[][] values = [.. sum.Select(each => Lanes.Columns(each / 24.0)), .. column.Liquid.Take(5).Select(Lanes.Columns)];
        for (int lane = 0; lane < T.Count && first + lane < samples.Length; lane++)
        {
            samples[first + lane].AddRange(values.Select(each => each[lane]));
        }
    }
}
