using RegionalBeps.Products.Change;

namespace RegionalBeps.Products.Classes;

/// <summary>The class that a pixel had most often in a span of years.</summary>
public static class ModalClass
{
    /// <summary>
    /// The most frequent class; of equally frequent ones the colder (lower) one. At least 60 % of the years must have a class.
    /// </summary>
    /// <param name="years">One class for each year.</param>
    public static FrozenClass Of(ReadOnlySpan<FrozenClass> years)
    {
        int valid = years.Length - years.Count(FrozenClass.NoData);
        if (valid == 0 || valid < ValidYears.RequiredForMean(years.Length))
        {
            return FrozenClass.NoData;
        }

        FrozenClass modal = FrozenClass.NoData;
        int most = 0;
        for (FrozenClass candidate = FrozenClass.PermafrostContinuous; candidate <= FrozenClass.Unfrozen; candidate++)
        {
            int count = years.Count(candidate);
            if (count > most)
            {
                modal = candidate;
                most = count;
            }
        }

        return modal;
    }
}
