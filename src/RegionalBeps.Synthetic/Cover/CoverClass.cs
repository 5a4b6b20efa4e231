namespace RegionalBeps.Synthetic.Cover;

/// <summary>One class of a land-cover legend.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it counts as here.</param>
public sealed record CoverClass(int Code, string Name, CoverKind Kind);
