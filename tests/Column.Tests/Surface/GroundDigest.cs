using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Tests.Probes;
using RegionalBeps.Verification.Ground;

namespace RegionalBeps.Column.Tests.Surface;

/// <summary>Digest of the states of eight columns after some days of spring, for all improvements and for none.</summary>
internal struct GroundDigest : ILaneWork
{
    private const int Columns = 8;
    private const int FirstHour = 24 * 80;

    private int _hours;

    private ulong Result { get; set; }

    public static ulong Of(LaneWidth width, int hours)
    {
        GroundDigest work = new() { _hours = hours };
        LaneWidths.Run(width, ref work);
        return work.Result;
    }

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        Digest digest = new();
        foreach (Improvements switches in new[] { Improvements.All, Improvements.None, Improvements.SupercooledWater })
        {
            foreach (RandomGround[] bundle in Enumerable.Range(0, Columns).Select(seed => new RandomGround(seed)).Chunk(T.Count))
            {
                GroundRun<T> run = new(bundle, new GroundOptions(switches));
                run.Run(FirstHour, _hours);
                foreach (double[] column in run.ColumnStates())
                {
                    digest.Add(column);
                }
            }
        }

        Result = digest.Value;
    }
}
