namespace RegionalBeps.Pipeline.Configuration;

/// <summary>States which key is meant where a single number, text or list stands in place of a whole section: <c>sand: 40</c> for <c>sand: {constant: 40}</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShorthandAttribute : Attribute
{
    /// <summary>The property that a bare number is the value of.</summary>
    public string? Number { get; init; }

    /// <summary>The property that a bare text is the value of.</summary>
    public string? Text { get; init; }

    /// <summary>The property that a bare list is the value of.</summary>
    public string? List { get; init; }
}
