namespace RegionalBeps.Synthetic;

/// <summary>How far a synthesis is.</summary>
/// <param name="Phase">What is being done, for people.</param>
/// <param name="Done">Steps done: days of weather, or layers.</param>
/// <param name="Total">Steps in all.</param>
public readonly record struct SynthesisProgress(string Phase, int Done, int Total);
