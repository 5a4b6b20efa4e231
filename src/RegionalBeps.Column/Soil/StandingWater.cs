using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>The water that stands on the soil at the begin of a step.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <param name="Supply">Its liquid part per Δt, m s⁻¹.</param>
/// <param name="LiquidShare">That part as a share, 0..1.</param>
/// <param name="Seconds">Δt.</param>
public readonly record struct StandingWater<T>(T Supply, T LiquidShare, T Seconds)
    where T : unmanaged, ILane<T>;
