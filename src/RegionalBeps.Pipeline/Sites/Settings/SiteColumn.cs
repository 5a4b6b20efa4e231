using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>
/// A column of a table: its name and unit. A bare text is short for <c>column</c>, a bare number for <c>constant</c>.
/// </summary>
[Shorthand(Text = nameof(Column), Number = nameof(Constant))]
public sealed record SiteColumn
{
    /// <summary>The name of the column.</summary>
    public string? Column { get; init; }

    /// <summary>The unit; without it, that of the header, of the file's attributes, or of the convention.</summary>
    public string? Unit { get; init; }

    /// <summary>One value for all times, in place of a column.</summary>
    public double? Constant { get; init; }

    /// <summary>The column of its quality flag, which is heeded in observations.</summary>
    public string? Quality { get; init; }
}
