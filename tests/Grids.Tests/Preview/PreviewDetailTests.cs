using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Preview;

namespace RegionalBeps.Grids.Tests.Preview;

public class PreviewDetailTests
{
    [Test]
    public void A_png_gives_back_its_pixels()
    {
        using TemporaryFolder folder = new();
        byte[] pixels = [.. Enumerable.Range(0, 7 * 5 * PngEncoder.BytesPerPixel).Select(index => (byte)(index * 37))];
        File.WriteAllBytes(folder["a.png"], PngEncoder.Encode(pixels, 7, 5));
        using GdalDataset picture = GdalDataset.Open(folder["a.png"], ["PNG"]);
        Assert.That((picture.Columns, picture.Rows, picture.BandCount), Is.EqualTo((7, 5, 3)));
        for (int band = 0; band < 3; band++)
        {
            byte[] read = new byte[35];
            picture.Band(band + 1).Read<byte>(0, 0, 7, 5, read);
            Assert.That(read, Is.EqualTo(pixels.Where((_, index) => index % 3 == band)));
        }
    }

    [TestCase("kg m-2 s-1", "kg m⁻² s⁻¹")]
    [TestCase("day yr-1", "day yr⁻¹")]
    [TestCase("m", "m")]
    [TestCase("J m-3", "J m⁻³")]
    public void Exponents_of_units_are_raised(string unit, string typeset)
    {
        Assert.That(LegendPanel.Typeset(unit), Is.EqualTo(typeset));
    }

    [TestCase(1, "1 Jan")]
    [TestCase(59, "28 Feb")]
    [TestCase(60, "1 Mar")]
    [TestCase(365, "31 Dec")]
    public void A_day_of_year_has_its_date(int day, string date)
    {
        Assert.That(LegendPanel.DateOf(day), Is.EqualTo(date));
    }

    [TestCase(27.0, 5.0)]
    [TestCase(10.0, 2.0)]
    [TestCase(0.6, 0.1)]
    [TestCase(360.0, 45.0)]
    public void A_map_has_about_five_meridians(double span, double spacing)
    {
        Assert.That(Graticule.SpacingFor(span), Is.EqualTo(spacing));
    }

    [TestCase(120.0, 5.0, 'E', 'W', "120°E")]
    [TestCase(-67.5, 0.5, 'E', 'W', "67.5°W")]
    [TestCase(190.0, 5.0, 'E', 'W', "170°W")]
    [TestCase(0.0, 5.0, 'N', 'S', "0°")]
    [TestCase(52.25, 0.05, 'N', 'S', "52.25°N")]
    public void Degrees_carry_their_hemisphere(double degrees, double spacing, char positive, char negative, string label)
    {
        Assert.That(Graticule.Label(degrees, spacing, positive, negative), Is.EqualTo(label));
    }

    [Test]
    public void Long_labels_are_broken_between_words_and_lose_none()
    {
        const string label = "not enough valid days or years in the period";
        IReadOnlyList<string> lines = TextMeasure.Wrap(label, 13.0, 120.0);
        Assert.That(lines.Count, Is.GreaterThan(2));
        Assert.That(lines.Max(line => TextMeasure.Width(line, 13.0)), Is.AtMost(120.0));
        Assert.That(string.Join(' ', lines), Is.EqualTo(label));
        Assert.That(TextMeasure.Wrap("有效日数或年数不足", 13.0, 60.0), Has.Count.EqualTo(3));
    }

    [TestCase(0.7, 1.0, 0.5)]
    [TestCase(2.0, 2.0, 2.0)]
    [TestCase(340.0, 500.0, 200.0)]
    public void Round_numbers_are_one_two_or_five_times_a_power_of_ten(double number, double above, double below)
    {
        Assert.That(RoundNumber.AtLeast(number), Is.EqualTo(above).Within(1e-12));
        Assert.That(RoundNumber.AtMost(number), Is.EqualTo(below).Within(1e-12));
    }
}
