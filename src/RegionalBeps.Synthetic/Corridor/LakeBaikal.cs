using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Corridor;

/// <summary>Where Lake Baikal lies: a band along its axis, wide enough for its 31 700 km².</summary>
internal static class LakeBaikal
{
    private const double HalfWidthKilometres = 25.0;
    private const double KilometresPerDegree = 111.195;
    private const double DegreesToRadians = Math.PI / 180.0;

    private static readonly (double Latitude, double Longitude)[] Axis =
    [
        (51.55, 104.0), (51.75, 105.3), (52.4, 106.2), (53.0, 107.5), (53.6, 108.4), (54.3, 109.0), (55.0, 109.3), (55.6, 109.6),
    ];

    public static bool Covers(double latitude, double longitude)
    {
        double perDegreeEast = KilometresPerDegree * ReproducibleMath.Cos(latitude * DegreesToRadians);
        for (int i = 0; i + 1 < Axis.Length; i++)
        {
            double ax = (Axis[i].Longitude - longitude) * perDegreeEast;
            double ay = (Axis[i].Latitude - latitude) * KilometresPerDegree;
            double dx = ((Axis[i + 1].Longitude - longitude) * perDegreeEast) - ax;
            double dy = ((Axis[i + 1].Latitude - latitude) * KilometresPerDegree) - ay;
            double along = Math.Clamp(-((ax * dx) + (ay * dy)) / ((dx * dx) + (dy * dy)), 0.0, 1.0);
            double x = ax + (along * dx);
            double y = ay + (along * dy);
            if ((x * x) + (y * y) <= HalfWidthKilometres * HalfWidthKilometres)
            {
                return true;
            }
        }

        return false;
    }
}
