namespace RegionalBeps.Column.Baseline;

/// <summary>How much of each surface the snow covers, 0..1.</summary>
/// <param name="Overstory">Wet-leaf fraction of the overstory that is snow.</param>
/// <param name="Understory">The same of the understory.</param>
/// <param name="Ground">Of the ground, by depth.</param>
internal readonly record struct SnowCover(double Overstory, double Understory, double Ground);
