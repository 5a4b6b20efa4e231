using System.Globalization;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Cli.Reporting;

/// <summary>What a run would do, in words.</summary>
internal static class PlanText
{
    private const int MostNames = 6;

    /// <summary>The plan, line by line.</summary>
    public static IEnumerable<string> Of(RunPlan plan)
    {
        if (plan.UnchangedSince is { } release)
        {
            yield return $"Nothing changed since release {release}: a run would end at once and make no release.";
            yield break;
        }

        yield return "Why a run has something to do:";
        foreach (string cause in plan.Causes.DefaultIfEmpty("The last run did not finish, or its release is damaged."))
        {
            yield return $"  {cause}";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"Reused: {plan.TileYearsReused} tile-years. Computed: {plan.TileYearsComputed}.");
        foreach (PlannedTiles tiles in plan.Tiles)
        {
            yield return tiles.From is { } from
                ? $"  {Names(tiles)} from {from} on: {tiles.Why}."
                : $"  {Names(tiles)} reused whole: {tiles.Why}.";
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Work: at most {plan.ColumnHours / 1e6:N2} million column-hours{(plan.Duration is { } time ? $", about {Math.Ceiling(time.TotalMinutes):N0} minutes at the speed of the last release" : "; how long that takes is known after the first run")}.");
        yield return $"Disk: up to {new ByteSize(plan.Bytes)} more; {new ByteSize(plan.FreeBytes)} are free.{(plan.Bytes > plan.FreeBytes ? " That is not enough." : "")}";
    }

    private static string Names(PlannedTiles tiles) => tiles.Names.Count == 1 ? $"Tile {tiles.Names[0]}"
        : tiles.Names.Count <= MostNames ? $"Tiles {string.Join(", ", tiles.Names)}"
        : string.Create(CultureInfo.InvariantCulture, $"{tiles.Names.Count} tiles ({string.Join(", ", tiles.Names.Take(MostNames))}, ...)");
}
