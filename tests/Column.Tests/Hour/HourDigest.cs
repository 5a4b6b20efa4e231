using System.Runtime.InteropServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Tests.Probes;

namespace RegionalBeps.Column.Tests.Hour;

/// <summary>Digest of the states of the stylised columns after some days of autumn, for all improvements and for none.</summary>
internal struct HourDigest : ILaneWork
{
    private int _days;

    private ulong Result { get; set; }

    public static ulong Of(LaneWidth width, int days)
    {
        HourDigest work = new() { _days = days };
        LaneWidths.Run(width, ref work);
        return work.Result;
    }

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        Digest digest = new();
        foreach (Improvements switches in new[] { Improvements.All, Improvements.None })
        {
            foreach (StylisedColumn[] bundle in StylisedColumn.All.Chunk(T.Count))
            {
                StylisedRun<T> run = new(bundle, switches);
                for (int day = 0; day < _days; day++)
                {
                    run.Advance(day);
                }

                foreach (ColumnState<Scalar> column in run.States)
                {
                    digest.Add(MemoryMarshal.Cast<ColumnState<Scalar>, double>(new ReadOnlySpan<ColumnState<Scalar>>(in column)));
                }
            }
        }

        Result = digest.Value;
    }
}
