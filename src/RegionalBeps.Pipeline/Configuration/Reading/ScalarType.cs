using System.Text.Json.Nodes;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>How a type of single values is written, described and read.</summary>
/// <param name="Words">What is expected, as "a whole number".</param>
/// <param name="Schema">Its JSON schema.</param>
/// <param name="Read">The value of a scalar; null where it is none of this type.</param>
internal sealed record ScalarType(string Words, JsonObject Schema, Func<YamlScalar, object?> Read)
{
    /// <summary>The fixed words of which one must be written; null where the values are not such words.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
}
