using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Checking;
using RegionalBeps.Grids.Units;

namespace RegionalBeps.Grids.Tests.Checking;

public sealed class SurveyTests
{
    private static readonly GridSpec Grid = new(2, 2, 110, 50, 0.5, 0.5, CoordinateReference.Wgs84);

    private static RangeSurvey Survey(string variable, string unit, params double[] values)
    {
        CatalogueVariable known = VariableCatalogue.Find(variable);
        UnitConversion.TryFind(unit, known, out UnitConversion? conversion, out _);
        double[] converted = [.. values];
        conversion!.Apply(converted, 86400);
        RangeSurvey survey = new("a.nc", known, Grid, conversion);
        for (int day = 0; day < 30; day++)
        {
            survey.Add(converted, when: $"day {day}");
        }

        return survey;
    }

    [TestCase("air_temperature", "K", 12.0, 15.0, -20.0, 3.0, "look like degC")]
    [TestCase("air_temperature", "degC", 285.0, 288.0, 253.0, 276.0, "look like K")]
    [TestCase("surface_pressure", "Pa", 990.0, 1010.0, 870.0, 930.0, "look like hPa")]
    [TestCase("surface_pressure", "Pa", 99.0, 101.0, 87.0, 93.0, "look like kPa")]
    [TestCase("relative_humidity", "1", 45.0, 99.0, 30.0, 80.0, "look like %")]
    [TestCase("sand", "1", 45.0, 60.0, 30.0, 20.0, "look like %")]
    [TestCase("wind_speed", "mm s-1", 2.0, 3.0, 1.0, 8.0, "look like m s-1")]
    public void Values_in_a_wrong_unit_are_found_and_the_likely_one_is_named(string variable, string unit, double a, double b, double c, double d, string hint) =>
        Assert.That(Survey(variable, unit, a, b, c, d).Problems().Select(problem => problem.Problem), Has.One.Contains(hint));

    [Test]
    public void Values_that_can_be_true_pass() =>
        Assert.That(Survey("air_temperature", "degC", -30, 10, 25, 0).Problems(), Is.Empty);

    [Test]
    public void A_mean_that_no_region_has_is_told_only_after_many_steps()
    {
        CatalogueVariable sun = VariableCatalogue.Find("shortwave_down");
        RangeSurvey noon = new("a.nc", sun, Grid);
        noon.Add([800.0, 810.0, 790.0, 805.0]);
        RangeSurvey month = new("a.nc", sun, Grid);
        for (int day = 0; day < 31; day++)
        {
            month.Add([800.0, 810.0, 790.0, 805.0]);
        }

        Assert.Multiple(() =>
        {
            Assert.That(noon.Problems(), Is.Empty);
            Assert.That(month.Problems().Single().Problem, Does.Contain("the mean of its values, 801.2 W m-2, is not between 0 and 450"));
        });
    }

    [Test]
    public void Holes_count_inside_the_mask_alone_and_the_first_is_named()
    {
        RangeSurvey survey = new("a.nc", VariableCatalogue.Find("elevation"), Grid);
        survey.Add([double.NaN, 100.0, double.NaN, double.NaN], [false, true, true, true]);
        InputException problem = survey.Problems().Single();
        Assert.Multiple(() =>
        {
            Assert.That(problem.Problem, Is.EqualTo("2 of 3 values are missing where values are wanted"));
            Assert.That(problem.Place, Is.EqualTo("first at row 1, column 0 (110.250 E, 49.250 N)"));
        });
    }

    [Test]
    public void A_raster_without_any_value_is_refused()
    {
        RangeSurvey survey = new("a.nc", VariableCatalogue.Find("elevation"), Grid);
        survey.Add([double.NaN, double.NaN, double.NaN, double.NaN]);
        Assert.That(survey.Problems().Single().Problem, Does.Contain("no value at all"));
    }

    [Test]
    public void Codes_that_the_legend_does_not_know_are_listed_with_their_place()
    {
        IReadOnlyList<InputException> problems = ClassSurvey.UnknownCodes(
            "lc.tif", VariableCatalogue.Find("land_cover"), Grid, [1.0, 99.0, 2.5, 99.0], new HashSet<int> { 1, 2 }, "igbp");
        Assert.That(problems.Select(problem => problem.Message), Is.EqualTo(new[]
        {
            "lc.tif, variable land_cover, first at row 1, column 0 (110.250 E, 49.250 N): the code 2.5 of 1 pixels is no class of the legend 'igbp'. Name the right 'legend', or correct the codes (pixels without a class are to be missing).",
            "lc.tif, variable land_cover, first at row 0, column 1 (110.750 E, 49.750 N): the code 99 of 2 pixels is no class of the legend 'igbp'. Name the right 'legend', or correct the codes (pixels without a class are to be missing).",
        }));
    }
}
