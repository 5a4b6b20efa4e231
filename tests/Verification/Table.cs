using System.Globalization;

namespace RegionalBeps.Verification;

/// <summary>A table of expected values from <c>tests/Verification/Tables</c>: comma separated, one header line.</summary>
internal sealed class Table
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    private Table(string[] header, string[][] rows)
    {
        _header = header;
        _rows = rows;
    }

    /// <summary>The rows, in the order of the file.</summary>
    public IEnumerable<Row> Rows => _rows.Select(fields => new Row(_header, fields));

    /// <summary>Reads a table by its name without ending.</summary>
    public static Table Read(string name)
    {
        string path = Path.Combine(Tests.ReferenceData.RepositoryRoot, "tests", "Verification", "Tables", name + ".csv");
        string[] lines = File.ReadAllLines(path);
        return new Table(lines[0].Split(','), [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))]);
    }

    /// <summary>One row, read by column name.</summary>
    internal readonly struct Row(string[] header, string[] fields)
    {
        /// <summary>The number in a column.</summary>
        public double this[string column] => double.Parse(Text(column), CultureInfo.InvariantCulture);

        /// <summary>The text in a column.</summary>
        public string Text(string column)
        {
            int index = Array.IndexOf(header, column);
            Assert.That(index, Is.GreaterThanOrEqualTo(0), $"The table has no column '{column}'.");
            return fields[index];
        }
    }
}
