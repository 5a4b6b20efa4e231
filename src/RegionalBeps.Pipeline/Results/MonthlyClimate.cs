using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Products;
using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Pipeline.Results;

/// <summary>
/// The weather of each month as the columns felt it: what the drivers of vegetation are made of, over whichever season is asked for.
/// </summary>
public static class MonthlyClimate
{
    /// <summary>Months of a year.</summary>
    public const int Months = 12;

    private const double ZeroCelsius = 273.15;
    private const double SecondsPerDay = 86400;

    /// <summary>The quantities, as the catalogue describes them; the month varies fastest in a tile's results.</summary>
    public static IReadOnlyList<CatalogueVariable> Variables { get; } =
    [
        VariableCatalogue.Find("air_temperature"), VariableCatalogue.Find("precipitation"), VariableCatalogue.Find("shortwave_down"),
    ];

    /// <summary>The mean of a month, in the unit of the catalogue; flagged where more than 5 % of its days are unknown.</summary>
    /// <param name="climate">The days of the year.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="quantity">Place among <see cref="Variables"/>.</param>
    /// <param name="month">0 for January.</param>
    public static FlaggedValue MeanOf(DailyClimate climate, int year, int quantity, int month)
    {
        ArgumentNullException.ThrowIfNull(climate);
        var days = new DaySpan(
            new DateOnly(year, month + 1, 1).DayOfYear, new DateOnly(year, month + 1, DateTime.DaysInMonth(year, month + 1)).DayOfYear);
        (double[] daily, double factor, double offset) = quantity switch
        {
            0 => (climate.AirTemperature, 1.0, ZeroCelsius),
            1 => (climate.Precipitation, 1 / SecondsPerDay, 0.0),
            2 => (climate.Shortwave, 1.0, 0.0),
            _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "No such quantity."),
        };
        FlaggedValue mean = SeasonalValue.Mean(daily, 0, days);
        return mean.IsValid ? FlaggedValue.Of((mean.Value * factor) + offset) : mean;
    }
}
