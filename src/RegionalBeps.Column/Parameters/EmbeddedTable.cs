using System.Globalization;
using System.Text;

namespace RegionalBeps.Column.Parameters;

/// <summary>
/// A parameter table that is compiled into this assembly: comma separated, one header line, quotes where a text holds a comma.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>Reads all rows of <c>Tables/{name}.csv</c> in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The table is not in the assembly, or a row has more or fewer fields than the
    /// header.</exception>
    public static IReadOnlyList<TableRow> Read(string name)
    {
        string resource = $"{typeof(EmbeddedTable).Namespace}.Tables.{name}.csv";
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The assembly holds no parameter table '{name}'.");
        using StreamReader reader = new(stream);
        List<string> header = Split(reader.ReadLine() ?? string.Empty);
        List<TableRow> rows = [];
        while (reader.ReadLine() is { } line)
        {
            List<string> fields = Split(line);
            if (fields.Count != header.Count)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Parameter table '{name}', row {rows.Count + 1}: {fields.Count} fields where the header has {header.Count}."));
            }

            rows.Add(new TableRow(name, header, fields));
        }

        return rows;
    }

    private static List<string> Split(string line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
