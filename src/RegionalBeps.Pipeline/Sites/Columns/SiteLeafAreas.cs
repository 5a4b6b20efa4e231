using RegionalBeps.Grids;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Pipeline.Sites.Tables;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>Leaf area of each day from a file with dates.</summary>
internal static class SiteLeafAreas
{
    private const double Most = 15;

    /// <summary>Reads the file; null where the site file gives a constant or a monthly cycle.</summary>
    /// <exception cref="InputException">The file or its column is missing, or a value cannot be.</exception>
    public static ForcingChunk? Read(SiteConfiguration site, DateOnly first, DateOnly last)
    {
        SiteLeafArea settings = site.Vegetation.LeafAreaIndex;
        if (settings.File is null)
        {
            return null;
        }

        SiteTable table = TableFiles.Open(settings, site.SourceFile, $"the leaf area index, in the column '{settings.Column}'")[0];
        table.Require(settings.Column!, "the leaf area index");
        TableAxis axis = TableAxis.Of(table, settings);
        double[] values = table.Values(settings.Column!);
        var nodes = new List<(double Day, double Value)>();
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row] is < 0 or > Most)
            {
                throw new InputException(
                    table.File, $"{values[row]} is no leaf area index", $"name the number under 'missing', or mend the row", settings.Column, table.PlaceOf(row));
            }

            if (!double.IsNaN(values[row]))
            {
                double half = axis.IsMonthly ? DateTime.DaysInMonth(axis.Begins[row].Year, axis.Begins[row].Month) / 2.0 : 0.5;
                nodes.Add(((axis.Begins[row] - DateTime.UnixEpoch).TotalDays + half, values[row]));
            }
        }

        if (nodes.Count == 0)
        {
            throw new InputException(table.File, "it holds no leaf area index", "name another column", settings.Column);
        }

        return Daily(nodes, first, last);
    }

    private static ForcingChunk Daily(List<(double Day, double Value)> nodes, DateOnly first, DateOnly last)
    {
        // Whole years, because a column looks at the leaf area of the year that it runs.
        var begin = new DateTime(first.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        int count = (int)(new DateTime(last.Year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc) - begin).TotalDays;
        var values = new float[count];
        int after = 0;
        for (int day = 0; day < count; day++)
        {
            double middle = (begin - DateTime.UnixEpoch).TotalDays + day + 0.5;
            while (after < nodes.Count && nodes[after].Day < middle)
            {
                after++;
            }

            values[day] = (float)Between(nodes, after, middle);
        }

        var header = new ChunkHeader("", "leaf area", first.Year, [new StoredVariable("leaf_area_index", "1", 23)], begin, TimeSpan.FromDays(1), count, 1);
        return new ForcingChunk(header, values);
    }

    private static double Between(List<(double Day, double Value)> nodes, int after, double day)
    {
        if (after == 0 || after == nodes.Count)
        {
            return nodes[Math.Min(after, nodes.Count - 1)].Value;
        }

        double share = (day - nodes[after - 1].Day) / (nodes[after].Day - nodes[after - 1].Day);
        return nodes[after - 1].Value + (share * (nodes[after].Value - nodes[after - 1].Value));
    }
}
