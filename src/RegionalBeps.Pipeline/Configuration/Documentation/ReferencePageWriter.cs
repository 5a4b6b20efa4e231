using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RegionalBeps.Pipeline.Configuration.Reading;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Configuration.Documentation;

/// <summary>Writes the reference page of the configuration: each section with a table of its keys.</summary>
internal sealed class ReferencePageWriter
{
    /// <summary>Sections that stand in many places and are described once.</summary>
    private static readonly Dictionary<Type, string> Shared = new()
    {
        [typeof(RasterInput)] = "A static layer", [typeof(SiteColumn)] = "A column", [typeof(SiteSensor)] = "A sensor",
    };

    private readonly SettingTexts _texts = new();
    private readonly StringBuilder _page = new();
    private readonly HashSet<Type> _written = [];

    private ReferencePageWriter()
    {
    }

    /// <summary>The page of <c>pipeline.yaml</c> in Markdown, ending with a line feed.</summary>
    public static string WritePipeline() => Write(
        typeof(PipelineConfiguration),
        """
        # Configuration

        One YAML file describes a run. It is strict: an unknown key, a wrong type or a value out of range is an error with its line and column,
        and all errors are reported at once. `scripts/regionalbeps check FILE` reports them, and looks into the input files too.

        Relative paths are taken from the folder in which the file lies. Editors that know YAML complete and check the file with `pipeline.schema.json`:
        put `# yaml-language-server: $schema=pipeline.schema.json` into its first line.

        This page is made from the types in `src/RegionalBeps.Pipeline/Configuration`; a test compares the two.

        """);

    /// <summary>The page of site files in Markdown, ending with a line feed.</summary>
    public static string WriteSite() => Write(
        typeof(SiteConfiguration),
        """
        # Site files

        One YAML file describes a column at a site: where it is, what it is made of, which weather drives it and what was observed.
        `scripts/regionalbeps site --example` prints one to begin with, `scripts/regionalbeps site FILE --check` reads it and its tables and computes
        nothing, `scripts/regionalbeps site FILE --compare` runs it with the baseline and each improvement. `sites/` holds the sites of the study.

        The file is strict: an unknown key, a wrong type or a value out of range is an error with its line and column (exit code 1). What is wrong with
        a table is told with its file, row and column (exit code 2): a missing column, a unit that does not fit, a step that is repeated or skipped,
        text in a number, a value beyond what is possible, which is most often a sentinel that `missing` does not name.

        Relative paths are taken from the folder in which the file lies. Editors that know YAML complete and check the file with `site.schema.json`.

        This page is made from the types in `src/RegionalBeps.Pipeline/Sites/Settings`; a test compares the two.

        """);

    private static string Write(Type root, string beginning)
    {
        ReferencePageWriter writer = new();
        writer._page.Append(beginning.ReplaceLineEndings("\n"));
        writer.WriteSection("The file", SettingsShape.Of(root));
        return writer._page.ToString();
    }

    private void WriteSection(string title, SettingsShape shape)
    {
        if (!_written.Add(shape.Type))
        {
            return;
        }

        _page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{_texts.Of(shape.Type)}\n\n| key | value | default | meaning |\n|---|---|---|---|\n");
        foreach (SettingKey key in shape.Keys)
        {
            string meaning = _texts.Of(key.Property);
            _page.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {Cell(ValueOf(key))} | {DefaultOf(key, shape)} | {Cell(meaning)}{Words(key)} |\n");
        }

        foreach (SettingKey key in shape.Keys)
        {
            Type section = key.NamedType ?? key.ItemType ?? key.ValueType;
            if (ScalarTypes.Find(section) is null)
            {
                WriteSection(TitleOf(section, key, title), SettingsShape.Of(section));
            }
        }
    }

    private static string TitleOf(Type section, SettingKey key, string parent)
    {
        string path = parent == "The file" ? key.Name : $"{parent}.{key.Name}";
        return Shared.TryGetValue(section, out string? name) ? name : key.NamedType is null ? path : $"{path}.NAME";
    }

    private static string ValueOf(SettingKey key)
    {
        string words = key switch
        {
            { ItemType: not null, Names: not null } => "list of names",
            { ItemType: { } item } => $"list; each {ScalarTypes.Find(item)!.Words}",
            { NamedType: { } named } => ScalarTypes.Find(named) is { } scalar ? $"section; for each name {scalar.Words}" : "section of names",
            _ => ScalarTypes.Find(key.ValueType)?.Words ?? (Shared.TryGetValue(key.ValueType, out string? name) ? name.ToLowerInvariant() : "section"),
        };
        string limits = key.Range is { } range
            ? string.Create(CultureInfo.InvariantCulture, $" ({(range.MinimumIsExclusive ? "above " : "")}{range.Minimum} to {range.Maximum})")
            : "";
        return words + limits + (key.WordForUnset is { } word ? $", or `{word}`" : "");
    }

    private static string DefaultOf(SettingKey key, SettingsShape shape)
    {
        if (key.IsRequired)
        {
            return "required";
        }

        JsonNode? usual = SettingDefault.Of(key, shape);
        return usual switch
        {
            null => "",
            JsonArray list => $"`[{string.Join(", ", list.Select(item => item!.ToString()))}]`",
            _ => $"`{usual}`",
        };
    }

    private string Words(SettingKey key)
    {
        Type type = key.ItemType ?? key.ValueType;
        string choices = !type.IsEnum ? "" : string.Concat(Enum.GetValues(type).Cast<Enum>()
            .Select(member => $"<br>`{ScalarTypes.WordFor(member)}`: {Cell(_texts.Of(member))}"));
        return key.Names is { } names ? $"{choices}<br>Names: {string.Join(", ", names.Select(name => $"`{name}`"))}" : choices;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
