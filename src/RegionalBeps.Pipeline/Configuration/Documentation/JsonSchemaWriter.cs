using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RegionalBeps.Pipeline.Configuration.Reading;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Configuration.Documentation;

/// <summary>Writes the JSON schema (draft 2020-12) of the configuration, with which editors complete and check <c>pipeline.yaml</c>.</summary>
internal sealed class JsonSchemaWriter
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SettingTexts _texts = new();
    private readonly JsonObject _definitions = [];

    /// <summary>The schema of <c>pipeline.yaml</c>.</summary>
    public static string WritePipeline() => Write(typeof(PipelineConfiguration), "RegionalBeps pipeline.yaml");

    /// <summary>The schema of site files.</summary>
    public static string WriteSite() => Write(typeof(SiteConfiguration), "RegionalBeps site file");

    private JsonSchemaWriter()
    {
    }

    /// <summary>The schema as text, ending with a line feed.</summary>
    /// <param name="root">The type of the whole file.</param>
    /// <param name="title">What the schema describes.</param>
    public static string Write(Type root, string title)
    {
        JsonSchemaWriter writer = new();
        JsonObject schema = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach ((string key, JsonNode? value) in writer.Section(SettingsShape.Of(root)))
        {
            schema[key] = value?.DeepClone();
        }

        schema["$defs"] = writer._definitions;
        return schema.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    private JsonObject Section(SettingsShape shape)
    {
        JsonObject properties = [];
        foreach (SettingKey key in shape.Keys)
        {
            JsonObject schema = Value(key);
            schema["description"] = _texts.Of(key.Property);
            if (SettingDefault.Of(key, shape) is { } usual)
            {
                schema["default"] = usual;
            }

            properties[key.Name] = schema;
        }

        JsonObject section = new()
        {
            ["description"] = _texts.Of(shape.Type), ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false,
        };
        string[] required = [.. shape.Keys.Where(key => key.IsRequired).Select(key => key.Name)];
        if (required.Length > 0)
        {
            section["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        return section;
    }

    private JsonObject Value(SettingKey key)
    {
        JsonObject schema = key switch
        {
            { ItemType: { } item } => List(key, item),
            { NamedType: { } named } => Named(key, named),
            _ => ScalarTypes.Find(key.ValueType) is { } scalar ? Limited(key, scalar) : Reference(SettingsShape.Of(key.ValueType)),
        };
        return key.WordForUnset is { } word ? AnyOf(new JsonObject { ["const"] = word }, schema) : schema;
    }

    private JsonObject Named(SettingKey key, Type named)
    {
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["additionalProperties"] = ScalarTypes.Find(named) is { } scalar ? Limited(key, scalar) : Reference(SettingsShape.Of(named)),
        };
        if (key.Names is { } names)
        {
            schema["propertyNames"] = ScalarTypes.Choice(names);
        }

        return schema;
    }

    private static JsonObject List(SettingKey key, Type item)
    {
        JsonObject items = key.Names is { } names ? ScalarTypes.Choice(names) : Limited(key, ScalarTypes.Find(item)!);
        JsonObject list = new() { ["type"] = "array", ["items"] = items };
        if (key.Length is { } length)
        {
            list["minItems"] = length.MinimumLength;
            list["maxItems"] = length.MaximumLength;
        }

        return list;
    }

    private static JsonObject Limited(SettingKey key, ScalarType scalar)
    {
        JsonObject schema = (JsonObject)scalar.Schema.DeepClone();
        if (key.Range is { } range)
        {
            schema[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = JsonValue.Create(Convert.ToDouble(range.Minimum, null));
            schema["maximum"] = JsonValue.Create(Convert.ToDouble(range.Maximum, null));
        }

        if (key.Form is { } form)
        {
            schema["pattern"] = $"^{form.Pattern}$";
        }

        return schema;
    }

    private JsonObject Reference(SettingsShape shape)
    {
        string name = shape.Type.Name;
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = new JsonObject();
            _definitions[name] = shape.Shorthand is { } shorthand
                ? AnyOf([Section(shape), .. Shorthands(shape, shorthand)])
                : Section(shape);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private IEnumerable<JsonObject> Shorthands(SettingsShape shape, ShorthandAttribute shorthand) =>
        new[] { shorthand.Number, shorthand.Text, shorthand.List }.OfType<string>().Select(property => Value(shape.Of(property)));

    private static JsonObject AnyOf(params JsonNode[] choices) => new() { ["anyOf"] = new JsonArray(choices) };
}
