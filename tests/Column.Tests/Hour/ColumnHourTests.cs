using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Hour;

public sealed class ColumnHourTests
{
    private const double EnergyTolerance = 1e-6;
    private const double WaterTolerance = 1e-9;
    private const double CarbonTolerance = 1e-9;

    private static IEnumerable<StylisedColumn> Columns => StylisedColumn.All;

    [Test]
    public void A_year_of_every_cover_is_finite_and_conserves_energy_water_and_carbon(
        [ValueSource(nameof(Columns))] StylisedColumn column, [Values(Improvements.All, Improvements.None)] Improvements switches,
        [Values(1, 2)] int couplingPasses)
    {
        double energy = 0.0;
        double water = 0.0;
        double carbon = 0.0;
        double production = 0.0;
        double evaporation = 0.0;
        double snow = 0.0;
        double leaf = 0.0;
        double sensible = 0.0;
        double lowest = double.MaxValue;
        double highest = double.MinValue;
        StylisedRun<Scalar> run = new([column], new ColumnOptions(switches, couplingPasses))
        {
            Seen = (in HourlyForcing<Scalar> _, in ColumnState<Scalar> state, in ColumnFluxes<Scalar> fluxes) =>
            {
                energy = Math.Max(energy, Magnitude(fluxes.EnergyResidual));
                water = Math.Max(water, Magnitude(fluxes.WaterResidual));
                leaf = Math.Max(leaf, Magnitude(fluxes.LargestLeafResidual));
                production += fluxes.GrossProduction.Value;
                evaporation += 3600.0 * fluxes.Evaporation.Value;
                sensible += fluxes.SensibleHeat.Value / 8760.0;
                snow = Math.Max(snow, fluxes.Ground.SnowMass.Value);
                lowest = Math.Min(lowest, state.Ground.SoilTemperature[0].Value);
                highest = Math.Max(highest, state.Ground.SoilTemperature[0].Value);
            },
        };
        for (int day = 0; day < 365; day++)
        {
            carbon = Math.Max(carbon, Magnitude(run.Advance(day).Residual));
        }

        TestContext.Out.WriteLine(
            $"{column.Code}: energy {energy:E1} W m-2, water {water:E1} kg m-2, carbon {carbon:E1} gC m-2, leaf {leaf:E1} W m-2; GPP {production:F0}, "
            + $"E {evaporation:F0}, H {sensible:F0}, snow {snow:F0}, soil {lowest:F1}..{highest:F1}");
        Assert.Multiple(() =>
        {
            Assert.That(energy, Is.LessThan(EnergyTolerance), "energy");
            Assert.That(water, Is.LessThan(WaterTolerance), "water");
            Assert.That(carbon, Is.LessThan(CarbonTolerance), "carbon");
            Assert.That(lowest, Is.InRange(-45.0, 5.0), "coldest hour of the upper soil");
            Assert.That(highest, Is.InRange(8.0, 55.0), "warmest hour of the upper soil");
        });
    }

    [Test]
    public void A_second_pass_moves_the_hours_and_hardly_the_year([ValueSource(nameof(Columns))] StylisedColumn column)
    {
        List<double[]> one = Hours(column, 1);
        List<double[]> two = Hours(column, 2);
        double[] surface = [.. one.Zip(two, (a, b) => b[0] - a[0])];
        double[] soil = [.. one.Zip(two, (a, b) => b[1] - a[1])];
        TestContext.Out.WriteLine(
            $"{column.Code}: surface {surface.Average(Math.Abs):F3} K in the mean of hours, {100.0 * surface.Count(d => Math.Abs(d) > 1.0) / surface.Length:F1} % "
            + $"beyond 1 K; upper soil root mean square {Math.Sqrt(soil.Average(d => d * d)):F3} K, mean {soil.Average():F3} K");
        Assert.That(surface.Max(Math.Abs), Is.GreaterThan(0.01), "it does something");
        Assert.That(soil.Average(), Is.Zero.Within(0.5), "upper soil, mean of the year");
    }

    /// <summary>Temperature of the surface and of the upper soil in each hour of a year.</summary>
    private static List<double[]> Hours(StylisedColumn column, int couplingPasses)
    {
        List<double[]> hours = [];
        StylisedRun<Scalar> run = new([column], new ColumnOptions(Improvements.All, couplingPasses))
        {
            Seen = (in HourlyForcing<Scalar> _, in ColumnState<Scalar> state, in ColumnFluxes<Scalar> fluxes) => hours.Add(
                [(fluxes.Ground.SnowMass.Value > 1.0 ? state.Ground.SnowSkinTemperature : state.Ground.BareSkinTemperature).Value, state.Ground.SoilTemperature[0].Value]),
        };
        for (int day = 0; day < 365; day++)
        {
            run.Advance(day);
        }

        return hours;
    }

    /// <summary>NaN counts as infinite, so that no comparison passes it over.</summary>
    private static double Magnitude(Scalar value) => double.IsNaN(value.Value) ? double.PositiveInfinity : Math.Abs(value.Value);
}
