namespace RegionalBeps.Grids.Catalogue;

/// <summary>How far the ground of a run was from balance when its period began.</summary>
internal static class SpinUpVariables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CatalogueVariable> All { get; } =
    [
        new()
        {
            Name = "spin_up_drift", Group = VariableGroup.Statistic, Unit = "K yr-1",
            LongName = "remaining drift of ground temperature near 10 m at the end of the spin-up", LongNameChinese = "预热结束时10米地温剩余漂移",
            Comment = "Change of the yearly mean near 10 m, or at the column's deepest node above it, over the last cycle of the spin-up, per year. Flagged where it exceeds "
                + "run.spin_up.drift_tolerance: the cycles were used up before the column was in balance.",
            Reading = "Where it is flagged, trends of deep ground are partly those of the start.",
            ValidMinimum = -10, ValidMaximum = 10, Ramp = ColourRamp.BlueWhiteRed,
        },
    ];
}
