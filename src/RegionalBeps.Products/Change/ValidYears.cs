namespace RegionalBeps.Products.Change;

/// <summary>How many years a summary needs, and why it has no value where they are too few.</summary>
public static class ValidYears
{
    /// <summary>Number of valid years that every statistic of change needs, whatever the length of the period.</summary>
    public const int RequiredForChange = 10;

    /// <summary>Number of valid years that a mean needs: 60 % of the period, rounded up; 10 of 16.</summary>
    public static int RequiredForMean(int years) => ((3 * years) + 4) / 5;

    /// <summary>
    /// Why a summary has no value: the reason that more than half of all years share ("never froze"), else
    /// <see cref="Validity.NotEnoughValid"/>.
    /// </summary>
    /// <param name="flags">One flag for each year.</param>
    public static Validity ReasonForAbsence(ReadOnlySpan<Validity> flags)
    {
        foreach (Validity candidate in flags)
        {
            if (candidate != Validity.Valid && 2 * flags.Count(candidate) > flags.Length)
            {
                return candidate;
            }
        }

        return Validity.NotEnoughValid;
    }
}
