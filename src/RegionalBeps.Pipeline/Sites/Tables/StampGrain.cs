namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>How finely times are written.</summary>
internal enum StampGrain
{
    /// <summary>With hours.</summary>
    Moment,

    /// <summary>As dates.</summary>
    Day,

    /// <summary>As year and month.</summary>
    Month,
}
