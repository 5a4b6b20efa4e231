using System.Globalization;

namespace RegionalBeps.Column.Parameters;

/// <summary>One row of an <see cref="EmbeddedTable"/>, read by column name.</summary>
internal sealed class TableRow(string table, IReadOnlyList<string> header, IReadOnlyList<string> fields)
{
    /// <summary>The text of a column; empty where the table says nothing.</summary>
    public string Text(string column) => fields[IndexOf(column)];

    /// <summary>The number in a column.</summary>
    /// <exception cref="InvalidDataException">The field is not a number.</exception>
    public double Number(string column) =>
        double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw new InvalidDataException($"Parameter table '{table}': '{Text(column)}' in column '{column}' is not a number.");

    /// <summary>The whole number in a column, or none where the field is empty.</summary>
    public int? WholeNumber(string column) => Text(column).Length == 0 ? null : (int)Number(column);

    /// <summary>All columns that hold a number in this row, by name.</summary>
    public Dictionary<string, double> Numbers()
    {
        Dictionary<string, double> numbers = [];
        for (int i = 0; i < header.Count; i++)
        {
            if (double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            {
                numbers[header[i]] = number;
            }
        }

        return numbers;
    }

    private int IndexOf(string column)
    {
        for (int i = 0; i < header.Count; i++)
        {
            if (header[i] == column)
            {
                return i;
            }
        }

        throw new InvalidDataException($"Parameter table '{table}' has no column '{column}'.");
    }
}
