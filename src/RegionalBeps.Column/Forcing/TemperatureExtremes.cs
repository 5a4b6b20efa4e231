using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>A day's lowest and highest air temperature, degC.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <param name="Minimum">degC.</param>
/// <param name="Maximum">degC.</param>
public readonly record struct TemperatureExtremes<T>(T Minimum, T Maximum)
    where T : struct, ILane<T>;
