using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;
using RegionalBeps.Verification.Heat;

namespace RegionalBeps.Verification.Ground;

/// <summary>V07: eight random columns from the end of winter on. Results: all numbers of their states.</summary>
/// <param name="switches">The improvements that are on, as a number.</param>
/// <param name="hours">How long.</param>
internal struct GroundExperiment(int switches, int hours) : IExperiment
{
    private const int Columns = 8;
    private const int FirstHour = 24 * 80;

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double> results = [];
        foreach (RandomGround[] bundle in Enumerable.Range(Columns * switches, Columns).Select(seed => new RandomGround(seed)).Chunk(T.Count))
        {
            GroundRun<T> run = new(bundle, new GroundOptions((Improvements)switches));
            run.Run(FirstHour, hours);
            results.AddRange(run.ColumnStates().SelectMany(column => column));
        }

        Results = [.. results];
    }
}
