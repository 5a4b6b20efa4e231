using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products;
using RegionalBeps.Products.Change;
using RegionalBeps.Products.Classes;

namespace RegionalBeps.Pipeline.Results;

/// <summary>The maps over all years of one product: its mean and change, or how the class of frozen ground changed, each with its flags.</summary>
public static class SummaryMaps
{
    /// <summary>Summarises the years of a product. One of classes has its most frequent class in place of statistics.</summary>
    /// <remarks>All products together need more memory than the simulation: whoever wants them all takes one after the other.</remarks>
    /// <param name="annual">The annual maps.</param>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<SummaryMap> Of(AnnualMaps annual, CatalogueVariable product)
    {
        ArgumentNullException.ThrowIfNull(annual);
        ArgumentNullException.ThrowIfNull(product);
        return product.Flags.Count > 0 ? ClassMapsOf(annual, product) : ProductStatistics.Of(annual, product);
    }

    private static SummaryMap[] ClassMapsOf(AnnualMaps annual, CatalogueVariable variable)
    {
        SummaryMap modal = ModalClassOf(annual, variable, variable, 0..annual.Years.Count);
        return variable.Name == AnnualProduct.All[AnnualProduct.FrozenGroundPlace].Name ? [modal, .. ClassChanges(annual, variable)] : [modal];
    }

    private static SummaryMap ModalClassOf(AnnualMaps annual, CatalogueVariable source, CatalogueVariable variable, Range span)
    {
        (int first, int count) = span.GetOffsetAndLength(annual.Years.Count);
        SummaryMap map = SummaryMap.Empty(variable, annual.Grid.PixelCount, isPictured: !variable.IsVariant);
        var values = new double[annual.Years.Count];
        var flags = new Validity[annual.Years.Count];
        var classes = new FrozenClass[count];
        for (int pixel = 0; pixel < annual.Grid.PixelCount; pixel++)
        {
            annual.SeriesOf(source, pixel, values, flags);
            if (!SummaryMap.HasColumn((byte)flags[0]))
            {
                continue;
            }

            for (int year = 0; year < count; year++)
            {
                double value = values[first + year];
                classes[year] = double.IsNaN(value) ? FrozenClass.NoData : (FrozenClass)(byte)value;
            }

            FrozenClass modal = ModalClass.Of(classes);
            map.Enter(pixel, modal == FrozenClass.NoData
                ? FlaggedValue.Missing(ValidYears.ReasonForAbsence(flags.AsSpan(first, count)))
                : FlaggedValue.Of((byte)modal));
        }

        return map;
    }

    // In a run of fewer than ten years the two windows would share years: the change of class is then not known.
    private static SummaryMap[] ClassChanges(AnnualMaps annual, CatalogueVariable frozenClass)
    {
        const int Window = MultiYearStatistics.EndPeriod;
        int years = annual.Years.Count;
        int pixels = annual.Grid.PixelCount;
        bool isLongEnough = years >= 2 * Window;
        SummaryMap early = ModalClassOf(annual, frozenClass, Spanning("frozen_class_early", annual, 0, Math.Min(Window, years)), ..Math.Min(Window, years));
        SummaryMap late = ModalClassOf(
            annual, frozenClass, Spanning("frozen_class_late", annual, Math.Max(0, years - Window), years), Math.Max(0, years - Window)..years);
        SummaryMap transition = SummaryMap.Empty(VariableCatalogue.Find("frozen_class_transition"), pixels, isPictured: false);
        SummaryMap kind = SummaryMap.Empty(VariableCatalogue.Find("frozen_class_transition_kind"), pixels, isPictured: true);
        for (int pixel = 0; pixel < pixels; pixel++)
        {
            if (!SummaryMap.HasColumn(early.Flags[pixel]))
            {
                continue;
            }

            FrozenClass from = ClassAt(early, pixel);
            FrozenClass to = ClassAt(late, pixel);
            bool isKnown = isLongEnough && from != FrozenClass.NoData && to != FrozenClass.NoData;
            FlaggedValue none = FlaggedValue.Missing(Validity.NotEnoughValid);
            transition.Enter(pixel, isKnown ? FlaggedValue.Of(Transition.Code(from, to)) : none);
            kind.Enter(pixel, isKnown ? FlaggedValue.Of((byte)Transition.KindOf(from, to)) : none);
        }

        return [early, late, transition, kind];
    }

    private static CatalogueVariable Spanning(string name, AnnualMaps annual, int first, int end)
    {
        CatalogueVariable variable = VariableCatalogue.Find(name);
        return variable with { LongName = $"{variable.LongName}, {annual.Years[first]}-{annual.Years[end - 1]}" };
    }

    private static FrozenClass ClassAt(SummaryMap map, int pixel) =>
        float.IsNaN(map.Values[pixel]) ? FrozenClass.NoData : (FrozenClass)(byte)map.Values[pixel];
}
