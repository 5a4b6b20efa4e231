using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>The types of single values that settings may have.</summary>
internal static class ScalarTypes
{
    private static readonly Dictionary<Type, ScalarType> Known = new()
    {
        [typeof(string)] = new("a text", Schema("string"), scalar => Text(scalar)),
        [typeof(FilePattern)] = new("a path, which may hold {variable}, {year}, {month}, * and ?", Schema("string"),
            scalar => Text(scalar) is { } text ? new FilePattern(text) : null),
        [typeof(bool)] = new("true or false", Schema("boolean"),
            scalar => !scalar.IsPlain ? null : scalar.Text switch { "true" => true, "false" => false, _ => null }),
        [typeof(int)] = new("a whole number", Schema("integer"), scalar => Whole(scalar)),
        [typeof(double)] = new("a number", Schema("number"), scalar => Number(scalar)),
        [typeof(DateOnly)] = new("a date such as 2000-01-31", Schema("string", "format", "date"),
            scalar => Date(scalar.Text)),
        [typeof(YearRange)] = new("two years such as 2000..2004", Schema("string", "pattern", "^[0-9]{4}\\.\\.[0-9]{4}$"), scalar => Years(scalar)),
        [typeof(DateSpan)] = new("two dates such as 2006-09-01..2007-02-10", Schema("string", "pattern", "^[0-9-]{10}\\.\\.[0-9-]{10}$"), scalar => Span(scalar)),
        [typeof(ByteSize)] = new("an amount such as 800 MB", Schema("string", "pattern", "^[0-9.]+ *([kMGT]?B)$"),
            scalar => ByteSize.TryParse(scalar.Text, out ByteSize size) ? size : null),
        [typeof(Clock)] = new("'utc', 'local_solar_day' or the hours ahead of UTC from -14 to 14",
            new JsonObject { ["anyOf"] = new JsonArray(Choice(["utc", "local_solar_day"]), new JsonObject { ["type"] = "number", ["minimum"] = -14, ["maximum"] = 14 }) },
            scalar => ClockOf(scalar)),
    };

    /// <summary>How values of a type are written; null for a type that is not written as a single value.</summary>
    public static ScalarType? Find(Type type) => type.IsEnum ? OfEnum(type) : Known.GetValueOrDefault(type);

    /// <summary>A number: plain, finite, with a point.</summary>
    public static double? Number(YamlScalar scalar) =>
        scalar.IsPlain && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A JSON schema that allows a few words.</summary>
    public static JsonObject Choice(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    /// <summary>The word for a member of an enumeration.</summary>
    public static string WordFor(Enum value)
    {
        string member = value.ToString();
        return value.GetType().GetField(member)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
    }

    private static ScalarType OfEnum(Type type)
    {
        Dictionary<string, object> members = Enum.GetValues(type).Cast<Enum>().ToDictionary(WordFor, member => (object)member);
        return new ScalarType($"one of {string.Join(", ", members.Keys)}", Choice(members.Keys), scalar => members.GetValueOrDefault(scalar.Text))
        {
            Choices = [.. members.Keys],
        };
    }

    private static string? Text(YamlScalar scalar) => string.IsNullOrWhiteSpace(scalar.Text) || scalar.Text.Contains('\0') ? null : scalar.Text;

    private static int? Whole(YamlScalar scalar) =>
        scalar.IsPlain && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static YearRange? Years(YamlScalar scalar)
    {
        string[] years = scalar.Text.Split("..");
        return years.Length == 2 && IsYear(years[0], out int first) && IsYear(years[1], out int last) ? new YearRange(first, last) : null;
    }

    private static DateSpan? Span(YamlScalar scalar)
    {
        string[] days = scalar.Text.Split("..");
        return days.Length == 2 && Date(days[0]) is { } first && Date(days[1]) is { } last && first <= last ? new DateSpan(first, last) : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static bool IsYear(string text, out int year) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1 and <= 9999;

    private static Clock? ClockOf(YamlScalar scalar) => scalar.Text switch
    {
        "utc" => Clock.Utc,
        "local_solar_day" => Clock.LocalSolarDay,
        _ => Number(scalar) is { } hours and >= -14 and <= 14 ? new Clock(false, hours) : null,
    };

    private static JsonObject Schema(string type) => new() { ["type"] = type };

    private static JsonObject Schema(string type, string key, string value) => new() { ["type"] = type, [key] = value };
}
