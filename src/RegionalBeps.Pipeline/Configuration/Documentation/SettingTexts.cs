using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RegionalBeps.Pipeline.Configuration.Documentation;

/// <summary>The descriptions of settings, taken from the documentation of their types, so that each is written once.</summary>
internal sealed partial class SettingTexts
{
    private readonly Dictionary<string, string> _summaries;

    private SettingTexts(Dictionary<string, string> summaries)
    {
        _summaries = summaries;
    }

    /// <summary>Reads the documentation that the compiler puts beside the assembly.</summary>
    public static SettingTexts Load()
    {
        XDocument documentation = XDocument.Load(Path.ChangeExtension(typeof(SettingTexts).Assembly.Location, ".xml"));
        return new SettingTexts(documentation.Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => Flatten(member.Element("summary")!)));
    }

    /// <summary>What a section is.</summary>
    public string Of(Type type) => _summaries[$"T:{type.FullName}"];

    /// <summary>What a key is.</summary>
    public string Of(PropertyInfo property) => _summaries[$"P:{property.DeclaringType!.FullName}.{property.Name}"];

    /// <summary>What a word of a choice means.</summary>
    public string Of(Enum member) => _summaries[$"F:{member.GetType().FullName}.{member}"];

    private static string Flatten(XElement summary)
    {
        IEnumerable<string> pieces = summary.Nodes().Select(node => node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : node switch
        {
            XText text => text.Value,
            XElement element => element.Value,
            _ => "",
        });
        return Spaces().Replace(string.Concat(pieces), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
