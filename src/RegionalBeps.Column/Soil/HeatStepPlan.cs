namespace RegionalBeps.Column.Soil;

/// <summary>When a heat step is content.</summary>
/// <remarks>
/// Rows of snow and pond freeze at a point, and several of them in a row may have to find out one after the other that they melt or freeze:
/// that takes many iterations, and most hours take one or two. A column is settled when every row's temperature is that of the linear
/// system and the surface has not gone far; from then on nothing in it changes, however many iterations its neighbours in the lane take.
/// </remarks>
/// <param name="Iterations">Most iterations.</param>
/// <param name="Tolerance">Difference of a row's temperature from that of the linear system at which it is settled, K; 0 takes all iterations.</param>
/// <param name="Departure">How far the surface may go from where its exchange was made linear, K.</param>
public readonly record struct HeatStepPlan(int Iterations, double Tolerance = 0.0, double Departure = 0.0);
