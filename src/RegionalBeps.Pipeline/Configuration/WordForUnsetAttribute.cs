namespace RegionalBeps.Pipeline.Configuration;

/// <summary>Names the word, such as <c>auto</c> or <c>all</c>, that may be written for a key whose value is then left to the program (null).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordForUnsetAttribute(string word) : Attribute
{
    /// <summary>The word.</summary>
    public string Word { get; } = word;
}
