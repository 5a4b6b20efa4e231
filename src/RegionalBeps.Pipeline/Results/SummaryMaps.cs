using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products;
using RegionalBeps.Products.Change;
using RegionalBeps.Products.Classes;

namespace RegionalBeps.Pipeline.Results;

/// <summary>The maps over all years: mean and change of each product, each with its flags.</summary>
public sealed class SummaryMaps
{
    private static readonly (Statistic Statistic, Func<MultiYearStatistics, FlaggedValue> Of)[] Statistics =
    [
        (Statistic.Mean, summary => summary.Mean),
        (Statistic.Change, summary => summary.Change),
        (Statistic.Trend, summary => summary.Trend),
        (Statistic.PValue, summary => summary.PValue),
        (Statistic.ChangeFirstLast, summary => summary.ChangeFirstToLast),
        (Statistic.ChangeLeastSquares, summary => summary.ChangeLeastSquares),
        (Statistic.ChangeLateEarly, summary => summary.ChangeLateMinusEarly),
    ];

    private SummaryMaps(IReadOnlyList<SummaryMap> maps) => All = maps;

    /// <summary>The maps, product by product.</summary>
    public IReadOnlyList<SummaryMap> All { get; }

    /// <summary>Summarises the years. Products of classes have their most frequent class in place of statistics.</summary>
    /// <param name="annual">The annual maps.</param>
    /// <param name="selected">The products that are wanted.</param>
    public static SummaryMaps Of(AnnualMaps annual, IReadOnlyCollection<CatalogueVariable> selected)
    {
        ArgumentNullException.ThrowIfNull(annual);
        var maps = new List<SummaryMap>();
        foreach (CatalogueVariable variable in selected)
        {
            maps.AddRange(variable.Flags.Count > 0 ? [ModalClassOf(annual, variable)] : StatisticsOf(annual, variable));
        }

        return new SummaryMaps(maps);
    }

    private static SummaryMap[] StatisticsOf(AnnualMaps annual, CatalogueVariable variable)
    {
        int pixels = annual.Grid.PixelCount;
        int years = annual.Years.Count;
        SummaryMap[] maps =
        [
            .. Statistics.Select(statistic => SummaryMap.Empty(
                VariableCatalogue.Of(variable, statistic.Statistic), pixels, statistic.Statistic is Statistic.Mean or Statistic.Change)),
        ];
        var values = new double[years];
        var flags = new Validity[years];
        var scratch = new double[TheilSen.PairCount(years)];
        for (int pixel = 0; pixel < pixels; pixel++)
        {
            annual.SeriesOf(variable, pixel, values, flags);
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

        return maps;
    }

    private static SummaryMap ModalClassOf(AnnualMaps annual, CatalogueVariable variable)
    {
        SummaryMap map = SummaryMap.Empty(variable, annual.Grid.PixelCount, isPictured: true);
        var values = new double[annual.Years.Count];
        var flags = new Validity[annual.Years.Count];
        var classes = new FrozenClass[annual.Years.Count];
        for (int pixel = 0; pixel < annual.Grid.PixelCount; pixel++)
        {
            annual.SeriesOf(variable, pixel, values, flags);
            if (!SummaryMap.HasColumn((byte)flags[0]))
            {
                continue;
            }

            for (int year = 0; year < classes.Length; year++)
            {
                classes[year] = double.IsNaN(values[year]) ? FrozenClass.NoData : (FrozenClass)(byte)values[year];
            }

            FrozenClass modal = ModalClass.Of(classes);
            map.Enter(pixel, modal == FrozenClass.NoData
                ? FlaggedValue.Missing(ValidYears.ReasonForAbsence(flags))
                : FlaggedValue.Of((byte)modal));
        }

        return map;
    }
}
