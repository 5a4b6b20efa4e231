using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Grids.Tests.Catalogue;

public sealed class VariableCatalogueTests
{
    private static IEnumerable<CatalogueVariable> Everything =>
        VariableCatalogue.All
            .Concat(VariableCatalogue.All.Where(v => v.Group == VariableGroup.AnnualProduct)
                .SelectMany(v => Enum.GetValues<Statistic>().Select(statistic => VariableCatalogue.Of(v, statistic))))
            .Concat(VariableCatalogue.All.Select(VariableCatalogue.FlagOf));

    [Test]
    public void Names_are_snake_case_and_unique()
    {
        string[] names = [.. Everything.Select(variable => variable.Name)];
        Assert.Multiple(() =>
        {
            Assert.That(names, Is.Unique);
            Assert.That(names, Has.All.Match("^[a-z][a-z0-9]*(_[a-z0-9]+)*$"));
        });
    }

    [Test]
    public void Every_variable_has_a_range_names_in_two_languages_and_flags_if_its_colours_are_classes()
    {
        foreach (CatalogueVariable variable in Everything)
        {
            Assert.Multiple(() =>
            {
                Assert.That(variable.ValidMinimum, Is.LessThan(variable.ValidMaximum), variable.Name);
                Assert.That(variable.LongName, Is.Not.Empty, variable.Name);
                Assert.That(variable.LongNameChinese, Has.Some.GreaterThan('\u4e00'), variable.Name);
                Assert.That(variable.FillValue, Is.Not.InRange(variable.ValidMinimum, variable.ValidMaximum), variable.Name);
                Assert.That(
                    variable.Ramp == ColourRamp.Classes && variable.Name != "land_cover" && variable.Group != VariableGroup.Statistic,
                    Is.EqualTo(variable.Flags.Count > 0 && variable.Group != VariableGroup.Statistic), variable.Name);
            });
        }
    }

    [Test]
    public void Every_product_is_defined_and_says_how_it_is_read()
    {
        foreach (CatalogueVariable variable in VariableCatalogue.All.Where(v => v.Group == VariableGroup.AnnualProduct))
        {
            Assert.Multiple(() =>
            {
                Assert.That(variable.Comment, Is.Not.Null.And.EndsWith("."), variable.Name);
                Assert.That(variable.Reading, Is.Not.Null.And.EndsWith("."), variable.Name);
            });
        }
    }

    [Test]
    public void The_names_that_other_tools_read_stand()
    {
        string[] promised =
            ["thaw_onset", "freeze_onset", "active_layer_thickness", "freeze_thaw_layer_thickness", "frozen_depth", "frozen_class"];
        Assert.That(VariableCatalogue.NamesOf(VariableGroup.AnnualProduct), Is.SupersetOf(promised));
    }

    [Test]
    public void Statistics_take_over_what_stays_and_change_what_does_not()
    {
        CatalogueVariable onset = VariableCatalogue.Find("thaw_onset");
        CatalogueVariable mean = VariableCatalogue.Of(onset, Statistic.Mean);
        CatalogueVariable trend = VariableCatalogue.Of(onset, Statistic.Trend);
        CatalogueVariable p = VariableCatalogue.Of(onset, Statistic.PValue);
        Assert.Multiple(() =>
        {
            Assert.That((mean.Name, mean.Unit, mean.Ramp), Is.EqualTo(("thaw_onset_mean", "day", onset.Ramp)));
            Assert.That((trend.Name, trend.Unit), Is.EqualTo(("thaw_onset_trend", "day yr-1")));
            Assert.That((p.Name, p.Unit, p.ValidMinimum, p.ValidMaximum), Is.EqualTo(("thaw_onset_p_value", "1", 0.0, 1.0)));
            Assert.That(trend.ValidMinimum, Is.Negative);
        });
    }

    [Test]
    public void An_unknown_name_is_refused() =>
        Assert.That(() => VariableCatalogue.Find("thaw_onest"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("thaw_onest"));
}
