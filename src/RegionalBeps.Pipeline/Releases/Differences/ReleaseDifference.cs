using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases.Differences;

/// <summary>What changed from one release to the next, map by map, and what may have caused it.</summary>
/// <param name="Before">The earlier release.</param>
/// <param name="Cause">What differs between what the two were made of.</param>
/// <param name="Obstacle">Why the maps cannot be compared, as a sentence; null where they can.</param>
/// <param name="Maps">The products that both have.</param>
public sealed record ReleaseDifference(Release Before, ChangeCause Cause, string? Obstacle, IReadOnlyList<MapDifference> Maps)
{
    /// <summary>The file of annual maps below a release.</summary>
    public static string AnnualFile { get; } = Path.Combine("maps", "annual.nc");

    /// <summary>Compares the annual maps as they lie on disk, where both are rounded alike.</summary>
    /// <param name="before">The earlier release.</param>
    /// <param name="folder">The folder of the new one.</param>
    /// <param name="grid">Its grid.</param>
    /// <param name="years">Its years.</param>
    /// <param name="cause">What differs between what the two were made of.</param>
    public static ReleaseDifference Between(Release before, string folder, GridSpec grid, IReadOnlyList<int> years, ChangeCause cause)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(grid);
        string old = Path.Combine(before.Folder, AnnualFile);
        int[] common = [.. years.Intersect(before.Record.Years)];
        string? obstacle = !File.Exists(old) ? "the earlier release has no annual maps"
            : before.Record.Grid != grid.ToString() ? $"the grid is another one; before it was {before.Record.Grid}"
            : ReleaseManifest.Faults(before.Folder).Count > 0 ? "the earlier release is damaged"
            : common.Length == 0 ? "the two have no year in common"
            : null;
        return new ReleaseDifference(before, cause, obstacle, obstacle is null ? Compare(old, Path.Combine(folder, AnnualFile), before.Record.Years, years, common) : []);
    }

    private static MapDifference[] Compare(
        string old, string now, IReadOnlyList<int> yearsBefore, IReadOnlyList<int> yearsNow, int[] common)
    {
        using DataSet before = DataSet.Open(old);
        using DataSet after = DataSet.Open(now);
        HashSet<string> inBoth = [.. before.Variables.Intersect(after.Variables)];
        return
        [
            .. AnnualMaps.Variables.Where(variable => inBoth.Contains(variable.Name))
                .Select(variable => Compare(variable, before, after, [.. common.Select(year => (IndexOf(yearsBefore, year), IndexOf(yearsNow, year), year))])),
        ];
    }

    private static MapDifference Compare(CatalogueVariable variable, DataSet before, DataSet after, (int Before, int After, int Year)[] years)
    {
        float missing = (float)variable.FillValue;
        int compared = 0, changed = 0, appeared = 0, vanished = 0;
        double total = 0, largest = 0;
        (int, int)? place = null;
        double[] sum = [];
        int[] count = [];
        foreach ((int indexBefore, int indexAfter, int year) in years)
        {
            float[] old = before.GetSlice<float>(variable.Name, indexBefore);
            float[] now = after.GetSlice<float>(variable.Name, indexAfter);
            sum = sum.Length == 0 ? new double[now.Length] : sum;
            count = count.Length == 0 ? new int[now.Length] : count;
            for (int pixel = 0; pixel < now.Length; pixel++)
            {
                bool hadValue = old[pixel] != missing;
                bool hasValue = now[pixel] != missing;
                appeared += !hadValue && hasValue ? 1 : 0;
                vanished += hadValue && !hasValue ? 1 : 0;
                if (!hadValue || !hasValue)
                {
                    continue;
                }

                double change = (double)now[pixel] - old[pixel];
                compared++;
                changed += change != 0 ? 1 : 0;
                total += change;
                sum[pixel] += change;
                count[pixel]++;
                if (Math.Abs(change) > Math.Abs(largest))
                {
                    largest = change;
                    place = (year, pixel);
                }
            }
        }

        bool isClass = variable.Flags.Count > 0;
        return new MapDifference(
            variable,
            compared,
            changed,
            appeared,
            vanished,
            isClass || compared == 0 ? 0 : total / compared,
            isClass ? 0 : largest,
            place,
            [.. sum.Zip(count, (change, valid) => valid > 0 ? (float)(change / valid) : float.NaN)]);
    }

    private static int IndexOf(IReadOnlyList<int> years, int year)
    {
        for (int index = 0; index < years.Count; index++)
        {
            if (years[index] == year)
            {
                return index;
            }
        }

        return -1;
    }
}
