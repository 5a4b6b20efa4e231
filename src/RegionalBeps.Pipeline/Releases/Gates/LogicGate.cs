using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products.Classes;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>
/// Products of one pixel and year do not contradict each other: the layer that freezes and thaws is an active layer on permafrost and nowhere
/// else, permafrost has a base only where it is and thaw ends where frozen ground begins, so that thawed and frozen parts make up the column,
/// and thaw does not come after its own last onset.
/// </summary>
public static class LogicGate
{
    /// <summary>The gate's name.</summary>
    public const string Name = "logic";

    /// <summary>Above this share of pixel-years a contradiction is no matter of single odd pixels.</summary>
    private const double Limit = 0.01;

    private static readonly (string Rule, Func<Values, bool> IsBroken)[] Rules =
    [
        ("the freeze-thaw layer is an active layer on permafrost alone", values =>
            values.Has("frozen_class", "freeze_thaw_layer_kind")
            && (values["freeze_thaw_layer_kind"] == (byte)FreezeThawLayerKind.ActiveLayer) != IsPermafrost(values)),
        ("on permafrost, the freeze-thaw layer is the active layer", values =>
            values.Has("frozen_class", "freeze_thaw_layer_thickness", "active_layer_thickness")
            && IsPermafrost(values) && values["freeze_thaw_layer_thickness"] != values["active_layer_thickness"]),
        ("elsewhere, the freeze-thaw layer is the frozen depth", values =>
            values.Has("frozen_class", "freeze_thaw_layer_thickness", "frozen_depth")
            && !IsPermafrost(values) && values["freeze_thaw_layer_thickness"] != values["frozen_depth"]),
        ("permafrost alone has a base", values => values.Has("frozen_class", "permafrost_base") && !IsPermafrost(values)),
        ("permafrost has its base below the active layer", values =>
            values.Has("permafrost_base", "active_layer_thickness") && values["permafrost_base"] < values["active_layer_thickness"]),
        ("thaw begins no later than its last onset", values =>
            values.Has("thaw_onset", "thaw_onset_last") && values["thaw_onset"] > values["thaw_onset_last"]),
    ];

    /// <summary>Asks.</summary>
    public static GateResult Ask(GateCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        int[] broken = new int[Rules.Length];
        string[] first = new string[Rules.Length];
        foreach (Tiles.Pixel pixel in candidate.Tiles.SelectMany(tile => tile.Pixels))
        {
            for (int year = 0; year < candidate.Maps.Years.Count; year++)
            {
                var values = new Values(candidate, year, candidate.IndexOf(pixel));
                for (int rule = 0; rule < Rules.Length; rule++)
                {
                    if (Rules[rule].IsBroken(values))
                    {
                        first[rule] ??= FormattableString.Invariant($"{candidate.Maps.Years[year]}, {candidate.PlaceOf(candidate.IndexOf(pixel))}");
                        broken[rule]++;
                    }
                }
            }
        }

        return broken.Sum() == 0
            ? new GateResult(Name, GateOutcome.Pass, "No products contradict each other.")
            : new GateResult(
                Name,
                broken.Max() > Limit * candidate.PixelCount * candidate.Maps.Years.Count ? GateOutcome.Hold : GateOutcome.Warn,
                string.Join(" ", Rules.Select((rule, index) => broken[index] == 0 ? "" : FormattableString.Invariant(
                    $"{broken[index]} pixel-years break the rule that {rule.Rule}, the first {first[index]}.")).Where(text => text.Length > 0)));
    }

    private static bool IsPermafrost(Values values) => values["frozen_class"] is >= (byte)FrozenClass.PermafrostContinuous and <= (byte)FrozenClass.PermafrostSporadicIsolated;

    /// <summary>The products of one pixel and year by name.</summary>
    private readonly struct Values(GateCandidate candidate, int year, int pixel)
    {
        public float this[string product] => candidate.Maps.ValuesOf(VariableCatalogue.Find(product), year)[pixel];

        public bool Has(params ReadOnlySpan<string> products)
        {
            foreach (string product in products)
            {
                if (float.IsNaN(this[product]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
