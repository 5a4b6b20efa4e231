using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>States of which group of the variable catalogue the names in a list, or the keys of a section, must be.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesAttribute(VariableGroup group) : Attribute
{
    /// <summary>The group.</summary>
    public VariableGroup Group { get; } = group;
}
