using System.Globalization;
using System.Text;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>A table as text: a line of column names, then the rows; numbers with a point, an unknown one as an empty cell.</summary>
/// <param name="columns">The names of the columns.</param>
public sealed class CsvTable(params IReadOnlyList<string> columns)
{
    private readonly StringBuilder _text = new(string.Join(',', columns) + "\n");

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A cell for each column: text without commas, or a number.</param>
    /// <exception cref="ArgumentException">The row does not have a cell for each column.</exception>
    public void Add(params IReadOnlyList<object> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != columns.Count)
        {
            throw new ArgumentException($"{cells.Count} cells do not fill {columns.Count} columns.", nameof(cells));
        }

        _text.AppendJoin(',', cells.Select(Cell)).Append('\n');
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Cell(object cell) => cell switch
    {
        double number => double.IsNaN(number) ? "" : number.ToString("G9", CultureInfo.InvariantCulture),
        string text => text,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A table has no place for a {cell.GetType().Name}.", nameof(cell)),
    };
}
