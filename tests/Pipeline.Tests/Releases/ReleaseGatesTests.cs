using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Releases.Differences;
using RegionalBeps.Pipeline.Releases.Gates;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Products.Area;

namespace RegionalBeps.Pipeline.Tests.Releases;

/// <summary>Each gate lets a sound candidate pass and tells what is wrong with a spoilt one.</summary>
public class ReleaseGatesTests
{
    private const int Size = 20;
    private const int TileSize = 5;
    private static readonly GridSpec Grid = new(Size, Size, 110, 55, 0.5, 0.5, CoordinateReference.Wgs84);

    private static readonly IReadOnlyList<Tile> Tiles = TilePlan.Divide(
        Enumerable.Range(0, Size * Size).Select(pixel => new Pixel(pixel / Size, pixel % Size, 110, 50, 1e9, 10, 500, new SoilComposition(0.4, 0.2, 0, 10))), TileSize);

    // On permafrost in the north, seasonal frost in the south; depths slope smoothly.
    private static double Sound(string product, int row, int column) => product switch
    {
        "frozen_class" => row < 10 ? 1 : 4,
        "freeze_thaw_layer_kind" => row < 10 ? 1 : 2,
        "active_layer_thickness" or "freeze_thaw_layer_thickness" when row < 10 => 1 + (0.02 * row) + (0.01 * column),
        "active_layer_thickness" => double.NaN,
        "frozen_depth" or "freeze_thaw_layer_thickness" => 2 + (0.02 * row) + (0.01 * column),
        "permafrost_base" => row < 10 ? 8 : double.NaN,
        "thaw_onset" => 90 + row,
        "thaw_onset_last" => 95 + row,
        _ => double.NaN,
    };

    private static AnnualMaps MapsOf(Func<string, int, int, double> value)
    {
        var maps = new AnnualMaps(Grid, [2000]);
        foreach (Tile tile in Tiles)
        {
            int pixels = tile.Pixels.Count;
            var values = new float[PixelRows.Count * pixels];
            var flags = new byte[values.Length];
            for (int product = 0; product < AnnualProduct.All.Count; product++)
            {
                for (int pixel = 0; pixel < pixels; pixel++)
                {
                    float here = (float)value(AnnualProduct.All[product].Name, tile.Pixels[pixel].Row, tile.Pixels[pixel].Column);
                    values[(product * pixels) + pixel] = here;
                    flags[(product * pixels) + pixel] = float.IsNaN(here) ? (byte)3 : (byte)0;
                }
            }

            maps.Enter(0, tile, new TileResult(values, flags, new long[FrozenArea.YearLength], []));
        }

        maps.Enter(VariableCatalogue.Find(AnnualMaps.PermafrostFraction), 0, new float[Size * Size], new byte[Size * Size]);
        return maps;
    }

    private static GateCandidate Candidate(Func<string, int, int, double>? value = null) => new()
    {
        Maps = MapsOf(value ?? Sound),
        Products = [.. AnnualMaps.Variables.Where(variable => variable.Name != AnnualMaps.PermafrostFraction)],
        Tiles = Tiles,
        TileSize = TileSize,
        TileKeys = Tiles.ToDictionary(tile => tile.Name, _ => "key"),
        Faults = [],
        Limits = new NightSettings(),
        Difference = null,
    };

    private static Func<string, int, int, double> SpoiltAt(string product, int row, int column, double value) =>
        (name, r, c) => name == product && r == row && c == column ? value : Sound(name, r, c);

    private static GateResult Ask(GateCandidate candidate, string gate) => ReleaseGates.Ask(candidate).Single(result => result.Gate == gate);

    [Test]
    public void A_sound_candidate_passes_every_gate()
    {
        IReadOnlyList<GateResult> results = ReleaseGates.Ask(Candidate());

        Assert.That(results.Select(result => result.Gate), Is.EqualTo(ReleaseGates.Names));
        Assert.That(results.Select(result => result.Outcome), Is.All.EqualTo(GateOutcome.Pass), string.Join('\n', results));
    }

    [TestCase(0, GateOutcome.Pass)]
    [TestCase(1, GateOutcome.Warn)]
    [TestCase(5, GateOutcome.Hold)]
    public void Coverage_warns_of_some_pixels_that_were_given_up_and_holds_for_many(int givenUp, GateOutcome expected)
    {
        var fault = new ColumnFault(FaultKind.Range, new DateOnly(2000, 5, 1), 3, "too warm");
        GateCandidate candidate = Candidate() with { Faults = [.. Enumerable.Repeat(fault, givenUp)] };

        Assert.That(Ask(candidate, "coverage").Outcome, Is.EqualTo(expected));
        Assert.That(Ask(candidate, "ledgers").Outcome, Is.EqualTo(GateOutcome.Pass));
    }

