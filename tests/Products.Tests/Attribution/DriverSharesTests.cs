using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Products.Tests.Attribution;

public class DriverSharesTests
{
    private const byte Forest = 1;
    private const byte Grass = 10;

    private static PixelAttribution Pixel(Driver dominant, Driver second) => new(dominant, second, 0.1, 0.01);

    [Test]
    public void Shares_are_of_the_attributed_area_of_a_land_cover()
    {
        DriverShares shares = new();
        shares.Add(Forest, Pixel(Driver.ThawOnset, Driver.Precipitation), 3e6);
        shares.Add(Forest, Pixel(Driver.Precipitation, Driver.NoData), 1e6);
        shares.Add(Forest, PixelAttribution.None, 8e6);
        shares.Add(Grass, Pixel(Driver.NoClearWinner, Driver.NoClearWinner), 4e6);
        Assert.Multiple(() =>
        {
            Assert.That(shares.Dominant(Forest, Driver.ThawOnset), Is.EqualTo(0.75));
            Assert.That(shares.Dominant(Forest, Driver.Precipitation), Is.EqualTo(0.25));
            Assert.That(shares.Second(Forest, Driver.Precipitation), Is.EqualTo(1));
            Assert.That(shares.Dominant(Grass, Driver.NoClearWinner), Is.EqualTo(1));
            Assert.That(shares.Dominant(Driver.ThawOnset), Is.EqualTo(3 / 8.0));
            Assert.That(shares.Second(Driver.NoClearWinner), Is.EqualTo(4 / 7.0));
            Assert.That(shares.Dominant(7, Driver.SnowOff), Is.NaN);
        });
    }
}
