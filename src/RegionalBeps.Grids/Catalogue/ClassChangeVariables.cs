namespace RegionalBeps.Grids.Catalogue;

/// <summary>How the class of frozen ground changed between the first and the last five years.</summary>
internal static class ClassChangeVariables
{
    private const string Windows = "The most frequent class of five years; at least three must have one, and of equally frequent ones the colder counts.";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CatalogueVariable> All { get; } =
    [
        FrozenClass("frozen_class_early", "kind of frozen ground in the first five years", "冻土类型(首五年)"),
        FrozenClass("frozen_class_late", "kind of frozen ground in the last five years", "冻土类型(末五年)"),
        ProductVariables.Classes(
            "frozen_class_transition", "class of frozen ground in the first and in the last five years", "冻土类型转变",
            "10 times the class of the first five years plus that of the last five: 12 is continuous to discontinuous permafrost, 44 still seasonally frozen.",
            "Equal digits are no change; a first digit smaller than the second is degradation.",
            [.. ProductVariables.FrozenClasses.SelectMany(from => ProductVariables.FrozenClasses.Select(to => TransitionOf(from, to)))])
            with { Group = VariableGroup.Statistic, Storage = StorageType.Signed16 },
        ProductVariables.Classes(
            "frozen_class_transition_kind", "what the change of class means", "冻土退化类型",
            "Permafrost thinned: a change of quantity, continuous to discontinuous or sporadic. Permafrost lost: a change of quality, to seasonally "
            + "or short-term frozen or unfrozen ground.",
            "The study's two kinds of degradation, and recovery where a class became colder.",
            [
                new(0, "no_change", "no change", "无变化", 230, 230, 230),
                new(1, "permafrost_thinned", "permafrost less continuous", "量变:连续性降低", 253, 174, 97),
                new(2, "permafrost_lost", "permafrost lost", "质变:多年冻土消失", 215, 25, 28),
                new(3, "seasonal_frost_lost", "ground freezes for a shorter time", "季节冻结减弱", 117, 112, 179),
                new(4, "recovered", "class became colder", "恢复", 44, 123, 182),
            ])
            with { Group = VariableGroup.Statistic },
    ];

    private static CatalogueVariable FrozenClass(string name, string longName, string chinese) =>
        ProductVariables.Classes(name, longName, chinese, Windows, "Compare the first with the last five years.", ProductVariables.FrozenClasses)
            with { Group = VariableGroup.Statistic };

    // What stays has the pale colour of its class; what changes has the full colour of what it became.
    private static CatalogueFlag TransitionOf(CatalogueFlag from, CatalogueFlag to)
    {
        bool stays = from.Value == to.Value;
        return new CatalogueFlag(
            (10 * from.Value) + to.Value,
            stays ? $"{from.Meaning}_unchanged" : $"{from.Meaning}_to_{to.Meaning}",
            stays ? $"still {from.Label}" : $"{from.Label} to {to.Label}",
            stays ? $"{from.LabelChinese}(不变)" : $"{from.LabelChinese}→{to.LabelChinese}",
            Blend(to.Red, from.Red, stays), Blend(to.Green, from.Green, stays), Blend(to.Blue, from.Blue, stays));
    }

    private static byte Blend(byte to, byte from, bool stays) => stays ? (byte)(255 - ((255 - to) * 2 / 5)) : (byte)(((3 * to) + from) / 4);
}
