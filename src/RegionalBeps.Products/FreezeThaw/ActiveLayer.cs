namespace RegionalBeps.Products.FreezeThaw;

/// <summary>Greatest thaw depth of the calendar year, and greatest frost depth of the freeze year.</summary>
public static class ActiveLayer
{
    /// <summary>
    /// Active layer thickness [m]: the greatest <see cref="Fronts.ThawDepth"/> of the calendar year. Flagged
    /// <see cref="Validity.BelowColumn"/> where the whole column thawed, as it does without permafrost.
    /// </summary>
    public static FlaggedValue Thickness(in GroundYear year) => DeepestThaw(year, byLiquid: false);

    /// <summary>
    /// Active layer thickness by thawed water [m]: the greatest <see cref="Fronts.ThawDepthByLiquid"/> of the calendar year;
    /// flagged <see cref="Validity.NotEnoughValid"/> where the thawed share is unknown or NaN throughout.
    /// </summary>
    public static FlaggedValue ThicknessByLiquid(in GroundYear year) =>
        year.ThawedShare.IsEmpty ? FlaggedValue.Missing(Validity.NotEnoughValid) : DeepestThaw(year, byLiquid: true);

    /// <summary>
    /// Frozen depth [m]: the greatest <see cref="Fronts.FrostDepth"/> of the freeze year. Flagged
    /// <see cref="Validity.BelowColumn"/> where the deepest node froze.
    /// </summary>
    public static FlaggedValue FrozenDepth(in GroundYear year)
    {
        double deepest = DeepestFrost(year);
        return double.IsFinite(deepest) && deepest > 0 ? FlaggedValue.Of(deepest) : FlaggedValue.Missing(
            double.IsNaN(deepest) ? Validity.NotEnoughValid
            : deepest > 0 ? Validity.BelowColumn
            : Validity.NeverFroze);
    }

    private static FlaggedValue DeepestThaw(in GroundYear year, bool byLiquid)
    {
        Span<double> profile = stackalloc double[year.Layers.Count];
        Span<double> thawedShare = stackalloc double[year.Layers.Count];
        (int first, int length) = year.CalendarYear.GetOffsetAndLength(year.DayCount);
        double deepest = double.NaN;
        for (int day = first; day < first + length; day++)
        {
            Gather(year.NodeMean, year.DayCount, day, profile);
            double depth;
            if (byLiquid)
            {
                Gather(year.ThawedShare, year.DayCount, day, thawedShare);
                depth = Fronts.ThawDepthByLiquid(profile, thawedShare, year.Layers.Bottoms);
            }
            else
            {
                depth = Fronts.ThawDepth(profile, year.Layers.Nodes);
            }

            deepest = double.MaxNumber(deepest, depth);
        }

        return double.IsFinite(deepest) && deepest > 0 ? FlaggedValue.Of(deepest) : FlaggedValue.Missing(
            double.IsNaN(deepest) ? Validity.NotEnoughValid
            : deepest == 0 ? Validity.NeverThawed
            : DeepestFrost(year) > 0 ? Validity.BelowColumn
            : Validity.NeverFroze);
    }

    private static double DeepestFrost(in GroundYear year)
    {
        Span<double> profile = stackalloc double[year.Layers.Count];
        (int first, int length) = year.FreezeYear.GetOffsetAndLength(year.DayCount);
        double deepest = double.NaN;
        for (int day = first; day < first + length; day++)
        {
            Gather(year.NodeMean, year.DayCount, day, profile);
            double depth = Fronts.FrostDepth(profile, year.Layers.Nodes);
            deepest = double.MaxNumber(deepest, depth);
        }

        return deepest;
    }

    private static void Gather(ReadOnlySpan<double> layerMajor, int dayCount, int day, Span<double> profile)
    {
        for (int layer = 0; layer < profile.Length; layer++)
        {
            profile[layer] = layerMajor[(layer * dayCount) + day];
        }
    }
}
