using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using RegionalBeps.Pipeline.Configuration.Reading;

namespace RegionalBeps.Pipeline.Configuration.Documentation;

/// <summary>The value that a key has when it is left out, as it would be written.</summary>
internal static class SettingDefault
{
    /// <summary>The default; null where there is none, or where it is a whole section.</summary>
    public static JsonNode? Of(SettingKey key, SettingsShape shape)
    {
        if (key.IsRequired)
        {
            return null;
        }

        object? value = key.Property.GetValue(Activator.CreateInstance(shape.Type));
        return value is null ? key.WordForUnset : Written(value);
    }

    private static JsonNode? Written(object value) => value switch
    {
        string text => text,
        bool truth => truth,
        int number => number,
        double number => number,
        Enum member => ScalarTypes.WordFor(member),
        Clock clock => clock.ToString(),
        IList list => new JsonArray([.. list.Cast<object>().Select(Written)]),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
