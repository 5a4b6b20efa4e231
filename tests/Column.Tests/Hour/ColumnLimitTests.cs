using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Hour;

/// <summary>Weather and leaves at their limits: nothing may become infinite, and no ledger may break.</summary>
public sealed class ColumnLimitTests
{
    private const int Days = 40;
    private const int FirstWinterDay = 90;

    private static readonly Dictionary<string, StylisedRun<Wide512>.WeatherMade> Weathers = new()
    {
        ["no wind"] = Each((ref HourlyForcing<Wide512> hour) => hour.WindSpeed = 0.0),
        ["storm"] = Each((ref HourlyForcing<Wide512> hour) => hour.WindSpeed = 60.0),
        ["polar night"] = Each((ref HourlyForcing<Wide512> hour) =>
        {
            hour.Shortwave = 0.0;
            hour.TopOfAtmosphere = 0.0;
            hour.MeanCosine = 0.0;
            hour.DayFraction = 0.0;
            hour.BeamCosine = 0.02;
        }),
        ["air beyond saturation"] = Each((ref HourlyForcing<Wide512> hour) =>
            hour.VapourPressure = 1.3 * MoistAir.SaturationOverWater(hour.AirTemperature)),
        ["no vapour"] = Each((ref HourlyForcing<Wide512> hour) => hour.VapourPressure = 0.0),
        ["coldest"] = Each((ref HourlyForcing<Wide512> hour) =>
        {
            hour.AirTemperature = -70.0;
            hour.WetBulbTemperature = -70.0;
            hour.VapourPressure = 0.2;
            hour.Longwave = 50.0;
            hour.SnowFraction = 1.0;
        }),
        ["hottest"] = Each((ref HourlyForcing<Wide512> hour) =>
        {
            hour.AirTemperature = 55.0;
            hour.WetBulbTemperature = 25.0;
            hour.SnowFraction = 0.0;
            hour.Longwave = 600.0;
        }),
        ["thin air"] = Each((ref HourlyForcing<Wide512> hour) => hour.Pressure = 5e4),
        ["downpour"] = Each((ref HourlyForcing<Wide512> hour) =>
        {
            hour.Precipitation = 200.0;
            hour.SnowFraction = 0.0;
        }),
        ["blizzard"] = Each((ref HourlyForcing<Wide512> hour) =>
        {
            hour.Precipitation = 20.0;
            hour.SnowFraction = 1.0;
        }),
    };

    private delegate void Change(ref HourlyForcing<Wide512> hour);

    private static IEnumerable<string> Names => Weathers.Keys;

    [Test]
    public void Weather_at_its_limit_breaks_no_ledger([ValueSource(nameof(Names))] string weather, [Values(0, FirstWinterDay)] int firstDay) =>
        Check(firstDay, Weathers[weather], leafAreaIndex: null);

    [Test]
    public void No_leaves_and_very_many_leaves_break_no_ledger([Values(0.0, 10.0)] double leafAreaIndex, [Values(0, FirstWinterDay)] int firstDay) =>
        Check(firstDay, disturb: null, leafAreaIndex);

    private static StylisedRun<Wide512>.WeatherMade Each(Change change) => hours =>
    {
        foreach (ref HourlyForcing<Wide512> hour in hours)
        {
            change(ref hour);
        }
    };

    private static void Check(int firstDay, StylisedRun<Wide512>.WeatherMade? disturb, double? leafAreaIndex)
    {
        Wide512 energy = 0.0;
        Wide512 water = 0.0;
        Wide512 isWrong = Wide512.LessThan(0.0, 0.0);
        StylisedRun<Wide512> run = new(StylisedColumn.All)
        {
            Disturb = disturb,
            LeafAreaIndex = leafAreaIndex,
            Seen = (in HourlyForcing<Wide512> _, in ColumnState<Wide512> state, in ColumnFluxes<Wide512> fluxes) =>
            {
                energy = Wide512.Max(energy, Wide512.Abs(fluxes.EnergyResidual));
                water = Wide512.Max(water, Wide512.Abs(fluxes.WaterResidual));
                Wide512 isRight = Wide512.And(
                    Wide512.LessThan(Wide512.Abs(fluxes.EnergyResidual), 1e-6), Wide512.LessThan(Wide512.Abs(fluxes.WaterResidual), 1e-9));
                isRight = Wide512.And(isRight, Wide512.LessThan(Wide512.Abs(state.Ground.SoilTemperature[0]), 120.0));
                isWrong = Wide512.Or(isWrong, Wide512.Not(Wide512.And(isRight, Wide512.LessThan(Wide512.Abs(fluxes.GrossProduction), 50.0))));
            },
        };
        Wide512 carbon = 0.0;
        for (int day = firstDay; day < firstDay + Days; day++)
        {
            CarbonFluxes<Wide512> fluxes = run.Advance(day);
            carbon = Wide512.Max(carbon, Wide512.Abs(fluxes.Residual));
            isWrong = Wide512.Or(isWrong, Wide512.Not(Wide512.LessThan(Wide512.Abs(fluxes.Residual), 1e-9)));
        }

        string found = $"energy {energy}, water {water}, carbon {carbon}";
        Assert.That(Wide512.Blend(isWrong, 1.0, 0.0), Is.EqualTo(Wide512.Broadcast(0.0)), found);
    }
}
