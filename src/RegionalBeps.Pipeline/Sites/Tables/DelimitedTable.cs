using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>A table of text: lines of comment, a header, perhaps a line of units, and rows.</summary>
internal sealed class DelimitedTable : SiteTable
{
    private static readonly string[] MissingWords = ["", "NA", "N/A", "NaN", "nan", "null", "NULL", "-"];
    private readonly List<string[]> _rows = [];
    private readonly List<int> _lines = [];
    private readonly List<DateTime> _stamps = [];
    private readonly string[] _names;
    private readonly char _separator;
    private readonly string[] _units;
    private StampGrain _grain = StampGrain.Month;

    private DelimitedTable(string file, SiteTableSettings settings, IEnumerable<(int Line, string Text)> lines)
        : base(file, settings.Missing)
    {
        using IEnumerator<(int Line, string Text)> remaining = lines.GetEnumerator();
        if (!remaining.MoveNext())
        {
            throw new InputException(file, "it is empty", "name a file with a header and rows");
        }

        _separator = SeparatorOf(settings.Separator, remaining.Current.Text);
        bool hasHeader = settings.Header is null;
        string[] header = [.. settings.Header ?? [.. TextFields.Split(remaining.Current.Text, _separator)]];
        (_names, _units) = UnitsFromNames(header);
        RefuseRepeatedNames(remaining.Current.Line);
        TimeColumns time = TimeColumns.Find(file, _names, settings);
        if (!hasHeader)
        {
            Add(remaining.Current.Line, TextFields.Split(remaining.Current.Text, _separator), time, mayBeUnits: false);
        }

        for (bool isFirst = hasHeader; remaining.MoveNext(); isFirst = false)
        {
            Add(remaining.Current.Line, TextFields.Split(remaining.Current.Text, _separator), time, mayBeUnits: isFirst);
        }

        if (_rows.Count == 0)
        {
            throw new InputException(file, "it has a header and no rows", "name a file with data");
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => _names;

    /// <inheritdoc/>
    public override IReadOnlyList<DateTime> Stamps => _stamps;

    /// <inheritdoc/>
    public override StampGrain Grain => _grain;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file cannot be read, has no header, or a row has another number of fields or no time.</exception>
    public static DelimitedTable Read(string file, SiteTableSettings settings)
    {
        try
        {
            return new DelimitedTable(file, settings, LinesOf(file, settings.SkipLines));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, $"it cannot be read: {fault.Message.TrimEnd('.')}", "make it readable", innerException: fault);
        }
    }

    private protected override double[] Read(string name)
    {
        int column = Array.IndexOf(_names, name);
        var values = new double[_rows.Count];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = NumberOf(_rows[row][column], row, name);
        }

        return values;
    }

    /// <inheritdoc/>
    public override string? UnitOf(string name) => _units[Array.IndexOf(_names, name)] is { Length: > 0 } unit ? unit : null;

    /// <inheritdoc/>
    public override string PlaceOf(int row) => string.Create(CultureInfo.InvariantCulture, $"row {_lines[row]} ({TimeText.Of(_stamps[row], _grain)})");

    private static IEnumerable<(int Line, string Text)> LinesOf(string file, int skip)
    {
        int line = 0;
        foreach (string text in System.IO.File.ReadLines(file))
        {
            line++;
            if (line > skip && !string.IsNullOrWhiteSpace(text) && text[0] != '#')
            {
                yield return (line, text.TrimEnd('\r'));
            }
        }
    }

    private static char SeparatorOf(ColumnSeparator stated, string header) => stated switch
    {
        ColumnSeparator.Comma => ',',
        ColumnSeparator.Semicolon => ';',
        ColumnSeparator.Tab => '\t',
        ColumnSeparator.Spaces => ' ',
        _ => header.Contains(';', StringComparison.Ordinal) ? ';'
            : header.Contains('\t', StringComparison.Ordinal) ? '\t'
            : header.Contains(',', StringComparison.Ordinal) ? ','
            : ' ',
    };

    /// <summary>A header such as <c>Ta [degC]</c> states the unit beside the name.</summary>
    private static (string[] Names, string[] Units) UnitsFromNames(string[] header)
    {
        var names = new string[header.Length];
        var units = new string[header.Length];
        for (int column = 0; column < header.Length; column++)
        {
            string text = header[column].Trim();
            int open = text.IndexOf('[', StringComparison.Ordinal);
            bool hasUnit = open > 0 && text.EndsWith(']');
            names[column] = hasUnit ? text[..open].TrimEnd() : text;
            units[column] = hasUnit ? text[(open + 1)..^1].Trim() : "";
        }

        return (names, units);
    }

    private void RefuseRepeatedNames(int line)
    {
        string? repeated = _names.Where(name => name.Length > 0).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (repeated is not null)
        {
            throw new InputException(File, $"two of its columns are named '{repeated}'", "rename one of them", place: $"row {line}");
        }
    }

    private void Add(int line, string[] fields, TimeColumns time, bool mayBeUnits)
    {
        if (fields.Length != _names.Length)
        {
            throw new InputException(
                File, $"it has {fields.Length} fields where the header has {_names.Length}", "mend the row, or state the separator", place: $"row {line}");
        }

        if (time.TryRead(fields, out DateTime stamp, out StampGrain grain))
        {
            _grain = grain < _grain ? grain : _grain;
            _rows.Add(fields);
            _lines.Add(line);
            _stamps.Add(stamp);
        }
        else if (mayBeUnits)
        {
            for (int column = 0; column < fields.Length; column++)
            {
                _units[column] = _units[column].Length > 0 ? _units[column] : fields[column].Trim();
            }
        }
        else
        {
            throw new InputException(
                File, $"'{time.TextOf(fields)}' is no time", "mend the row, or say with 'time' and 'time_format' where the time is and how it is written",
                time.Names, $"row {line}");
        }
    }

    private double NumberOf(string field, int row, string name)
    {
        string text = field.Trim();
        if (Array.IndexOf(MissingWords, text) >= 0)
        {
            return double.NaN;
        }

        string point = _separator != ',' ? text.Replace(',', '.') : text;
        if (!double.TryParse(point, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            throw new InputException(File, $"'{text}' is no number", "mend the field, or leave it empty where the value is missing", name, PlaceOf(row));
        }

        return value;
    }
}
