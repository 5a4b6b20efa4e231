namespace RegionalBeps.Pipeline.Configuration;

/// <summary>Marks a property of a settings type that follows from others and is no key of the file.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotASettingAttribute : Attribute;
