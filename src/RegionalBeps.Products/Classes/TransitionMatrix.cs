using RegionalBeps.Products.Area;

namespace RegionalBeps.Products.Classes;

/// <summary>Areas by class before and class after. The sums do not depend on the order in which pixels are added.</summary>
public sealed class TransitionMatrix
{
    private const int ClassCount = (int)FrozenClass.Unfrozen;

    private readonly long[] _squareMetres = new long[ClassCount * ClassCount];

    /// <summary>Adds a pixel; one with an unknown class is left out.</summary>
    /// <param name="from">Class before.</param>
    /// <param name="to">Class after.</param>
    /// <param name="cellArea">Area of the pixel [m²].</param>
    public void Add(FrozenClass from, FrozenClass to, double cellArea)
    {
        if (from != FrozenClass.NoData && to != FrozenClass.NoData)
        {
            _squareMetres[PlaceOf(from, to)] += WholeSquareMetres.Of(cellArea);
        }
    }

    /// <summary>Area that went from one class to another [km²].</summary>
    public double AreaOf(FrozenClass from, FrozenClass to) => WholeSquareMetres.ToSquareKilometres(_squareMetres[PlaceOf(from, to)]);

    /// <summary>Area of all changes of a kind [km²].</summary>
    public double AreaOf(TransitionKind kind)
    {
        long sum = 0;
        for (FrozenClass from = FrozenClass.PermafrostContinuous; from <= FrozenClass.Unfrozen; from++)
        {
            for (FrozenClass to = FrozenClass.PermafrostContinuous; to <= FrozenClass.Unfrozen; to++)
            {
                sum += Transition.KindOf(from, to) == kind ? _squareMetres[PlaceOf(from, to)] : 0;
            }
        }

        return WholeSquareMetres.ToSquareKilometres(sum);
    }

    private static int PlaceOf(FrozenClass from, FrozenClass to) => (((int)from - 1) * ClassCount) + (int)to - 1;
}
