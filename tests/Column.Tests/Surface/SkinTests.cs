using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Column.Tests.Surface;

public sealed class SkinTests
{
    private const double Share = 0.8;

    [Test]
    public void Sun_on_melting_snow_goes_into_the_snow_and_does_not_warm_its_skin()
    {
        Skin<Scalar> snow = Skin(shortwave: 300.0, ceiling: 0.0);
        double supply = snow.Linearise(0.0, out Scalar conductance).Value;
        snow.Follow(0.0);
        Assert.That(conductance.Value, Is.Zero);
        Assert.That(snow.Temperature.Value, Is.Zero);
        Assert.That(supply, Is.EqualTo(Share * snow.RowHeat().Value).Within(1e-9), "what is booked is what the row gets");
        Assert.That(snow.RowHeat().Value, Is.InRange(200.0, 350.0));
    }

    [Test]
    public void Snow_that_does_not_melt_and_bare_ground_follow_their_balance([Values(0.0, double.PositiveInfinity)] double ceiling)
    {
        Skin<Scalar> skin = Skin(shortwave: double.IsInfinity(ceiling) ? 300.0 : 10.0, ceiling);
        double supply = skin.Linearise(-3.0, out Scalar conductance).Value;
        skin.Follow(-3.0);
        Assert.That(conductance.Value, Is.GreaterThan(0.0));
        Assert.That(supply + (3.0 * conductance.Value), Is.EqualTo(Share * skin.RowHeat().Value).Within(1e-9));
        Assert.That(skin.Temperature.Value > 0.0, Is.EqualTo(double.IsInfinity(ceiling)));
    }

    [Test]
    public void Heat_into_the_snow_rises_without_a_step_as_melt_begins()
    {
        double before = 0.0;
        bool hasBegun = false;
        for (double shortwave = 0.0; shortwave <= 300.0; shortwave += 0.5)
        {
            Skin<Scalar> snow = Skin(shortwave, ceiling: 0.0);
            snow.Linearise(-1.0, out Scalar conductance);
            snow.Follow(-1.0);
            double heat = snow.RowHeat().Value;
            Assert.That(shortwave == 0.0 || heat - before is > 0.0 and <= 0.5 + 1e-9, $"{before} to {heat} at {shortwave} W m-2");
            before = heat;
            hasBegun |= conductance.Value == 0.0;
        }

        Assert.That(hasBegun);
    }

    private static Skin<Scalar> Skin(double shortwave, double ceiling) => new()
    {
        Share = Share,
        Shortwave = shortwave,
        LongwaveDown = 290.0,
        Emissivity = 0.97,
        AirTemperature = -1.0,
        AirVapourPressure = 500.0,
        HeatConductance = 5.0,
        VapourConductance = 2e-8,
        Humidity = 1.0,
        RowConductance = 12.0,
        Temperature = -1.0,
        Ceiling = ceiling,
    };
}
