namespace RegionalBeps.Pipeline.Schemes;

/// <summary>What broke a column, and when.</summary>
/// <param name="Kind">What broke.</param>
/// <param name="Day">The computed day.</param>
/// <param name="Hour">The hour of that day, 0 to 23; of faults of a whole day, the last hour that was computed.</param>
/// <param name="Reason">What broke, in words.</param>
public sealed record ColumnFault(FaultKind Kind, DateOnly Day, int Hour, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Reason} on {Day:yyyy-MM-dd}, hour {Hour}");
}
