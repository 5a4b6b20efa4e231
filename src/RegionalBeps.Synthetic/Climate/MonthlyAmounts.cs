using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Climate;

/// <summary>Precipitation of a mean month as an amount and as a mean flux.</summary>
public static class MonthlyAmounts
{
    private const double SecondsInDay = 86400.0;

    private static readonly double[] DaysOfMonth = [31.0, 28.2425, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0];

    /// <summary>Amounts in mm from fluxes in kg m⁻² s⁻¹.</summary>
    /// <param name="flux">[month][place].</param>
    public static double[][] FromFlux(double[][] flux)
    {
        ArgumentNullException.ThrowIfNull(flux);
        return Scale(flux, month => DaysOfMonth[month] * SecondsInDay);
    }

    /// <summary>Fluxes in kg m⁻² s⁻¹ from amounts in mm.</summary>
    /// <param name="amount">[month][place].</param>
    public static double[][] ToFlux(double[][] amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return Scale(amount, month => 1.0 / (DaysOfMonth[month] * SecondsInDay));
    }

    private static double[][] Scale(double[][] field, Func<int, double> factor) =>
        [.. Enumerable.Range(0, MonthlyCurve.Months).Select(month => field[month].Select(value => value * factor(month)).ToArray())];
}
