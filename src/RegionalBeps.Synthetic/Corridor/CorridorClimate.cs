using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Corridor;

/// <summary>The stylised corridor's monthly climate as smooth functions of latitude, longitude and elevation.</summary>
public static class CorridorClimate
{
    private const double CentreLatitude = 49.0;
    private const double CentreLongitude = 118.0;

    // Rows: annual mean, cosine and sine of the year, cosine and sine of the half year.
    // Columns: constant; per degree north; per degree east; per degree north squared; per degree north and east; per km of height.
    private static readonly double[][] Temperature =
    [
        [3.853, -0.909, -0.201, 0.011, 0.006, -5.8],
        [-20.942, -0.381, -0.055, 0.002, -0.027, 1.2],
        [-4.825, -0.023, -0.010, 0.004, 0.003, 0.3],
        [-1.697, -0.016, -0.038, 0.001, -0.001, 0.0],
        [-0.146, 0.041, 0.005, 0.002, 0.005, 0.0],
    ];

    private static readonly double[] MonsoonPercent = [0.7, 0.8, 1.6, 3.8, 7.5, 16.9, 27.6, 23.0, 11.2, 4.1, 1.7, 1.1];
    private static readonly double[] TaigaPercent = [1.1, 0.9, 1.8, 5.0, 8.2, 15.5, 22.9, 21.7, 13.4, 4.7, 3.0, 1.8];
    private static readonly double[] BaikalPercent = [2.9, 1.7, 2.5, 4.0, 7.5, 14.2, 22.6, 20.7, 11.1, 4.6, 4.2, 4.0];

    /// <summary>The complete monthly climate of each place.</summary>
    /// <param name="places">Places in or near 105–132° E, 40–58° N.</param>
    public static MonthlyClimate At(PlaceList places)
    {
        ArgumentNullException.ThrowIfNull(places);
        double[][] temperature = MonthlyClimate.NewField(places.Count);
        double[][] precipitation = MonthlyClimate.NewField(places.Count);
        for (int place = 0; place < places.Count; place++)
        {
            double latitude = places.Latitudes[place];
            double longitude = places.Longitudes[place];
            double elevation = places.Elevations[place];
            double total = AnnualPrecipitation(latitude, longitude, elevation);
            for (int month = 0; month < MonthlyCurve.Months; month++)
            {
                temperature[month][place] = MeanTemperature(month, latitude, longitude, elevation);
                precipitation[month][place] = total * ShareOfMonth(month, latitude, longitude);
            }
        }

        return ClimateCompletion.Complete(places, temperature, precipitation);
    }

    /// <summary>Mean temperature of a month, °C.</summary>
    /// <remarks>
    /// T(m) = Σ h_j(m) c_j · (1, y, x, y², xy, z), with the harmonics h of the year and half year at mid-month, y and x in degrees from
    /// 49° N 118° E and z in km. The lapse rate (4.6 K km⁻¹ in January, 7.0 in July) is set, since inversions flatten it in winter; the
    /// rest is a least-squares fit to the normals of 27 stations (mean absolute error 0.8 K).
    /// </remarks>
    /// <param name="month">0 to 11.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="elevation">Metres.</param>
    public static double MeanTemperature(int month, double latitude, double longitude, double elevation)
    {
        double y = latitude - CentreLatitude;
        double x = longitude - CentreLongitude;
        double z = elevation / 1000.0;
        double angle = 2.0 * Math.PI * (month + 0.5) / MonthlyCurve.Months;
        ReadOnlySpan<double> harmonics =
        [
            1.0, ReproducibleMath.Cos(angle), ReproducibleMath.Sin(angle),
            ReproducibleMath.Cos(2.0 * angle), ReproducibleMath.Sin(2.0 * angle),
        ];
        double sum = 0.0;
        for (int j = 0; j < harmonics.Length; j++)
        {
            double[] c = Temperature[j];
            sum += harmonics[j] * (c[0] + (c[1] * y) + (c[2] * x) + (c[3] * y * y) + (c[4] * x * y) + (c[5] * z));
        }

        return sum;
    }

    /// <summary>Precipitation of a year, mm.</summary>
    /// <remarks>
    /// exp of a quadratic in latitude, longitude and height that fits 21 of these stations to 12 %, with the dry core of the Gobi taken
    /// out around 43.5° N 111° E. North of 52.5° N, where the stations end, latitude counts no further.
    /// </remarks>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="elevation">Metres.</param>
    public static double AnnualPrecipitation(double latitude, double longitude, double elevation)
    {
        double y = Math.Min(latitude - CentreLatitude, 3.5);
        double x = longitude - CentreLongitude;
        double z = elevation / 1000.0;
        double east = (longitude - 111.0) / 5.0;
        double north = (latitude - 43.5) / 2.5;
        double core = 1.0 + (east * east) + (north * north);
        double logarithm = 5.9274 + (0.0385 * y) + (0.0241 * x) - (0.1983 * z) + (0.0099 * y * y) - (0.0061 * x * y) - (0.38 / (core * core));
        return Math.Min(ReproducibleMath.Exp(logarithm), 950.0);
    }

    private static double ShareOfMonth(int month, double latitude, double longitude)
    {
        double taiga = Math.Clamp((latitude - 46.0) / 8.0, 0.0, 1.0);
        double baikal = Math.Clamp((112.0 - longitude) / 8.0, 0.0, 1.0) * Math.Clamp((latitude - 50.0) / 2.0, 0.0, 1.0);
        double inland = (MonsoonPercent[month] * (1.0 - taiga)) + (TaigaPercent[month] * taiga);
        return ((inland * (1.0 - baikal)) + (BaikalPercent[month] * baikal)) / 100.0;
    }
}
