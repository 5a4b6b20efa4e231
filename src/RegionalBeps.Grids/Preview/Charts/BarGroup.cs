namespace RegionalBeps.Grids.Preview.Charts;

/// <summary>Bars that belong together.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="TitleChinese">The same in Chinese.</param>
/// <param name="Rows">The bars, from the top.</param>
public sealed record BarGroup(string Title, string TitleChinese, IReadOnlyList<BarRow> Rows);
