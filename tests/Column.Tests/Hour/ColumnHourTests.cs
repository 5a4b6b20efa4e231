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
        [ValueSource(nameof(Columns))] StylisedColumn column, [Values(Improvements.All, Improvements.None)] Improvements switches)
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
        StylisedRun<Scalar> run = new([column], switches)
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

    /// <summary>NaN counts as infinite, so that no comparison passes it over.</summary>
    private static double Magnitude(Scalar value) => double.IsNaN(value.Value) ? double.PositiveInfinity : Math.Abs(value.Value);
}
