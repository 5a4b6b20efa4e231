using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Area;

/// <summary>
/// Area with a daily mean below 0 °C in each reported layer, by year and day of year; filled pixel by pixel, and merged. The sums do
/// not depend on the order in which pixels are added. Not safe for several threads at once: each fills its own.
/// </summary>
public sealed class FrozenArea
{
    private const int LongestYear = 366;

    /// <summary>Length of what <see cref="CopyYear"/> writes: the land, then each layer's days.</summary>
    public const int YearLength = 1 + (PerLayer<double>.Count * LongestYear);

    private readonly long[] _frozen;
    private readonly long[] _land;

    /// <summary>An empty account of a period.</summary>
    /// <param name="firstYear">First calendar year.</param>
    /// <param name="yearCount">Number of years.</param>
    public FrozenArea(int firstYear, int yearCount)
    {
        FirstYear = firstYear;
        YearCount = yearCount;
        _frozen = new long[yearCount * PerLayer<double>.Count * LongestYear];
        _land = new long[yearCount];
    }

    /// <summary>First calendar year.</summary>
    public int FirstYear { get; }

    /// <summary>Number of years.</summary>
    public int YearCount { get; }

    /// <summary>
    /// Adds a pixel's year; one with more than 5 % of missing days is left out, and a single missing day counts like the day before it.
    /// </summary>
    /// <param name="year">The daily series of a year of the period.</param>
    /// <param name="cellArea">Area of the pixel [m²].</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside the period.</exception>
    public void Add(in GroundYear year, double cellArea)
    {
        int yearIndex = IndexOf(year.Year);
        if (!year.HasEnoughDays)
        {
            return;
        }

        long area = WholeSquareMetres.Of(cellArea);
        _land[yearIndex] += area;
        for (int layer = 0; layer < PerLayer<double>.Count; layer++)
        {
            Span<long> days = _frozen.AsSpan(PlaceOf(yearIndex, layer, 1), year.DaysInYear);
            ReadOnlySpan<double> mean = year.MeanOf(layer);
            bool isFrozen = false;
            for (int day = 0; day < year.DaysBeforeYear + days.Length; day++)
            {
                double temperature = day < mean.Length ? mean[day] : double.NaN;
                isFrozen = double.IsNaN(temperature) ? isFrozen : temperature < 0;
                if (isFrozen && day >= year.DaysBeforeYear)
                {
                    days[day - year.DaysBeforeYear] += area;
                }
            }
        }
    }

    /// <summary>Adds all that another account holds.</summary>
    /// <exception cref="ArgumentException">The other account is of another period.</exception>
    public void Merge(FrozenArea other)
    {
        if (other.FirstYear != FirstYear || other.YearCount != YearCount)
        {
            throw new ArgumentException($"An account from {other.FirstYear} over {other.YearCount} years does not fit one from {FirstYear} over {YearCount}.", nameof(other));
        }

        for (int place = 0; place < _frozen.Length; place++)
        {
            _frozen[place] += other._frozen[place];
        }

        for (int year = 0; year < _land.Length; year++)
        {
            _land[year] += other._land[year];
        }
    }

    /// <summary>Writes one year of the account, in whole square metres, so that it can be kept in a file.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="account">Room for <see cref="YearLength"/> values.</param>
    public void CopyYear(int year, Span<long> account)
    {
        int yearIndex = IndexOf(year);
        account[0] = _land[yearIndex];
        _frozen.AsSpan(PlaceOf(yearIndex, 0, 1), YearLength - 1).CopyTo(account[1..]);
    }

    /// <summary>Adds one year of another account.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="account">What <see cref="CopyYear"/> wrote.</param>
    /// <exception cref="ArgumentException">The account has another length.</exception>
    public void AddYear(int year, ReadOnlySpan<long> account)
    {
        if (account.Length != YearLength)
        {
            throw new ArgumentException($"A year of frozen area has {YearLength} values, not {account.Length}.", nameof(account));
        }

        int yearIndex = IndexOf(year);
        _land[yearIndex] += account[0];
        Span<long> days = _frozen.AsSpan(PlaceOf(yearIndex, 0, 1), YearLength - 1);
        for (int place = 0; place < days.Length; place++)
        {
            days[place] += account[place + 1];
        }
    }

    /// <summary>The place of a day in what <see cref="CopyYear"/> writes.</summary>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    /// <param name="dayOfYear">1 = 1 January.</param>
    public static int PlaceInYear(int layer, int dayOfYear) => 1 + PlaceOf(0, layer, dayOfYear);

    /// <summary>Area of all pixels added for a year [km²]; the denominator of shares.</summary>
    public double LandArea(int year) => WholeSquareMetres.ToSquareKilometres(_land[IndexOf(year)]);

    /// <summary>Frozen area of a day [km²], NaN where no pixel was added for the year.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    /// <param name="dayOfYear">1 = 1 January.</param>
    public double Of(int year, int layer, int dayOfYear)
    {
        int yearIndex = IndexOf(year);
        return _land[yearIndex] == 0
            ? double.NaN
            : WholeSquareMetres.ToSquareKilometres(_frozen[PlaceOf(yearIndex, layer, dayOfYear)]);
    }

    /// <summary>Mean of the frozen area over all days of a calendar year [km²], NaN where no pixel was added for the year.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    public double AnnualMean(int year, int layer)
    {
        double sum = 0;
        int days = DateTime.IsLeapYear(year) ? 366 : 365;
        for (int day = 1; day <= days; day++)
        {
            sum += Of(year, layer, day);
        }

        return sum / days;
    }

    private int IndexOf(int year) => year >= FirstYear && year < FirstYear + YearCount
        ? year - FirstYear
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The account runs from {FirstYear} over {YearCount} years.");

    private static int PlaceOf(int yearIndex, int layer, int dayOfYear) =>
        (((yearIndex * PerLayer<double>.Count) + layer) * LongestYear) + dayOfYear - 1;
}
