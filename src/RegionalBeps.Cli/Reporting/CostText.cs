using System.Globalization;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Cli.Reporting;

/// <summary>What a run will cost, in words.</summary>
internal static class CostText
{
    /// <summary>Two lines: columns with their hours, and disk.</summary>
    public static string Of(RunCost cost) => string.Create(
        CultureInfo.InvariantCulture,
        $"Work: {cost.Pixels:N0} columns; {Millions(cost.PeriodColumnHours)} column-hours, and at most {Millions(cost.SpinUpColumnHours)} more of spin-up.\nDisk: up to {new ByteSize(cost.StoreBytes)} for the rearranged weather.");

    private static string Millions(long columnHours) => string.Create(CultureInfo.InvariantCulture, $"{columnHours / 1e6:N2} million");
}
