namespace RegionalBeps.Synthetic.Places;

/// <summary>The places for which climate and weather are made: the cells of a grid, or single stations.</summary>
/// <remarks>Everything is computed place by place from latitude, longitude and elevation, so a station and the cell around it agree.</remarks>
public sealed class PlaceList
{
    /// <summary>Creates a list of places; the three arrays have one element for each place.</summary>
    /// <param name="latitudes">Degrees north.</param>
    /// <param name="longitudes">Degrees east.</param>
    /// <param name="elevations">Metres; NaN where the place is to have no weather.</param>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    public PlaceList(double[] latitudes, double[] longitudes, double[] elevations)
    {
        ArgumentNullException.ThrowIfNull(latitudes);
        ArgumentNullException.ThrowIfNull(longitudes);
        ArgumentNullException.ThrowIfNull(elevations);
        if (latitudes.Length != longitudes.Length || latitudes.Length != elevations.Length)
        {
            throw new ArgumentException("Latitudes, longitudes and elevations must be given for the same places.");
        }

        Latitudes = latitudes;
        Longitudes = longitudes;
        Elevations = elevations;
    }

    /// <summary>Number of places.</summary>
    public int Count => Latitudes.Length;

    /// <summary>Degrees north of each place.</summary>
    public double[] Latitudes { get; }

    /// <summary>Degrees east of each place.</summary>
    public double[] Longitudes { get; }

    /// <summary>Metres above the sea of each place.</summary>
    public double[] Elevations { get; }
}
