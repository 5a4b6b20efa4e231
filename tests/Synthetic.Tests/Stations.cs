using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Tests;

/// <summary>Monthly normals that the stylised climate is held against (annual means are those of the monthly tables: CMA 1971–2000 and comparable).</summary>
internal static class Stations
{
    public static readonly Station[] All =
    [
        new("Hailar", 49.22, 119.75, 613, -0.7, -24.6, 20.1, 367),
        new("Huma", 51.72, 126.65, 179, -0.5, -25.5, 20.8, 471),
        new("Mohe", 52.97, 122.54, 433, -3.9, -28.2, 18.3, 426),
        new("Harbin", 45.75, 126.77, 142, 4.25, -18.4, 23.0, 528),
        new("Changchun", 43.90, 125.22, 237, 5.8, -15.1, 23.1, 568),
        new("Qiqihar", 47.38, 123.92, 147, 4.1, -18.6, 23.2, 446),
        new("Duolun", 42.18, 116.47, 1245, 3.2, -16.3, 19.2, 387),
        new("Xilinhot", 43.95, 116.07, 990, 2.5, -18.8, 21.5, 263),
        new("Ulaanbaatar", 47.92, 106.87, 1307, -0.4, -21.6, 18.2, 217),
        new("Choibalsan", 48.07, 114.53, 747, 0.4, -21.3, 19.9, 246),
        new("Chita", 52.03, 113.50, 671, -2.2, -25.2, 18.5, 349),
        new("Irkutsk", 52.27, 104.32, 469, 0.3, -17.8, 18.3, 478),
    ];

    public static PlaceList Places() => new(
        [.. All.Select(s => s.Latitude)], [.. All.Select(s => s.Longitude)], [.. All.Select(s => s.Elevation)]);

    public static int IndexOf(string name) => Array.FindIndex(All, s => s.Name == name);

    internal sealed record Station(
        string Name, double Latitude, double Longitude, double Elevation, double Year, double January, double July, double Precipitation);
}
