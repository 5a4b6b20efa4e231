namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>A piece of a YAML document with the place where it begins.</summary>
internal abstract record YamlNode(Place Place);

/// <summary>A single value. A plain one was written without quotes.</summary>
internal sealed record YamlScalar(Place Place, string Text, bool IsPlain) : YamlNode(Place)
{
    /// <summary>Whether nothing, or YAML's word for nothing, was written.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlList(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place);

/// <summary>A section: keys with values, in the order of the file. A key that is written twice stands in it twice.</summary>
internal sealed record YamlSection(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlNode(Place);

/// <summary>One key of a section with its value.</summary>
internal sealed record YamlEntry(Place Place, string Key, YamlNode Value);
