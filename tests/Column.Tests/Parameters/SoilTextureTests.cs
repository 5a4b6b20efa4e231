using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Tests.Parameters;

[TestFixture]
internal sealed class SoilTextureTests
{
    [Test]
    public void Correction_changes_four_numbers_and_no_more()
    {
        List<string> changed = [];
        for (int code = 1; code <= 11; code++)
        {
            for (int layer = 0; layer < SoilTextureClass.LayerCount; layer++)
            {
                SoilTextureLayer reference = SoilTextureClass.Reference(code).Layers[layer];
                SoilTextureLayer corrected = SoilTextureClass.Corrected(code).Layers[layer];
                if (reference != corrected)
                {
                    changed.Add($"{code}.{layer + 1}");
                }
            }
        }

        Assert.That(changed, Is.EqualTo(new[] { "6.3", "6.4", "6.5", "7.3" }));
        Assert.That(SoilTextureClass.Corrected(6).Layers[2].SaturatedConductivity, Is.EqualTo(9.6e-7));
        Assert.That(SoilTextureClass.Corrected(7).Layers[2].MineralConductivity, Is.EqualTo(5.8));
    }

    [Test]
    public void Corrected_soils_conduct_less_water_with_depth()
    {
        for (int code = 1; code <= 11; code++)
        {
            Assert.That(SoilTextureClass.Corrected(code).Layers.Select(l => l.SaturatedConductivity), Is.Ordered.Descending, $"texture {code}");
        }
    }

    [Test]
    public void Layers_reach_two_metres() =>
        Assert.That(SoilTextureClass.Reference(4).Layers.Sum(l => l.Thickness), Is.EqualTo(2.0).Within(1e-12));

    [TestCase(0)]
    [TestCase(12)]
    public void An_unknown_texture_is_refused(int code) =>
        Assert.That(() => SoilTextureClass.Corrected(code), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(92.0, 4.0, "sand")]
    [TestCase(82.0, 6.0, "loamy sand")]
    [TestCase(65.0, 10.0, "sandy loam")]
    [TestCase(45.0, 3.0, "silt loam")]
    [TestCase(48.0, 4.0, "sandy loam")]
    [TestCase(40.0, 18.0, "loam")]
    [TestCase(20.0, 15.0, "silt loam")]
    [TestCase(5.0, 5.0, "silt loam")]
    [TestCase(60.0, 27.0, "sandy clay loam")]
    [TestCase(32.0, 34.0, "clay loam")]
    [TestCase(10.0, 33.0, "silty clay loam")]
    [TestCase(52.0, 41.0, "sandy clay")]
    [TestCase(6.0, 47.0, "silty clay")]
    [TestCase(20.0, 60.0, "clay")]
    public void The_triangle_names_the_texture(double sand, double clay, string texture) =>
        Assert.That(SoilTextureClass.Reference(SoilTextureTriangle.CodeOf(sand, clay)).Name, Is.EqualTo(texture));

    [TestCase(70.0, 40.0)]
    [TestCase(-1.0, 20.0)]
    [TestCase(double.NaN, 20.0)]
    public void Impossible_shares_are_refused(double sand, double clay) =>
        Assert.That(() => SoilTextureTriangle.CodeOf(sand, clay), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void The_triangle_leaves_no_gap()
    {
        HashSet<int> met = [];
        for (int sand = 0; sand <= 100; sand++)
        {
            for (int clay = 0; clay <= 100 - sand; clay++)
            {
                met.Add(SoilTextureTriangle.CodeOf(sand, clay));
            }
        }

        Assert.That(met.Order(), Is.EqualTo(Enumerable.Range(1, 11)));
    }
}
