using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Units;

namespace RegionalBeps.Grids.Tests.Units;

public sealed class UnitConversionTests
{
    private const double Hour = 3600.0;

    [TestCase("air_temperature", "K", 280.0, 280.0)]
    [TestCase("air_temperature", "k", 280.0, 280.0)]
    [TestCase("air_temperature", "degK", 280.0, 280.0)]
    [TestCase("air_temperature", "degC", -3.15, 270.0)]
    [TestCase("air_temperature", "C", 10.0, 283.15)]
    [TestCase("air_temperature", "Celsius", 10.0, 283.15)]
    [TestCase("air_temperature", "degree_C", 10.0, 283.15)]
    [TestCase("air_temperature", "degrees Celsius", 10.0, 283.15)]
    [TestCase("air_temperature", "°C", 10.0, 283.15)]
    [TestCase("air_temperature", "degF", 50.0, 283.15)]
    [TestCase("surface_pressure", "kPa", 81.6, 81600.0)]
    [TestCase("surface_pressure", "hPa", 816.0, 81600.0)]
    [TestCase("surface_pressure", "millibars", 816.0, 81600.0)]
    [TestCase("surface_pressure", "[Pa]", 81600.0, 81600.0)]
    [TestCase("precipitation", "kg m-2 s-1", 1e-4, 1e-4)]
    [TestCase("precipitation", "kg m**-2 s**-1", 1e-4, 1e-4)]
    [TestCase("precipitation", "kg/m2/s", 1e-4, 1e-4)]
    [TestCase("precipitation", "kg/(m^2 s)", 1e-4, 1e-4)]
    [TestCase("precipitation", "kg m⁻² s⁻¹", 1e-4, 1e-4)]
    [TestCase("precipitation", "mm/day", 8.64, 1e-4)]
    [TestCase("precipitation", "mm d-1", 8.64, 1e-4)]
    [TestCase("precipitation", "mm h-1", 0.36, 1e-4)]
    [TestCase("precipitation", "m s-1", 1e-7, 1e-4)]
    [TestCase("precipitation", "mm", 0.36, 1e-4)]
    [TestCase("precipitation", "mm/step", 0.36, 1e-4)]
    [TestCase("precipitation", "mm timestep-1", 0.36, 1e-4)]
    [TestCase("precipitation", "m", 3.6e-4, 1e-4)]
    [TestCase("precipitation", "m of water equivalent", 3.6e-4, 1e-4)]
    [TestCase("precipitation", "kg m-2", 0.36, 1e-4)]
    [TestCase("shortwave_down", "W/m2", 100.0, 100.0)]
    [TestCase("shortwave_down", "J m**-2", 3.6e5, 100.0)]
    [TestCase("shortwave_down", "MJ m-2 day-1", 8.64, 100.0)]
    [TestCase("specific_humidity", "g kg-1", 5.0, 0.005)]
    [TestCase("specific_humidity", "kg kg**-1", 0.005, 0.005)]
    [TestCase("relative_humidity", "%", 45.0, 0.45)]
    [TestCase("relative_humidity", "1", 0.45, 0.45)]
    [TestCase("relative_humidity", "(0 - 1)", 0.45, 0.45)]
    [TestCase("wind_speed", "m s-1", 3.0, 3.0)]
    [TestCase("wind_speed", "m/s", 3.0, 3.0)]
    [TestCase("wind_speed", "m s**-1", 3.0, 3.0)]
    [TestCase("wind_speed", "km/h", 36.0, 10.0)]
    [TestCase("elevation", "m**2 s**-2", 9806.65, 1000.0)]
    [TestCase("organic_carbon", "dg/kg", 250.0, 0.025)]
    [TestCase("organic_carbon", "g kg-1", 25.0, 0.025)]
    [TestCase("leaf_area_index", "m2 m-2", 2.5, 2.5)]
    [TestCase("leaf_area_index", "m**2 m**-2", 2.5, 2.5)]
    [TestCase("depth_to_bedrock", "cm", 150.0, 1.5)]
    public void The_unit_texts_of_real_files_convert_to_the_catalogues(string variable, string text, double given, double expected)
    {
        CatalogueVariable target = VariableCatalogue.Find(variable);
        Assert.That(UnitConversion.TryFind(text, target, out UnitConversion? conversion, out string? problem), Is.True, problem);
        double[] values = [given, double.NaN];
        conversion!.Apply(values, Hour);
        Assert.That(values, Is.EqualTo([expected, double.NaN]).Within(1e-9).Percent);
    }

    [TestCase("air_temperature", null, "states no unit")]
    [TestCase("relative_humidity", "", "states no unit")]
    [TestCase("precipitation", "mm/m", "no unit of precipitation")]
    [TestCase("precipitation", "mm/month", "not of fixed length")]
    [TestCase("precipitation", "K", "no unit of precipitation")]
    [TestCase("shortwave_down", "mm", "no unit of shortwave_down")]
    [TestCase("wind_speed", "furlong s-1", "'furlong' is not understood")]
    [TestCase("wind_speed", "m ! s-1", "is not understood")]
    public void A_unit_that_is_absent_unknown_or_of_another_quantity_is_refused(string variable, string? text, string reason)
    {
        bool found = UnitConversion.TryFind(text, VariableCatalogue.Find(variable), out _, out string? problem);
        Assert.Multiple(() =>
        {
            Assert.That(found, Is.False);
            Assert.That(problem, Does.Contain(reason));
        });
    }

    [Test]
    public void Every_unit_of_the_catalogue_is_understood_by_the_reader_of_units()
    {
        string[] units = [.. VariableCatalogue.All.Select(variable => variable.Unit).Distinct()];
        Assert.That(units, Has.All.Matches<string>(unit => UnitText.TryParse(unit, out _, out _)));
    }
}
