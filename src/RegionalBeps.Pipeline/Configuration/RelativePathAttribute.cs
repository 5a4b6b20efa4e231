namespace RegionalBeps.Pipeline.Configuration;

/// <summary>Marks a text that names a file or folder: a relative one is taken from the folder in which the configuration lies.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RelativePathAttribute : Attribute;
