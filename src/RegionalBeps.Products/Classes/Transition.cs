namespace RegionalBeps.Products.Classes;

/// <summary>A pixel's change of class between two spans of years.</summary>
public static class Transition
{
    /// <summary>Code where one of the classes is unknown.</summary>
    public const short NoData = -9999;

    /// <summary>The code of the map: 10 · from + to, so 12 is continuous to discontinuous and 44 is still seasonally frozen.</summary>
    public static short Code(FrozenClass from, FrozenClass to) =>
        from == FrozenClass.NoData || to == FrozenClass.NoData ? NoData : (short)((10 * (int)from) + (int)to);

    /// <summary>What the change means.</summary>
    public static TransitionKind KindOf(FrozenClass from, FrozenClass to)
    {
        if (from == FrozenClass.NoData || to == FrozenClass.NoData)
        {
            return TransitionKind.NoData;
        }

        return to == from ? TransitionKind.None
            : to < from ? TransitionKind.Recovered
            : from >= FrozenClass.SeasonallyFrozen ? TransitionKind.SeasonalFrostLost
            : to >= FrozenClass.SeasonallyFrozen ? TransitionKind.PermafrostLost
            : TransitionKind.PermafrostThinned;
    }
}
