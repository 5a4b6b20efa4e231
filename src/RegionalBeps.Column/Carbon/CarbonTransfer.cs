namespace RegionalBeps.Column.Carbon;

/// <summary>A way that carbon takes out of a pool.</summary>
/// <param name="From">The pool that loses.</param>
/// <param name="To">The pool that gains, or <see cref="CarbonNetwork.Air"/>.</param>
public readonly record struct CarbonTransfer(int From, int To);
