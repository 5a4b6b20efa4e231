namespace RegionalBeps.Column.State;

/// <summary>Choices about the column that hold for a whole run.</summary>
/// <param name="Switches">The improvements that are on.</param>
/// <param name="CouplingPasses">
/// 1: the canopy is solved over the ground's temperature of the last hour. 2: canopy and ground are solved on trial first, and then once more
/// over the mean of the ground's temperature at the hour's begin and at the end of the trial.
/// </param>
public readonly record struct ColumnOptions(Improvements Switches = Improvements.All, int CouplingPasses = 1)
{
    /// <summary>The options that differ from the usual ones in the improvements alone.</summary>
    /// <param name="switches">The improvements that are on.</param>
    public static implicit operator ColumnOptions(Improvements switches) => FromImprovements(switches);

    /// <summary>The options that differ from the usual ones in the improvements alone.</summary>
    /// <param name="switches">The improvements that are on.</param>
    public static ColumnOptions FromImprovements(Improvements switches) => new(switches);
}
