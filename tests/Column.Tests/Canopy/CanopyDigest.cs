using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Probes;

namespace RegionalBeps.Column.Tests.Canopy;

/// <summary>Digest of the fluxes and temperatures of random canopies.</summary>
internal struct CanopyDigest : ILaneWork
{
    private const int Columns = 256;
    private const int Draws = 40;
    private const int Fields = 6;

    private readonly double[] _draws;

    private CanopyDigest(int seed)
    {
        Random random = new(seed);
        _draws = [.. Enumerable.Range(0, Columns * Draws).Select(_ => random.NextDouble())];
    }

    private ulong Result { get; set; }

    public static ulong Of(LaneWidth width)
    {
        CanopyDigest work = new(seed: 12);
        LaneWidths.Run(width, ref work);
        return work.Result;
    }

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        double[] results = new double[Columns * Fields];
        for (int column = 0; column < Columns; column += T.Count)
        {
            int at = 0;
            double[] draws = _draws;
            int first = column;
            CanopyScene<T> scene = CanopyScene<T>.Draw(() => T.Load(draws.AsSpan(Columns * at++ + first)));
            CanopyFluxes<T> fluxes = scene.Solve();
            T[] fields =
            [
                fluxes.SensibleHeat, fluxes.LatentHeat, fluxes.GrossAssimilation, fluxes.LongwaveUp, scene.State.AirTemperature, scene.State.VapourPressure,
            ];
            for (int field = 0; field < Fields; field++)
            {
                fields[field].Store(results.AsSpan(field * Columns + column));
            }
        }

        Digest digest = new();
        digest.Add(results);
        Result = digest.Value;
    }
}
