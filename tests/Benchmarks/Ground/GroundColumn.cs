using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Benchmarks.Ground;

/// <summary>The ground of a column at the start of a span of hours, and their weather.</summary>
/// <param name="Parameters">The column.</param>
/// <param name="Start">The ground before the first hour.</param>
/// <param name="Weather">Of every hour.</param>
internal sealed record GroundColumn(GroundParameters<Scalar> Parameters, GroundState<Scalar> Start, GroundForcing<Scalar>[] Weather);
