using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Tests.Hour;

namespace RegionalBeps.Verification.Hour;

/// <summary>The second year, from September to August, of the whole stylised columns.</summary>
internal static class StylisedYears
{
    private const int FirstDayOfYear = 244;
    private const int Days = 730;
    private const int Year = 365;

    /// <summary>Years of columns side by side.</summary>
    /// <param name="columns">At most eight.</param>
    /// <param name="switches">The improvements that are on.</param>
    /// <param name="hasWetAutumn">Whether it rains on mild hours until the last week of October and then stays dry until the end of the year.</param>
    public static ColumnYear[] Of(StylisedColumn[] columns, Improvements switches, bool hasWetAutumn = false)
    {
        ColumnYear[] years = [.. columns.Select(_ => new ColumnYear(FirstDayOfYear))];
        int today = 0;
        StylisedRun<Wide512> run = new(columns, switches)
        {
            Disturb = hours =>
            {
                if (hasWetAutumn)
                {
                    RainInAutumnAlone(hours, today % Year);
                }
            },
            Seen = (in HourlyForcing<Wide512> _, in ColumnState<Wide512> state, in ColumnFluxes<Wide512> fluxes) =>
            {
                for (int lane = 0; lane < columns.Length && today >= Days - Year; lane++)
                {
                    years[lane].Add(state, fluxes, lane);
                }
            },
        };
        for (; today < Days; today++)
        {
            run.Advance(today);
        }

        return years;
    }

    private static void RainInAutumnAlone(Span<HourlyForcing<Wide512>> hours, int daysSinceSeptember)
    {
        foreach (ref HourlyForcing<Wide512> hour in hours)
        {
            Wide512 rain = Wide512.Select(2.0, hour.AirTemperature, 0.5, 0.0);
            hour.Precipitation = daysSinceSeptember switch { < 55 => rain, < 120 => 0.0, _ => hour.Precipitation };
            hour.SnowFraction = daysSinceSeptember < 55 ? 0.0 : hour.SnowFraction;
        }
    }
}
