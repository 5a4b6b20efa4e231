using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products;
using RegionalBeps.Products.Attribution;
using RegionalBeps.Products.Change;
using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Pipeline.Results.Attribution;

/// <summary>The yearly course of each driver of one target in one pixel. One instance serves a thread for all its pixels.</summary>
internal sealed class DriverSeries
{
    private const int Climate = 3;
    private const int MonthsSearched = 2 * MonthlyClimate.Months;
    private static readonly CatalogueVariable[] Products =
    [
        VariableCatalogue.Find("thaw_onset"), VariableCatalogue.Find("freeze_thaw_layer_thickness"), VariableCatalogue.Find("frozen_depth"),
        VariableCatalogue.Find("snow_off"),
    ];

    // The order of the climate drivers is precipitation, temperature, radiation; that of the monthly maps temperature, precipitation, radiation.
    private static readonly int[] QuantityOfDriver = [1, 0, 2];
    private readonly AnnualMaps _annual;
    private readonly DaySpan?[] _windows;
    private readonly int[,] _monthBegins;
    private readonly Validity[] _flags;

    /// <summary>Prepares the drivers of a target.</summary>
    public DriverSeries(AnnualMaps annual, string target)
    {
        _annual = annual;
        int years = annual.Years.Count;
        Values = new double[Names.Count * years];
        _flags = new Validity[years];
        _windows = [.. annual.Years.Select(year => ClimateWindow.Of(target, year))];
        _monthBegins = new int[years, MonthsSearched + 1];
        for (int year = 0; year < years; year++)
        {
            var january = new DateOnly(annual.Years[year], 1, 1);
            for (int month = 0; month <= MonthsSearched; month++)
            {
                _monthBegins[year, month] = january.AddMonths(month - MonthlyClimate.Months).DayNumber - january.DayNumber + 1;
            }
        }
    }

    /// <summary>The drivers, in the order of <see cref="Values"/>, which is that of their class values from 1 on.</summary>
    public static IReadOnlyList<Driver> Names { get; } =
    [
        Driver.Precipitation, Driver.AirTemperature, Driver.Radiation, Driver.ThawOnset, Driver.FreezeThawLayerThickness, Driver.FrozenDepth,
        Driver.SnowOff,
    ];

    /// <summary>The courses, driver-major, NaN where a year is unknown.</summary>
    public double[] Values { get; }

    /// <summary>Fills the courses of a pixel.</summary>
    /// <param name="pixel">Index into a map.</param>
    /// <param name="target">The target's years, whose mean places the pre-season of green-up.</param>
    public void Fill(int pixel, ReadOnlySpan<double> target)
    {
        int years = _annual.Years.Count;
        double meanOfTarget = YearlyMean.Of(target, out int known);
        for (int driver = 0; driver < Climate; driver++)
        {
            for (int year = 0; year < years; year++)
            {
                DaySpan? window = _windows[year] ?? (known > 0 ? DaySpan.PreSeason(meanOfTarget) : null);
                Values[(driver * years) + year] = window is { } days ? MeanOver(QuantityOfDriver[driver], year, pixel, days) : double.NaN;
            }
        }

        for (int product = 0; product < Products.Length; product++)
        {
            _annual.SeriesOf(Products[product], pixel, Values.AsSpan((Climate + product) * years, years), _flags);
        }

        DropWhereSame(kept: (int)Driver.FreezeThawLayerThickness - 1, dropped: (int)Driver.FrozenDepth - 1, years);
    }

    // Outside permafrost the freeze-thaw layer is the frozen ground, and one course must not count as two drivers.
    private void DropWhereSame(int kept, int dropped, int years)
    {
        Span<double> second = Values.AsSpan(dropped * years, years);
        if (Values.AsSpan(kept * years, years).SequenceEqual(second))
        {
            second.Fill(double.NaN);
        }
    }

    // Months count by the share of their days that lies in the window.
    private double MeanOver(int quantity, int year, int pixel, DaySpan days)
    {
        double sum = 0;
        int counted = 0;
        for (int month = 0; month < MonthsSearched; month++)
        {
            int overlap = Math.Min(days.Last + 1, _monthBegins[year, month + 1]) - Math.Max(days.First, _monthBegins[year, month]);
            int place = ((year - 1) * MonthlyClimate.Months) + month;
            if (overlap > 0 && place >= 0)
            {
                sum += overlap * _annual.ClimateOf(quantity, place)[pixel];
                counted += overlap;
            }
        }

        return counted == days.Length ? sum / counted : double.NaN;
    }
}
