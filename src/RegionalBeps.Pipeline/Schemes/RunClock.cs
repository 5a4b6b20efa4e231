using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>
/// How the days of a run lie in time. The days that are computed begin at one hour of UTC for the whole domain; the days that
/// products are made of are those of each pixel's own sun.
/// </summary>
/// <remarks>
/// A computed day begins <see cref="HoursAheadOfUtc"/> hours before 0 UTC. Where a pixel's sun is further ahead, the hours of its 1 January
/// that have passed when the computed year ends are carried into the next year. With steps of some hours no pixel's sun is less far
/// ahead; with daily records one may be, and the day of the record then stands for the pixel's own.
/// </remarks>
public sealed class RunClock
{
    private const int HoursPerDay = 24;
    private const double DegreesPerHour = 15;
    private readonly bool _daysAreSolar;
    private readonly bool _daysAreLocal;

    private RunClock(int hoursAheadOfUtc, bool daysAreSolar, bool daysAreLocal = false)
    {
        HoursAheadOfUtc = hoursAheadOfUtc;
        _daysAreSolar = daysAreSolar;
        _daysAreLocal = daysAreLocal;
    }

    /// <summary>A clock for daily records that hold the day of each pixel's own sun.</summary>
    public static RunClock SolarDays { get; } = new(0, daysAreSolar: true);

    /// <summary>By how many hours the computed days begin before 0 UTC; negative where they begin after it.</summary>
    public int HoursAheadOfUtc { get; }

    /// <summary>A clock for daily records that begin at some hour of UTC.</summary>
    /// <param name="recordHoursAheadOfUtc">By how many hours the records begin before 0 UTC: 8 for days of Beijing time.</param>
    public static RunClock ForDailyRecords(int recordHoursAheadOfUtc) => new(recordHoursAheadOfUtc, daysAreSolar: false);

    /// <summary>A clock for one site, whose products are made of the days of its own standard time, as its observations are.</summary>
    /// <param name="hoursAheadOfUtc">By how many hours that time is ahead of UTC.</param>
    public static RunClock ForLocalDays(int hoursAheadOfUtc) => new(hoursAheadOfUtc, daysAreSolar: false, daysAreLocal: true);

    /// <summary>A clock for records with a step of some hours that divide the day from 0 UTC on.</summary>
    /// <param name="hoursPerStep">The step, h.</param>
    /// <param name="pixels">The domain's pixels.</param>
    public static RunClock ForSteps(int hoursPerStep, IReadOnlyCollection<Pixel> pixels) =>
        new((int)Math.Floor(pixels.Min(pixel => SolarOffset(pixel.Longitude)) / (double)hoursPerStep) * hoursPerStep, daysAreSolar: false);

    /// <summary>When a computed day begins, UTC; for records of solar days, the date alone is meant.</summary>
    public DateTime BeginOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-HoursAheadOfUtc);

    /// <summary>How many hours of a pixel's own day have passed when a computed day begins, 0 to 23.</summary>
    public int HoursIntoSolarDay(in Pixel pixel) =>
        _daysAreSolar || _daysAreLocal ? 0 : Math.Clamp(SolarOffset(pixel.Longitude) - HoursAheadOfUtc, 0, HoursPerDay - 1);

    /// <summary>The longitude to give to the sun's geometry, degrees east: none where the days are already those of the pixel's sun.</summary>
    public double SolarLongitude(in Pixel pixel) => _daysAreSolar ? 0 : pixel.Longitude;

    private static int SolarOffset(double longitude) => (int)Math.Round(longitude / DegreesPerHour);
}
