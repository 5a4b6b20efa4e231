using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Products;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Results;

/// <summary>
/// The rows of a tile's result, in their order: the annual products, the freeze period of the year before as this year's January ends it, and
/// the weather of the months.
/// </summary>
public static class PixelRows
{
    /// <summary>The row at which the products of the year before begin.</summary>
    public static int YearBefore => AnnualProduct.All.Count;

    /// <summary>The row at which the months of the weather begin.</summary>
    public static int Climate => AnnualProduct.All.Count + AnnualProduct.OfFreezePeriod.Count;

    /// <summary>Number of rows.</summary>
    public static int Count => Climate + (MonthlyClimate.Variables.Count * MonthlyClimate.Months);

    /// <summary>Enters what a pixel's year leaves.</summary>
    /// <param name="series">The days of the pixel's year.</param>
    /// <param name="isQuarantined">Whether the pixel was given up.</param>
    /// <param name="pixel">The pixel's place in the tile.</param>
    /// <param name="pixels">Pixels of the tile.</param>
    /// <param name="values">Receives the values, <c>[row * pixels + pixel]</c>.</param>
    /// <param name="flags">Receives the flags, likewise.</param>
    public static void Enter(DailySeries series, bool isQuarantined, int pixel, int pixels, Span<float> values, Span<byte> flags)
    {
        ArgumentNullException.ThrowIfNull(series);
        PixelYear year = isQuarantined
            ? PixelYear.Missing(Validity.Quarantined)
            : new PixelYear { Ground = FreezeThawMetrics.Of(series.AsGroundYear()), Vegetation = series.VegetationYear() };
        int row = 0;
        foreach (AnnualProduct product in AnnualProduct.All)
        {
            Put(product.Of(year), row++, values, flags);
        }

        FreezeThawPeriod before = isQuarantined ? year.Ground.FreezePeriod : series.FreezePeriodOfYearBefore();
        foreach ((string _, Func<FreezeThawPeriod, FlaggedValue> of) in AnnualProduct.OfFreezePeriod)
        {
            Put(of(before), row++, values, flags);
        }

        for (int quantity = 0; quantity < MonthlyClimate.Variables.Count; quantity++)
        {
            for (int month = 0; month < MonthlyClimate.Months; month++)
            {
                Put(
                    isQuarantined ? FlaggedValue.Missing(Validity.Quarantined) : MonthlyClimate.MeanOf(series.Climate, series.Year, quantity, month),
                    row++, values, flags);
            }
        }

        void Put(FlaggedValue value, int row, Span<float> values, Span<byte> flags)
        {
            values[(row * pixels) + pixel] = (float)value.Value;
            flags[(row * pixels) + pixel] = (byte)value.Flag;
        }
    }
}
