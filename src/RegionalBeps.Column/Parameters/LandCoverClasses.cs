namespace RegionalBeps.Column.Parameters;

/// <summary>The land-cover classes that have parameters, by BEPS code.</summary>
public static class LandCoverClasses
{
    private static readonly Dictionary<int, LandCoverClass> ClassOfCode =
        EmbeddedTable.Read("land_cover_classes").Select(LandCoverClass.FromRow).ToDictionary(c => c.Code);

    /// <summary>All classes, by ascending code.</summary>
    public static IReadOnlyList<LandCoverClass> All { get; } = [.. ClassOfCode.Values.OrderBy(c => c.Code)];

    /// <summary>The class of a BEPS code: 1, 2, 6, 9, 13, 25 to 29 or 40.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No class has that code.</exception>
    public static LandCoverClass ByCode(int code) =>
        ClassOfCode.TryGetValue(code, out LandCoverClass? found)
            ? found
            : throw new ArgumentOutOfRangeException(
                nameof(code), code, $"No land-cover class has this code; known are {string.Join(", ", All.Select(c => c.Code))}.");
}
