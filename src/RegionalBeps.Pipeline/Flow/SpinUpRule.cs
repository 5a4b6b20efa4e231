namespace RegionalBeps.Pipeline.Flow;

/// <summary>When a column counts as balanced.</summary>
/// <param name="CycleYears">Years in a cycle of the spin-up.</param>
/// <param name="DriftTolerance">Drift of the deep temperature below which a column is balanced, K per year.</param>
public readonly record struct SpinUpRule(int CycleYears, double DriftTolerance);
