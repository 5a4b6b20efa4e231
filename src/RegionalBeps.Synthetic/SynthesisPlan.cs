using RegionalBeps.Grids;

namespace RegionalBeps.Synthetic;

/// <summary>What a synthesis will make and cost.</summary>
/// <param name="Grid">Grid of the weather.</param>
/// <param name="Days">Number of days.</param>
/// <param name="Files">Number of weather files.</param>
/// <param name="ExpectedBytes">About how much disk the weather takes.</param>
/// <param name="ExpectedDuration">About how long it takes on one core of 2.5 GHz.</param>
public sealed record SynthesisPlan(GridSpec Grid, int Days, int Files, long ExpectedBytes, TimeSpan ExpectedDuration);
