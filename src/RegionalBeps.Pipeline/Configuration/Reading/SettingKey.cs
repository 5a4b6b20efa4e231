using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>A key of a section, as the property of a settings type declares it.</summary>
internal sealed class SettingKey
{
    /// <summary>Reads the declaration of a property.</summary>
    public SettingKey(PropertyInfo property)
    {
        Property = property;
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        IsRelativePath = property.IsDefined(typeof(RelativePathAttribute)) || ValueType == typeof(FilePattern) || ItemType == typeof(FilePattern);
        WordForUnset = property.GetCustomAttribute<WordForUnsetAttribute>()?.Word;
        Range = property.GetCustomAttribute<RangeAttribute>();
        Length = property.GetCustomAttribute<LengthAttribute>();
        Form = property.GetCustomAttribute<RegularExpressionAttribute>();
        Names = property.GetCustomAttribute<NamesAttribute>() is { } names ? VariableCatalogue.NamesOf(names.Group) : null;
    }

    /// <summary>The property that takes the value.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The key as it is written.</summary>
    public string Name { get; }

    /// <summary>Whether the key must be written.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether a relative path is taken from the configuration's folder.</summary>
    public bool IsRelativePath { get; }

    /// <summary>The word that leaves the value to the program; null where there is none.</summary>
    public string? WordForUnset { get; }

    /// <summary>The limits of a number, or of each number of a list.</summary>
    public RangeAttribute? Range { get; }

    /// <summary>The least and the largest number of items of a list.</summary>
    public LengthAttribute? Length { get; }

    /// <summary>The form that a text must have.</summary>
    public RegularExpressionAttribute? Form { get; }

    /// <summary>The names that a list, or the keys of a section of names, may hold; null where any will do.</summary>
    public IReadOnlyList<string>? Names { get; }

    /// <summary>The type of the value, without "or null".</summary>
    public Type ValueType => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>The type of a list's items; null where the value is no list.</summary>
    public Type? ItemType => ArgumentOf(typeof(IReadOnlyList<>), 0);

    /// <summary>The type of the values of a section whose keys are names; null where the value is none.</summary>
    public Type? NamedType => ArgumentOf(typeof(IReadOnlyDictionary<,>), 1);

    private Type? ArgumentOf(Type generic, int index) =>
        ValueType.IsGenericType && ValueType.GetGenericTypeDefinition() == generic ? ValueType.GetGenericArguments()[index] : null;
}
