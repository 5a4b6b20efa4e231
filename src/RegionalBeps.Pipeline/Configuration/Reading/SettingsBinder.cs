using System.Collections;
using System.Globalization;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>Fills settings from YAML nodes. It goes on after a fault, so that one reading finds them all.</summary>
/// <param name="folder">The absolute folder that relative paths are taken from.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class SettingsBinder(string folder, ProblemList problems)
{
    /// <summary>The settings of a section with a type; where a problem was added, what could be read of them.</summary>
    public object BindSection(Type type, YamlNode node, string path)
    {
        SettingsShape shape = SettingsShape.Of(type);
        object settings = Activator.CreateInstance(type)
            ?? throw new InvalidOperationException($"{type} cannot be made without arguments.");
        if (node is YamlSection section)
        {
            FillSection(shape, settings, section, path);
        }
        else if (ShorthandKey(shape, node) is { } key)
        {
            BindValue(key, settings, node, path);
        }
        else
        {
            problems.Add(node.Place, path, $"expects {Expected(shape)}, not {Describe(node)}.");
        }

        return settings;
    }

    private void FillSection(SettingsShape shape, object settings, YamlSection section, string path)
    {
        foreach (YamlEntry entry in WithoutRepetitions(section, path))
        {
            string keyPath = Join(path, entry.Key);
            if (shape.Find(entry.Key) is { } key)
            {
                problems.Locate(keyPath, entry.Value.Place);
                BindValue(key, settings, entry.Value, keyPath);
            }
            else
            {
                problems.Add(entry.Place, keyPath, $"unknown key '{entry.Key}'; {NameSuggestion.Hint(entry.Key, [.. shape.Keys.Select(known => known.Name)])}");
            }
        }

        foreach (SettingKey key in shape.Keys.Where(key => key.IsRequired && !section.Entries.Any(entry => entry.Key == key.Name)))
        {
            problems.Add(section.Place, Join(path, key.Name), $"the key '{key.Name}' is missing; it expects {Expected(key)}.");
        }
    }

    private IEnumerable<YamlEntry> WithoutRepetitions(YamlSection section, string path)
    {
        Dictionary<string, Place> seen = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in section.Entries)
        {
            if (seen.TryAdd(entry.Key, entry.Place))
            {
                yield return entry;
            }
            else
            {
                problems.Add(entry.Place, Join(path, entry.Key), FormattableString.Invariant(
                    $"the key '{entry.Key}' is written twice, first in line {seen[entry.Key].Line}; keep one."));
            }
        }
    }

    private void BindValue(SettingKey key, object settings, YamlNode node, string path)
    {
        if (node is YamlScalar { IsNothing: true })
        {
            problems.Add(node.Place, path, $"has no value; write {Expected(key)}{(key.IsRequired ? "" : ", or leave the key out")}.");
        }
        else if (node is YamlScalar word && key.WordForUnset == word.Text)
        {
            key.Property.SetValue(settings, null);
        }
        else if (Read(key, node, path) is { } value)
        {
            key.Property.SetValue(settings, value);
        }
    }

    private object? Read(SettingKey key, YamlNode node, string path)
    {
        if (key.ItemType is { } itemType)
        {
            return ReadList(key, itemType, node, path);
        }

        if (key.NamedType is { } namedType)
        {
            return ReadNamed(key, namedType, node, path);
        }

        return ScalarTypes.Find(key.ValueType) is { } scalarType ? ReadScalar(key, scalarType, node, path) : BindSection(key.ValueType, node, path);
    }

    private IList? ReadList(SettingKey key, Type itemType, YamlNode node, string path)
    {
        if (node is not YamlList list || ScalarTypes.Find(itemType) is not { } scalarType)
        {
            problems.Add(node.Place, path, $"expects {Expected(key)}, not {Describe(node)}.");
            return null;
        }

        if (key.Length is { } length && (list.Items.Count < length.MinimumLength || list.Items.Count > length.MaximumLength))
        {
            problems.Add(node.Place, path, FormattableString.Invariant($"expects {Expected(key)}, not {list.Items.Count}."));
        }

        IList values = (IList?)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))
            ?? throw new InvalidOperationException($"No list of {itemType}.");
        for (int index = 0; index < list.Items.Count; index++)
        {
            YamlNode item = list.Items[index];
            string itemPath = FormattableString.Invariant($"{path}[{index}]");
            problems.Locate(itemPath, item.Place);
            if (ReadScalar(key, scalarType, item, itemPath) is not { } value)
            {
                continue;
            }

            if (values.Contains(value) && itemType != typeof(double))
            {
                problems.Add(item.Place, itemPath, $"{Describe(item)} stands in the list twice; keep one.");
            }

            values.Add(value);
        }

        return values;
    }

    private IDictionary? ReadNamed(SettingKey key, Type valueType, YamlNode node, string path)
    {
        if (node is not YamlSection section)
        {
            problems.Add(node.Place, path, $"expects {Expected(key)}, not {Describe(node)}.");
            return null;
        }

        IDictionary values = (IDictionary?)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))
            ?? throw new InvalidOperationException($"No dictionary of {valueType}.");
        foreach (YamlEntry entry in WithoutRepetitions(section, path))
        {
            string entryPath = Join(path, entry.Key);
            problems.Locate(entryPath, entry.Value.Place);
            if (key.Names?.Contains(entry.Key) == false)
            {
                problems.Add(entry.Place, entryPath, $"unknown variable '{entry.Key}'; {NameSuggestion.Hint(entry.Key, key.Names)}");
            }
            else if (entry.Value is YamlScalar { IsNothing: true })
            {
                problems.Add(entry.Value.Place, entryPath, $"has no value; write {ScalarTypes.Find(valueType)?.Words ?? Expected(SettingsShape.Of(valueType))}.");
            }
            else if (ScalarTypes.Find(valueType) is not { } scalarType)
            {
                values.Add(entry.Key, BindSection(valueType, entry.Value, entryPath));
            }
            else if (ReadScalar(key, scalarType, entry.Value, entryPath) is { } value)
            {
                values.Add(entry.Key, value);
            }
        }

        return values;
    }

    private object? ReadScalar(SettingKey key, ScalarType type, YamlNode node, string path)
    {
        string expected = key.ItemType is null && key.NamedType is null ? Expected(key) : type.Words;
        if (node is not YamlScalar scalar)
        {
            problems.Add(node.Place, path, $"expects {expected}, not {Describe(node)}.");
            return null;
        }

        object? value = type.Read(scalar);
        string? wrong = value is null
            ? type.Choices is { } choices ? $"{Describe(node)} is not {type.Words}{Meant(scalar.Text, choices)}" : $"expects {expected}, not {Describe(node)}."
            : Violation(key, scalar, value);
        if (wrong is not null)
        {
            problems.Add(node.Place, path, wrong);
            return null;
        }

        return key.IsRelativePath ? Absolute(value!) : value;
    }

    private static string? Violation(SettingKey key, YamlScalar scalar, object value)
    {
        if (key.Range is { } range && !range.IsValid(value))
        {
            return $"{scalar.Text} is out of range; expected is {Limits(range)}.";
        }

        if (key.Form is { } form && !form.IsValid(value))
        {
            return $"'{scalar.Text}' is not accepted: this text {form.ErrorMessage}.";
        }

        return key.ItemType is not null && key.Names?.Contains(scalar.Text) == false
            ? $"unknown name '{scalar.Text}'; {NameSuggestion.Hint(scalar.Text, key.Names)}"
            : null;
    }

    private object Absolute(object value) => value switch
    {
        string text => Path.GetFullPath(text, folder),
        FilePattern pattern => new FilePattern(Path.GetFullPath(pattern.Text, folder)),
        _ => value,
    };

    private static SettingKey? ShorthandKey(SettingsShape shape, YamlNode node) => (shape.Shorthand, node) switch
    {
        ({ Number: { } property }, YamlScalar scalar) when ScalarTypes.Number(scalar) is not null => shape.Of(property),
        ({ Text: { } property }, YamlScalar { IsNothing: false }) => shape.Of(property),
        ({ List: { } property }, YamlList) => shape.Of(property),
        _ => null,
    };

    private static string Expected(SettingKey key)
    {
        string words = key switch
        {
            { Length: { } length, ItemType: not null } when length.MinimumLength == length.MaximumLength =>
                FormattableString.Invariant($"a list of {length.MinimumLength} values"),
            { Length: { } length, ItemType: not null } => FormattableString.Invariant($"a list of {length.MinimumLength} to {length.MaximumLength} values"),
            { ItemType: not null } => "a list such as [a, b]",
            { NamedType: { } named } => $"a section with a line 'name: value' for each {(ScalarTypes.Find(named) is null ? "variable" : "dimension")}",
            _ => ScalarTypes.Find(key.ValueType)?.Words ?? Expected(SettingsShape.Of(key.ValueType)),
        };
        string limited = key.Range is { } range && key.ItemType is null ? $"{words}, {Limits(range)}" : words;
        return key.WordForUnset is { } word ? $"{limited}, or '{word}'" : limited;
    }

    private static string Expected(SettingsShape shape) =>
        $"a section with the keys {string.Join(", ", shape.Keys.Select(key => key.Name))}";

    private static string Limits(System.ComponentModel.DataAnnotations.RangeAttribute range) => string.Create(
        CultureInfo.InvariantCulture, $"{(range.MinimumIsExclusive ? "above" : "from")} {range.Minimum} {(range.MinimumIsExclusive ? "and at most" : "to")} {range.Maximum}");

    private static string Meant(string written, IReadOnlyList<string> choices) =>
        NameSuggestion.For(written, choices) is { } meant ? $"; did you mean '{meant}'?" : ".";

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalar { IsNothing: true } => "nothing",
        YamlScalar { IsPlain: false } scalar => $"the quoted text '{Short(scalar.Text)}'",
        YamlScalar scalar => $"'{Short(scalar.Text)}'",
        YamlList => "a list",
        _ => "a section",
    };

    private static string Short(string text)
    {
        string printable = string.Concat(text.Take(60).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
        return text.Length <= 60 ? printable : printable + "...";
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