    [Test]
    public void Coverage_holds_for_a_hole_that_nobody_explains()
    {
        GateCandidate candidate = Candidate();
        var maps = new AnnualMaps(Grid, [2000]);

        Assert.That(Ask(candidate with { Maps = maps }, "coverage").Outcome, Is.EqualTo(GateOutcome.Hold));
    }

    [Test]
    public void A_value_that_cannot_be_true_holds_and_is_named_with_its_place()
    {
        GateResult result = Ask(Candidate(SpoiltAt("thaw_onset", 3, 4, 500)), "range");

        Assert.That(result.Outcome, Is.EqualTo(GateOutcome.Hold));
        Assert.That(result.Finding, Does.Contain("thaw_onset is 500").And.Contain("row 3, column 4"));
    }

    [Test]
    public void A_broken_ledger_warns()
    {
        var fault = new ColumnFault(FaultKind.Ledger, new DateOnly(2000, 5, 1), 3, "energy or water does not add up");

        Assert.That(Ask(Candidate() with { Faults = [fault] }, "ledgers").Outcome, Is.EqualTo(GateOutcome.Warn));
        Assert.That(Ask(Candidate() with { Faults = [.. Enumerable.Repeat(fault, 5)] }, "ledgers").Outcome, Is.EqualTo(GateOutcome.Hold));
    }

    [TestCase("freeze_thaw_layer_kind", 3, 2.0, "active layer on permafrost alone")]
    [TestCase("freeze_thaw_layer_kind", 15, 1.0, "active layer on permafrost alone")]
    [TestCase("freeze_thaw_layer_thickness", 3, 3.5, "is the active layer")]
    [TestCase("frozen_depth", 15, 1.1, "is the frozen depth")]
    [TestCase("permafrost_base", 15, 9.0, "permafrost alone has a base")]
    [TestCase("permafrost_base", 3, 0.5, "base below the active layer")]
    [TestCase("thaw_onset", 3, 120.0, "no later than its last onset")]
    public void Products_that_contradict_each_other_are_told(string product, int row, double value, string rule)
    {
        GateResult one = Ask(Candidate(SpoiltAt(product, row, 4, value)), "logic");
        GateResult many = Ask(Candidate((name, r, c) => name == product && r == row ? value : Sound(name, r, c)), "logic");

        Assert.That(one.Outcome, Is.EqualTo(GateOutcome.Warn));
        Assert.That(one.Finding, Does.Contain(rule).And.Contain($"row {row}, column 4"));
        Assert.That(many.Outcome, Is.EqualTo(GateOutcome.Hold));
    }

    [Test]
    public void A_step_at_every_tile_edge_holds()
    {
        GateResult result = Ask(Candidate((name, r, c) => name == "thaw_onset" ? 60 + r + (20 * (c / TileSize)) : Sound(name, r, c)), "seams");

        Assert.That(result.Outcome, Is.EqualTo(GateOutcome.Hold));
        Assert.That(result.Finding, Does.Contain("thaw_onset"));
    }

    [Test]
    public void A_change_without_a_cause_holds_and_one_in_a_tile_whose_inputs_changed_passes()
    {
        var cause = new ChangeCause([], ["input rain.nc: its content changed"], []);
        var moved = new float[Size * Size];
        moved[0] = 1;
        var map = new MapDifference(VariableCatalogue.Find("thaw_onset"), 400, 1, 0, 0, 0.0025, 1, (2000, 0), moved);
        ReleaseDifference Difference(ChangeCause why, string keyOfFirstTile) => new(BeforeWith(keyOfFirstTile), why, null, [map]);

        Assert.That(Ask(Candidate() with { Difference = Difference(cause, "another key") }, "change").Outcome, Is.EqualTo(GateOutcome.Pass));
        Assert.That(Ask(Candidate() with { Difference = Difference(cause, "key") }, "change").Finding, Does.Contain("thaw_onset changed in tile r000c000"));
        Assert.That(Ask(Candidate() with { Difference = Difference(new ChangeCause([], [], []), "another key") }, "change").Outcome, Is.EqualTo(GateOutcome.Hold));
    }

    private static Release BeforeWith(string keyOfFirstTile) => new("/releases/before", new RunRecord
    {
        Name = "run",
        Release = "before",
        Started = DateTime.UnixEpoch,
        Finished = DateTime.UnixEpoch,
        Versions = new Dictionary<string, string>(),
        Configuration = "",
        Inputs = [],
        TileKeys = Tiles.ToDictionary(tile => tile.Name, tile => tile.Name == "r000c000" ? keyOfFirstTile : "key"),
        Figures = new RunFigures(400, 16, 1, 16, 0, 0, 0, 0, 0),
        Phases = [],
        Notes = [],
    });
}
