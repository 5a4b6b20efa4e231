namespace RegionalBeps.Column.Lanes;

/// <summary>How many columns are computed together. The answers are the same in each.</summary>
public enum LaneWidth
{
    /// <summary>One column: <see cref="Lanes.Scalar"/>.</summary>
    Scalar = 1,

    /// <summary>Four columns: <see cref="Lanes.Wide256"/>.</summary>
    Wide256 = 4,

    /// <summary>Eight columns: <see cref="Lanes.Wide512"/>.</summary>
    Wide512 = 8,
}
