namespace RegionalBeps.Products.FreezeThaw;

/// <summary>Permafrost: ground at or below 0 °C for at least two consecutive years (van Everdingen 1998).</summary>
public static class Permafrost
{
    /// <summary>Depth down to which layers are looked at by default [m]: colder rock far below is no matter of the climate of the period.</summary>
    public const double DefaultDepth = 10;

    /// <summary>Tells for each layer whether it was at or below 0 °C on all known days of the calendar year.</summary>
    /// <param name="year">The daily series.</param>
    /// <param name="frozen">Receives the answer, one for each layer of the column; the following year's <see cref="GroundYear.FrozenAllPreviousYear"/>.</param>
    public static void FrozenAllYear(in GroundYear year, Span<bool> frozen)
    {
        for (int node = 0; node < year.Layers.Count; node++)
        {
            frozen[node] = HighestOf(year, node) <= 0;
        }
    }

    /// <summary>
    /// The deepest layer (from 0) whose node lies above <paramref name="depth"/> and that was at or below 0 °C on all days of Y-1
    /// and of Y; -1 where there is none.
    /// </summary>
    /// <param name="year">The daily series; <see cref="GroundYear.FrozenAllPreviousYear"/> must be known.</param>
    /// <param name="depth">How deep to look [m].</param>
    public static int DeepestLayer(in GroundYear year, double depth = DefaultDepth)
    {
        for (int node = year.Layers.Count - 1; node >= 0; node--)
        {
            if (year.Layers.Nodes[node] <= depth && year.FrozenAllPreviousYear[node] && HighestOf(year, node) <= 0)
            {
                return node;
            }
        }

        return -1;
    }

    /// <summary>
    /// Base of the permafrost [m]: where the profile of the year's highest daily means turns positive below the permafrost, linear
    /// between nodes.
    /// </summary>
    /// <param name="year">The daily series.</param>
    /// <param name="permafrostLayer">A layer of permafrost, or -1 where there is none.</param>
    public static FlaggedValue Base(in GroundYear year, int permafrostLayer)
    {
        if (permafrostLayer < 0)
        {
            return FlaggedValue.Missing(Validity.CriterionNeverMet);
        }

        Span<double> highest = stackalloc double[year.Layers.Count];
        for (int node = permafrostLayer; node < highest.Length; node++)
        {
            highest[node] = HighestOf(year, node);
            if (highest[node] > 0)
            {
                return FlaggedValue.Of(Fronts.Crossing(highest, year.Layers.Nodes, node - 1));
            }
        }

        return FlaggedValue.Missing(Validity.BelowColumn);
    }

    // Positive infinity where no day is known: nothing can be said to have stayed frozen.
    private static double HighestOf(in GroundYear year, int node)
    {
        double highest = double.NegativeInfinity;
        foreach (double temperature in year.NodeMeanOf(node)[year.CalendarYear])
        {
            highest = temperature > highest ? temperature : highest;
        }

        return double.IsNegativeInfinity(highest) ? double.PositiveInfinity : highest;
    }
}
