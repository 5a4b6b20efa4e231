using RegionalBeps.Products.Area;

namespace RegionalBeps.Products.Classes;

/// <summary>Area of each class of frozen ground on one map. The sums do not depend on the order in which pixels are added.</summary>
public sealed class ClassAreas
{
    private readonly long[] _squareMetres = new long[(int)FrozenClass.Unfrozen + 1];

    /// <summary>Adds a pixel; one without a class is left out.</summary>
    /// <param name="frozenClass">Class of the pixel.</param>
    /// <param name="cellArea">Area of the pixel [m²].</param>
    public void Add(FrozenClass frozenClass, double cellArea)
    {
        if (frozenClass != FrozenClass.NoData)
        {
            _squareMetres[(int)frozenClass] += WholeSquareMetres.Of(cellArea);
        }
    }

    /// <summary>Area of a class [km²].</summary>
    public double Of(FrozenClass frozenClass) => WholeSquareMetres.ToSquareKilometres(_squareMetres[(int)frozenClass]);

    /// <summary>Share of a class in the area of all classes [0-1], NaN where there is none.</summary>
    public double ShareOf(FrozenClass frozenClass)
    {
        long all = 0;
        foreach (long area in _squareMetres)
        {
            all += area;
        }

        return all == 0 ? double.NaN : (double)_squareMetres[(int)frozenClass] / all;
    }
}
