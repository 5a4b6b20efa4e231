using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RegionalBeps.Pipeline.Configuration.Documentation;

/// <summary>The descriptions of settings, taken from the documentation of their types, so that each is written once.</summary>
internal sealed partial class SettingTexts
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> _summaries = [];

    /// <summary>What a section is.</summary>
    public string Of(Type type) => SummariesOf(type)[$"T:{type.FullName}"];

    /// <summary>What a key is.</summary>
    public string Of(PropertyInfo property) =>
        SummariesOf(property.DeclaringType!)[$"P:{property.DeclaringType!.FullName}.{property.Name}"];

    /// <summary>What a word of a choice means.</summary>
    public string Of(Enum member) => SummariesOf(member.GetType())[$"F:{member.GetType().FullName}.{member}"];

    /// <summary>The summaries of the documentation file that the compiler puts beside a type's assembly.</summary>
    private Dictionary<string, string> SummariesOf(Type type)
    {
        if (!_summaries.TryGetValue(type.Assembly, out Dictionary<string, string>? summaries))
        {
            summaries = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToDictionary(member => member.Attribute("name")!.Value, member => Flatten(member.Element("summary")!));
            _summaries.Add(type.Assembly, summaries);
        }

        return summaries;
    }

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
