using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>When a sensor and the model at its depth thawed and froze in a year, by the rules of the maps.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="ObservedThaw">Thaw onset of the observations, day of year.</param>
/// <param name="ModelledThaw">Thaw onset of the model.</param>
/// <param name="ObservedFreeze">Freeze onset of the observations, day of year.</param>
/// <param name="ModelledFreeze">Freeze onset of the model.</param>
/// <param name="ObservedFrozenDays">Days of the freeze year, September to August, that were observed below 0 °C.</param>
/// <param name="ModelledFrozenDays">Those days in the model, of the days that were observed.</param>
/// <param name="ObservedThawPeriod">Days of the thaw period on which the sensor was above and below 0 °C; missing where it is read once a day.</param>
/// <param name="ModelledThawPeriod">Those days in the model.</param>
/// <param name="ObservedFreezePeriod">Days of the freeze period on which the sensor was above and below 0 °C.</param>
/// <param name="ModelledFreezePeriod">Those days in the model.</param>
internal sealed record FreezeThawScore(
    int Year,
    FlaggedValue ObservedThaw,
    FlaggedValue ModelledThaw,
    FlaggedValue ObservedFreeze,
    FlaggedValue ModelledFreeze,
    int ObservedFrozenDays,
    int ModelledFrozenDays,
    FlaggedValue ObservedThawPeriod,
    FlaggedValue ModelledThawPeriod,
    FlaggedValue ObservedFreezePeriod,
    FlaggedValue ModelledFreezePeriod)
{
    private const int DaysAround = 31;

    /// <summary>Model minus observation, days; NaN where one of the two has no onset.</summary>
    public double ThawError => Difference(ModelledThaw, ObservedThaw);

    /// <summary>Model minus observation, days; NaN where one of the two has no onset.</summary>
    public double FreezeError => Difference(ModelledFreeze, ObservedFreeze);

    /// <summary>Compares every calendar year of a run; days that were not observed are left out of both series.</summary>
    /// <param name="observed">A sensor in the soil.</param>
    /// <param name="modelledHours">The model at its depth, hour by hour.</param>
    /// <param name="first">The first day of both.</param>
    public static IReadOnlyList<FreezeThawScore> Of(ObservedSeries observed, double[] modelledHours, DateOnly first)
    {
        if (observed.Step == ObservedStep.Month)
        {
            return [];
        }

        double[] modelled = observed.DailyLike(modelledHours);
        for (int day = 0; day < modelled.Length; day++)
        {
            modelled[day] = double.IsNaN(observed.Daily[day]) ? double.NaN : modelled[day];
        }

        DateOnly last = first.AddDays(modelled.Length - 1);
        return [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(year => OfYear(year, observed, modelled, modelledHours, first))];
    }

    private static FreezeThawScore OfYear(int year, ObservedSeries observed, double[] modelled, double[] modelledHours, DateOnly first)
    {
        SensorYear ofSite = SensorYear.Of(year, observed.Daily, observed.Hourly, first, DaysAround);
        SensorYear ofModel = SensorYear.Of(year, modelled, observed.Step == ObservedStep.Hour ? Masked(modelledHours, observed.Hourly) : [], first, DaysAround);
        return new FreezeThawScore(
            year, ofSite.Thaw, ofModel.Thaw, ofSite.Freeze, ofModel.Freeze, ofSite.FrozenDays, ofModel.FrozenDays,
            ofSite.ThawPeriod, ofModel.ThawPeriod, ofSite.FreezePeriod, ofModel.FreezePeriod);
    }

    private static double[] Masked(double[] modelled, double[] observed) => [.. modelled.Zip(observed, (m, o) => double.IsNaN(o) ? double.NaN : m)];

    private static double Difference(FlaggedValue modelled, FlaggedValue observed) =>
        modelled.IsValid && observed.IsValid ? modelled.Value - observed.Value : double.NaN;
}
