using System.Collections;
using System.Globalization;
using RegionalBeps.Pipeline.Configuration.Reading;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>
/// The settings of a configuration one by one, with the defaults filled in: two files that mean the same give the same list, however they
/// are written.
/// </summary>
public static class SettingList
{
    /// <summary>Sections and keys that change no answer, so that changing them makes nothing anew.</summary>
    private static readonly string[] WithoutEffect = ["resources", "night", "output.directory"];

    /// <summary>All settings on which a release depends, by the path of their key, such as <c>run.period.from</c>, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, string> Of(PipelineConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var list = new SortedDictionary<string, string>(StringComparer.Ordinal);
        AddSection(list, "", configuration);
        string folder = Path.GetDirectoryName(configuration.SourceFile) ?? ".";
        return new SortedDictionary<string, string>(
            list.Where(setting => !IsWithoutEffect(setting.Key))
                .ToDictionary(setting => setting.Key, setting => RelativeTo(folder, setting.Value)),
            StringComparer.Ordinal);
    }

    // A data set that is moved together with its configuration is the same data set.
    private static string RelativeTo(string folder, string value) =>
        folder.Length > 0 && value.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Path.GetRelativePath(folder, value) : value;

    private static bool IsWithoutEffect(string key) =>
        Array.Exists(WithoutEffect, section => key == section || key.StartsWith(section + ".", StringComparison.Ordinal));

    private static void AddSection(SortedDictionary<string, string> list, string path, object section)
    {
        foreach (SettingKey key in SettingsShape.Of(section.GetType()).Keys)
        {
            if (key.Property.GetValue(section) is { } value)
            {
                Add(list, path.Length == 0 ? key.Name : $"{path}.{key.Name}", value);
            }
        }
    }

    private static void Add(SortedDictionary<string, string> list, string path, object value)
    {
        switch (value)
        {
            case FilePattern pattern:
                list.Add(path, pattern.Text);
                break;
            case string or bool or Enum or IFormattable or Clock or YearRange or ByteSize:
                list.Add(path, Text(value));
                break;
            case IDictionary named:
                foreach (DictionaryEntry entry in named)
                {
                    Add(list, $"{path}.{entry.Key}", entry.Value!);
                }

                break;
            case IEnumerable items:
                int index = 0;
                foreach (object item in items)
                {
                    Add(list, FormattableString.Invariant($"{path}[{index++}]"), item);
                }

                break;
            default:
                AddSection(list, path, value);
                break;
        }
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        Enum member => ScalarTypes.WordFor(member),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
