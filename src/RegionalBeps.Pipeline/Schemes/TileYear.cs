using RegionalBeps.Column.Forcing;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The days of one year that are computed for a tile, and their weather.</summary>
/// <param name="First">The first computed day.</param>
/// <param name="Suns">The sun of each computed day, in order: made once for all tiles.</param>
/// <param name="Weather">The weather.</param>
/// <param name="Form">How the weather is to be read.</param>
/// <param name="Clock">How days lie in time.</param>
public sealed record TileYear(DateOnly First, IReadOnlyList<SunDay> Suns, TileWeather Weather, WeatherForm Form, RunClock Clock)
{
    /// <summary>
    /// Snow depth at the end of a day that the columns are set to, m, NaN for a day that is left to the model; null where no day is
    /// prescribed, as on maps.
    /// </summary>
    public Func<DateOnly, double>? PrescribedSnowDepth { get; init; }
}
