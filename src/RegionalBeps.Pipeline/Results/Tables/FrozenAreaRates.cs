using RegionalBeps.Products.Area;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>How fast the frozen area of each layer changes from year to year, by day of the common year of 365 days [km² per year].</summary>
/// <param name="LeastSquares">Slopes of least squares, a curve for each layer.</param>
/// <param name="TheilSen">Theil-Sen slopes, a curve for each layer.</param>
/// <param name="Smoothed">Running means of <paramref name="LeastSquares"/> over 15 days.</param>
public sealed record FrozenAreaRates(
    IReadOnlyList<double[]> LeastSquares, IReadOnlyList<double[]> TheilSen, IReadOnlyList<double[]> Smoothed)
{
    /// <summary>Works the curves out.</summary>
    public static FrozenAreaRates Of(FrozenArea area)
    {
        double[][] leastSquares = Curves();
        double[][] theilSen = Curves();
        double[][] smoothed = Curves();
        for (int layer = 0; layer < leastSquares.Length; layer++)
        {
            FrozenAreaTrends.ByDay(area, layer, leastSquares[layer], theilSen[layer]);
            FrozenAreaTrends.RunningMean(leastSquares[layer], FrozenAreaTables.SmoothingDays, smoothed[layer]);
        }

        return new FrozenAreaRates(leastSquares, theilSen, smoothed);
    }

    private static double[][] Curves() => [.. Enumerable.Range(0, PerLayer<double>.Count).Select(_ => new double[FrozenAreaTrends.DaysOfCommonYear])];
}
