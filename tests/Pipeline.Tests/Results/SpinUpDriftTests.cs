using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tests.Flow;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Tests.Results;

public class SpinUpDriftTests
{
    private static readonly Tile Tile = TilePlan.Divide(StylisedTile.Pixels, 8).Single();

    [Test]
    public void The_map_has_each_pixels_drift_and_flags_those_that_are_not_in_balance()
    {
        AnnualMaps annual = Maps();
        SpinUpMemory[] memories = [.. Tile.Pixels.Select((_, cell) => SpinUpMemory.None with { Drift = 0.1 * cell, IsBalanced = cell == 0 ? 1 : 0, IsQuarantined = cell == 1 ? 1 : 0 })];
        annual.EnterSpinUp(Tile, memories);
        SummaryMap map = annual.SpinUpDrift!;
        for (int cell = 0; cell < memories.Length; cell++)
        {
            int pixel = (Tile.Pixels[cell].Row * annual.Grid.Columns) + Tile.Pixels[cell].Column;
            Assert.That(map.Values[pixel], Is.EqualTo((float)memories[cell].Drift));
            Assert.That((Validity)map.Flags[pixel], Is.EqualTo(cell switch { 0 => Validity.Valid, 1 => Validity.Quarantined, _ => Validity.CriterionNeverMet }));
        }
    }

    [Test]
    public void A_run_without_spin_up_has_no_such_map()
    {
        AnnualMaps annual = Maps();
        annual.EnterSpinUp(Tile, [.. Tile.Pixels.Select(_ => SpinUpMemory.None)]);
        Assert.That(annual.SpinUpDrift, Is.Null);
    }

    private static AnnualMaps Maps() => new(new GridSpec(12, 12, 100, 54, 0.5, 0.5, CoordinateReference.Wgs84), [2003]);
}
