using System.Collections.Concurrent;
using System.Reflection;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>The keys of a section, taken from its settings type: the one description from which reading, schema and reference page follow.</summary>
internal sealed class SettingsShape
{
    private static readonly ConcurrentDictionary<Type, SettingsShape> Known = new();

    private SettingsShape(Type type)
    {
        Type = type;
        Shorthand = type.GetCustomAttribute<ShorthandAttribute>();
        Keys = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !property.IsDefined(typeof(NotASettingAttribute)))
            .OrderBy(property => property.DeclaringType != type)
            .ThenBy(property => property.MetadataToken)
            .Select(property => new SettingKey(property))];
    }

    /// <summary>The settings type.</summary>
    public Type Type { get; }

    /// <summary>The keys in the order in which the type declares them.</summary>
    public IReadOnlyList<SettingKey> Keys { get; }

    /// <summary>What a bare value means in place of the section; null where none is allowed.</summary>
    public ShorthandAttribute? Shorthand { get; }

    /// <summary>The shape of a settings type.</summary>
    public static SettingsShape Of(Type type) => Known.GetOrAdd(type, static settings => new SettingsShape(settings));

    /// <summary>The key with a name, or null.</summary>
    public SettingKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);

    /// <summary>The key that a property takes its value from.</summary>
    public SettingKey Of(string propertyName) => Keys.Single(key => key.Property.Name == propertyName);
}
