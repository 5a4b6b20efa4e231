using System.Collections.Concurrent;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products;
using RegionalBeps.Products.Change;

namespace RegionalBeps.Pipeline.Results;

/// <summary>Mean, change and quality of one product as maps.</summary>
internal static class ProductStatistics
{
    private const int SignificantChange = 1;
    private const int NoSignificantChange = 2;
    private const int MeanOnly = 3;
    private const int ChangeOnly = 4;
    private const int Reasons = 10;

    private static readonly (Statistic Statistic, Func<MultiYearStatistics, FlaggedValue> Of)[] Statistics =
    [
        (Statistic.Mean, summary => summary.Mean),
        (Statistic.Change, summary => summary.Change),
        (Statistic.Trend, summary => summary.Trend),
        (Statistic.PValue, summary => summary.PValue),
        (Statistic.ChangeFirstLast, summary => summary.ChangeFirstToLast),
        (Statistic.ChangeLeastSquares, summary => summary.ChangeLeastSquares),
        (Statistic.ChangeLateEarly, summary => summary.ChangeLateMinusEarly),
        (Statistic.LagOneAutocorrelation, summary => summary.LagOneAutocorrelation),
        (Statistic.ValidYears, summary => FlaggedValue.Of(summary.YearCount)),
    ];

    /// <summary>Makes the maps.</summary>
    public static IReadOnlyList<SummaryMap> Of(AnnualMaps annual, CatalogueVariable product)
    {
        int pixels = annual.Grid.PixelCount;
        int years = annual.Years.Count;
        SummaryMap[] maps =
        [
            .. Statistics.Select(statistic => SummaryMap.Empty(
                VariableOf(product, statistic.Statistic, years), pixels, !product.IsVariant && statistic.Statistic is (Statistic.Mean or Statistic.Change))),
        ];
        Parallel.ForEach(Partitioner.Create(0, pixels), part =>
        {
            var values = new double[years];
            var flags = new Validity[years];
            var scratch = new double[TheilSen.PairCount(years)];
            for (int pixel = part.Item1; pixel < part.Item2; pixel++)
            {
                annual.SeriesOf(product, pixel, values, flags);
                if (!SummaryMap.HasColumn((byte)flags[0]))
                {
                    continue;
                }

                MultiYearStatistics summary = MultiYearStatistics.Of(values, flags, scratch);
                for (int statistic = 0; statistic < maps.Length; statistic++)
                {
                    maps[statistic].Enter(pixel, Statistics[statistic].Of(summary));
                }
            }
        });
        SummaryMap significant = SignificanceOf(product, MapOf(maps, Statistic.PValue));
        return [.. maps, significant, QualityOf(product, MapOf(maps, Statistic.Mean), significant)];
    }

    private static SummaryMap MapOf(SummaryMap[] maps, Statistic statistic) => maps[Array.FindIndex(Statistics, entry => entry.Statistic == statistic)];

    // The slope stands for as many intervals as there are years; from the first to the last year there is one less.
    private static CatalogueVariable VariableOf(CatalogueVariable product, Statistic statistic, int years)
    {
        CatalogueVariable variable = VariableCatalogue.Of(product, statistic);
        return statistic is Statistic.Change or Statistic.ChangeLeastSquares
            ? variable with { Numbers = new Dictionary<string, double> { ["change_first_to_last_interval"] = (years - 1.0) / years } }
            : variable;
    }

    private static SummaryMap SignificanceOf(CatalogueVariable product, SummaryMap pValue)
    {
        SummaryMap map = SummaryMap.Empty(VariableCatalogue.Of(product, Statistic.Significant), pValue.Values.Length, isPictured: false);
        bool[] significant = new bool[pValue.Values.Length];
        FalseDiscoveryRate.Mark(Array.ConvertAll(pValue.Values, value => (double)value), FalseDiscoveryRate.DefaultLevel, significant);
        for (int pixel = 0; pixel < significant.Length; pixel++)
        {
            if (SummaryMap.HasColumn(pValue.Flags[pixel]))
            {
                map.Enter(pixel, pValue.Flags[pixel] == (byte)Validity.Valid
                    ? FlaggedValue.Of(significant[pixel] ? 1 : 0)
                    : FlaggedValue.Missing((Validity)pValue.Flags[pixel]));
            }
        }

        return map;
    }

    private static SummaryMap QualityOf(CatalogueVariable product, SummaryMap mean, SummaryMap significant)
    {
        SummaryMap map = SummaryMap.Empty(VariableCatalogue.Of(product, Statistic.Quality), mean.Values.Length, isPictured: false);
        for (int pixel = 0; pixel < mean.Values.Length; pixel++)
        {
            if (SummaryMap.HasColumn(mean.Flags[pixel]))
            {
                map.Enter(pixel, FlaggedValue.Of(QualityOf(mean.Flags[pixel], significant.Values[pixel])));
            }
        }

        return map;
    }

    private static int QualityOf(byte flagOfMean, float significant)
    {
        bool hasMean = flagOfMean == (byte)Validity.Valid;
        return float.IsNaN(significant) ? hasMean ? MeanOnly : Reasons + flagOfMean
            : !hasMean ? ChangeOnly
            : significant > 0 ? SignificantChange
            : NoSignificantChange;
    }
}
