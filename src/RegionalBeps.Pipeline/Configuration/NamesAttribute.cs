namespace RegionalBeps.Pipeline.Configuration;

/// <summary>States which names of the catalogue may stand in a list, or as the keys of a section.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesAttribute(NameSource source) : Attribute
{
    /// <summary>Where the names come from.</summary>
    public NameSource Source { get; } = source;
}
