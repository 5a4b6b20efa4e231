using System.Globalization;
using RegionalBeps.Tests;

namespace RegionalBeps.Column.Tests;

/// <summary>A table of test cases that lies beside the tests: one named value per column.</summary>
internal static class CsvTable
{
    /// <summary>The rows of a table in a folder of this test project.</summary>
    public static IReadOnlyList<CsvRow> Read(string folder, string name)
    {
        string path = Path.Combine(ReferenceData.RepositoryRoot, "tests", "Column.Tests", folder, "Tables", name);
        string[] lines = File.ReadAllLines(path);
        Dictionary<string, int> columns = lines[0].Split(',').Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at);
        return [.. lines.Skip(1).Select(line => new CsvRow(columns, line.Split(',')))];
    }
}

/// <summary>One case of a table.</summary>
internal sealed record CsvRow(IReadOnlyDictionary<string, int> Columns, string[] Cells)
{
    public double this[string column] => double.Parse(Text(column), CultureInfo.InvariantCulture);

    public string Text(string column) => Cells[Columns[column]];

    public bool IsBlank(string column) => Text(column).Length == 0;
}
