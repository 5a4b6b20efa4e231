using RegionalBeps.Pipeline.Sites.Tables;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>Joins files of weather that follow each other in time.</summary>
internal static class JoinedForcing
{
    /// <summary>One table of several; a variable must be in each of them.</summary>
    public static ForcingTable Of(IReadOnlyList<ForcingTable> parts)
    {
        IEnumerable<string> common = parts[0].Values.Keys.Where(name => parts.All(part => part.Values.ContainsKey(name)));
        Dictionary<string, double[]> values = common.ToDictionary(name => name, name => parts.SelectMany(part => part.Values[name]).ToArray());
        var table = new JoinedTable([.. parts.Select(part => part.Table)]);
        return parts[0] with { Table = table, Axis = parts[0].Axis.With([.. parts.SelectMany(part => part.Axis.Begins)]), Values = values };
    }
}
