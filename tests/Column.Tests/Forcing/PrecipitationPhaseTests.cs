using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Tests.Forcing;

public sealed class PrecipitationPhaseTests
{
    [Test]
    public void Wet_bulb_and_snow_fraction_agree_with_the_table()
    {
        foreach (CsvRow row in CsvTable.Read("Forcing", "wetbulb_partition.csv"))
        {
            Scalar temperature = row["air_temperature_degC"];
            Scalar wetBulb = PrecipitationPhase.WetBulbTemperature<Scalar>(temperature, row["vapour_pressure_Pa"], row["pressure_Pa"]);
            Assert.That(wetBulb.Value, Is.EqualTo(row["wet_bulb_degC"]).Within(1e-6));
            Assert.That(PrecipitationPhase.SnowFraction(temperature, wetBulb).Value, Is.EqualTo(row["snow_fraction_1"]).Within(1e-6));
        }
    }

    [Test]
    public void Saturated_air_is_its_own_wet_bulb([Values(-30.0, 0.0, 15.0)] double temperature)
    {
        Scalar saturation = MoistAir.SaturationOverWater<Scalar>(temperature);
        Assert.That(PrecipitationPhase.WetBulbTemperature<Scalar>(temperature, saturation, 9e4).Value, Is.EqualTo(temperature).Within(1e-12));
    }

    [Test]
    public void Dry_air_turns_rain_to_snow_above_freezing()
    {
        double dry = SnowFractionAt(2.5, relativeHumidity: 0.3);
        double moist = SnowFractionAt(2.5, relativeHumidity: 1.0);
        Assert.That(dry, Is.GreaterThan(0.9));
        Assert.That(moist, Is.LessThan(0.1));
    }

    private static double SnowFractionAt(double temperature, double relativeHumidity)
    {
        Scalar vapourPressure = relativeHumidity * MoistAir.SaturationOverWater<Scalar>(temperature);
        Scalar wetBulb = PrecipitationPhase.WetBulbTemperature<Scalar>(temperature, vapourPressure, 9e4);
        return PrecipitationPhase.SnowFraction<Scalar>(temperature, wetBulb).Value;
    }
}
