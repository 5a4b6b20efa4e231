using System.Globalization;
using System.Xml.Linq;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;

namespace RegionalBeps.Grids.Tests.Writing;

public sealed class QgisStyleTests
{
    private static XElement Renderer(CatalogueVariable variable, params float[] values) =>
        XDocument.Parse(QgisStyle.Compose(variable, values)).Root!.Element("pipe")!.Element("rasterrenderer")!;

    [Test]
    public void Classes_have_the_colours_and_names_of_the_catalogue()
    {
        CatalogueVariable variable = VariableCatalogue.Find("frozen_class");
        XElement renderer = Renderer(variable, 1, 2);
        XElement[] entries = [.. renderer.Element("colorPalette")!.Elements("paletteEntry")];
        Assert.Multiple(() =>
        {
            Assert.That((string?)renderer.Attribute("type"), Is.EqualTo("paletted"));
            Assert.That(entries.Select(entry => (int)entry.Attribute("value")!), Is.EqualTo(variable.Flags.Select(flag => flag.Value)));
            Assert.That((string?)entries[0].Attribute("color"), Is.EqualTo("#08306b"));
            Assert.That((string?)entries[0].Attribute("label"), Is.EqualTo("continuous permafrost 连续多年冻土"));
        });
    }

    [Test]
    public void A_change_is_white_at_zero_and_as_wide_to_both_sides()
    {
        XElement renderer = Renderer(VariableCatalogue.Of(VariableCatalogue.Find("thaw_onset"), Statistic.Change), -3, 8, float.NaN);
        XElement[] items = [.. renderer.Descendants("item")];
        Assert.Multiple(() =>
        {
            Assert.That(Number(renderer, "classificationMin"), Is.EqualTo(-Number(renderer, "classificationMax")));
            Assert.That((string?)items.Single(item => Number(item, "value") == 0).Attribute("color"), Is.EqualTo("#f7f7f7"));
            Assert.That((string?)items[0].Attribute("label"), Does.EndWith("day"));
        });
    }

    [Test]
    public void A_map_without_a_value_has_a_style_too() =>
        Assert.That((string?)Renderer(VariableCatalogue.Find("frozen_depth"), float.NaN).Attribute("type"), Is.EqualTo("singlebandpseudocolor"));

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
