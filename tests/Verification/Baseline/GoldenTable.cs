using System.Globalization;
using System.IO.Compression;
using RegionalBeps.Tests;

namespace RegionalBeps.Verification.Baseline;

/// <summary>A table of the golden data, plain or gzipped, column by column.</summary>
internal sealed class GoldenTable
{
    private readonly Dictionary<string, double[]> columns = [];

    private GoldenTable(TextReader reader)
    {
        string[] header = reader.ReadLine()!.Split(',');
        List<double>[] values = [.. header.Select(_ => new List<double>())];
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            for (int i = 0; i < header.Length; i++)
            {
                values[i].Add(double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN);
            }
        }

        for (int i = 0; i < header.Length; i++)
        {
            columns[header[i]] = [.. values[i]];
        }

        RowCount = values[0].Count;
    }

    /// <summary>How many rows it has.</summary>
    public int RowCount { get; }

    /// <summary>A column by its full name.</summary>
    public double[] this[string column] => columns[column];

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>Reads a table below the reference data's golden folder, or skips the test.</summary>
    public static GoldenTable Read(string relativePath)
    {
        string path = ReferenceData.PathTo($"golden/{relativePath}");
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        return new GoldenTable(reader);
    }
}
