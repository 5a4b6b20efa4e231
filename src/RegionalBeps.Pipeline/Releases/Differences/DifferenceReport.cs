using System.Globalization;
using System.Text;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Preview;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Releases.Differences;

/// <summary>Writes what changed since the last release, as text and as maps.</summary>
/// <param name="grid">The grid.</param>
/// <param name="description">What files say of themselves.</param>
/// <param name="formats">The formats that are written.</param>
public sealed class DifferenceReport(GridSpec grid, FileDescription description, IReadOnlyCollection<OutputFormat> formats)
{
    /// <summary>The text.</summary>
    public const string FileName = "changes.md";

    private const string Folder = "difference";
    private const int MostCauses = 40;

    /// <summary>Writes into the folder of a release.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="difference">The difference; null for a first release.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Write(string folder, ReleaseDifference? difference)
    {
        AtomicFile.WriteText(Path.Combine(folder, FileName), TextOf(difference));
        MapDifference[] mapped = difference is null ? [] : [.. difference.Maps.Where(map => map is { IsDifferent: true, IsClass: false, Compared: > 0 })];
        if (mapped.Length == 0)
        {
            return;
        }

        using MapFile file = MapFile.Create(
            Path.Combine(folder, Folder, "difference.nc"), grid, description with { Title = $"{description.Title}: change since release {difference!.Before}" });
        foreach (MapDifference map in mapped)
        {
            file.Add(VariableOf(map), overTime: false);
        }

        foreach (MapDifference map in mapped)
        {
            file.Put(VariableOf(map), [.. map.Mean]);
        }

        file.Commit();
        foreach (MapDifference map in formats.Contains(OutputFormat.Png) ? mapped : [])
        {
            PreviewPicture.Write(Path.Combine(folder, Folder, VariableOf(map).Name + ".png"), new PreviewMap
            {
                Grid = grid,
                Variable = VariableOf(map),
                Values = map.Mean,
                Subtitle = $"now minus {difference.Before}",
                Credit = description.Source,
            });
        }
    }

    private static CatalogueVariable VariableOf(MapDifference map) => VariableCatalogue.Of(map.Variable, Statistic.Change) with
    {
        Name = map.Variable.Name + "_since_last_release",
        LongName = $"mean over the years of the change since the last release of {map.Variable.LongName}",
        LongNameChinese = map.Variable.LongNameChinese + "较上一版变化",
    };

    private string TextOf(ReleaseDifference? difference)
    {
        var text = new StringBuilder();
        if (difference is null)
        {
            return "# Changes\n\nThis is the first release.\n";
        }

        text.Append(CultureInfo.InvariantCulture, $"# Changes since release {difference.Before}\n\n## What it was made of\n\n");
        foreach (string cause in difference.Cause.All.Take(MostCauses))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {cause}\n");
        }

        if (difference.Cause.All.Count > MostCauses)
        {
            text.Append(CultureInfo.InvariantCulture, $"- and {difference.Cause.All.Count - MostCauses} more; run.json of both releases names them all\n");
        }

        text.Append(difference.Cause.IsEmpty ? "Nothing differs: settings, inputs and program are the same.\n" : "");
        text.Append("\n## Which maps\n\n");
        if (difference.Obstacle is { } obstacle)
        {
            return text.Append(CultureInfo.InvariantCulture, $"The maps cannot be compared: {obstacle}.\n").ToString();
        }

        MapDifference[] different = [.. difference.Maps.Where(map => map.IsDifferent)];
        if (different.Length == 0)
        {
            return text.Append(CultureInfo.InvariantCulture, $"All {difference.Maps.Count} annual maps are equal to those before, value by value.\n").ToString();
        }

        text.Append("| map | unit | values changed | appeared | vanished | mean change | largest change | where |\n|---|---|---|---|---|---|---|---|\n");
        foreach (MapDifference map in different)
        {
            string share = string.Create(CultureInfo.InvariantCulture, $"{map.Changed} of {map.Compared}");
            string change = map.IsClass ? "- | -" : string.Create(CultureInfo.InvariantCulture, $"{map.MeanChange:G3} | {map.LargestChange:G3}");
            text.Append(CultureInfo.InvariantCulture, $"| {map.Variable.Name} | {map.Variable.Unit} | {share} | {map.Appeared} | {map.Vanished} | {change} | {PlaceOf(map)} |\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{difference.Maps.Count - different.Length} further annual maps are equal, value by value.\n").ToString();
    }

    private string PlaceOf(MapDifference map) => map.Largest is { } largest
        ? FormattableString.Invariant($"{largest.Year}, row {largest.Pixel / grid.Columns}, column {largest.Pixel % grid.Columns}")
        : "-";
}
