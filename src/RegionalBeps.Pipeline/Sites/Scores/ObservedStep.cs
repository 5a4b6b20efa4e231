namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>How fine observations are.</summary>
internal enum ObservedStep
{
    /// <summary>Hours, or parts of a day.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Calendar months.</summary>
    Month,
}
