using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>The sun over one hour at a place.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <param name="MeanCosine">Mean over the whole hour of the cosine of the zenith angle, 0 while the sun is down.</param>
/// <param name="DayFraction">Part of the hour with the sun up, 0..1.</param>
public readonly record struct SolarHour<T>(T MeanCosine, T DayFraction)
    where T : struct, ILane<T>;
