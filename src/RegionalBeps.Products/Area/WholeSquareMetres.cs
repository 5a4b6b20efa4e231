namespace RegionalBeps.Products.Area;

/// <summary>
/// Areas as whole square metres: sums of whole numbers are exact, so that a total is the same whatever the order of tiles and
/// threads. Half a square metre is nothing beside a cell.
/// </summary>
internal static class WholeSquareMetres
{
    /// <summary>The nearest whole number of square metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The area is negative or no number.</exception>
    public static long Of(double squareMetres) => squareMetres >= 0
        ? checked((long)Math.Round(squareMetres))
        : throw new ArgumentOutOfRangeException(nameof(squareMetres), squareMetres, "The area of a cell must be a number from 0 up.");

    /// <summary>Square metres as km².</summary>
    public static double ToSquareKilometres(long squareMetres) => squareMetres / 1e6;
}
