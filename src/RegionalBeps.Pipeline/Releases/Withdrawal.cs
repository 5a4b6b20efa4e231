namespace RegionalBeps.Pipeline.Releases;

/// <summary>A release that a person took back: what it was made of is not published again by itself.</summary>
/// <param name="Release">Its name.</param>
/// <param name="Identity">What it was made of.</param>
/// <param name="Moment">When, UTC.</param>
/// <param name="Because">Why.</param>
public sealed record Withdrawal(string Release, string Identity, DateTime Moment, string Because);
