using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.State;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Configuration.Reading;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>One of the columns that a comparison runs.</summary>
/// <param name="Name">Its name in tables: a baseline, <c>improved</c>, or what the improved column is without.</param>
/// <param name="Baseline">The variant of the baseline; null for the improved column.</param>
/// <param name="Switches">The improvements that are on.</param>
internal sealed record SiteVariant(string Name, BaselineVariant? Baseline, Improvements Switches)
{
    /// <summary>The improved column with everything on.</summary>
    public static SiteVariant Improved { get; } = new("improved", null, Improvements.All);

    /// <summary>The baseline with the repairs of its later port: what improvement is measured against.</summary>
    public static SiteVariant Repaired { get; } = new("baseline repaired", BaselineVariant.Repaired, Improvements.None);

    /// <summary>The baseline as published.</summary>
    public static SiteVariant Literal { get; } = new("baseline literal", BaselineVariant.Literal, Improvements.None);

    /// <summary>The column that a site file names.</summary>
    public static SiteVariant Of(SiteModel model)
    {
        if (model.Scheme == ModelScheme.Baseline)
        {
            return model.Variant == BaselineVariantName.Literal ? Literal : Repaired;
        }

        Improvements on = model.Without.Aggregate(Improvements.All, (all, one) => all & ~Enum.Parse<Improvements>(one.ToString()));
        return OfImproved(on);
    }

    /// <summary>Both baselines, the improved column, and the improved column without each of the five; or without each combination.</summary>
    /// <param name="allCombinations">Whether all 32 combinations of the improvements are wanted.</param>
    public static IReadOnlyList<SiteVariant> ToCompare(bool allCombinations)
    {
        Improvements[] single = [.. Enum.GetValues<Improvements>().Where(one => one is not (Improvements.None or Improvements.All))];
        IEnumerable<Improvements> combinations = allCombinations
            ? Enumerable.Range(0, (int)Improvements.All + 1).Reverse().Select(bits => (Improvements)bits)
            : single.Select(one => Improvements.All & ~one).Prepend(Improvements.All);
        return [Literal, Repaired, .. combinations.Select(OfImproved)];
    }

    private static SiteVariant OfImproved(Improvements on)
    {
        string[] off = [.. Enum.GetValues<Improvement>().Where(one => !on.HasFlag(Enum.Parse<Improvements>(one.ToString()))).Select(one => ScalarTypes.WordFor(one))];
        string name = off.Length == 0 ? "improved" : off.Length == 5 ? "improved without any" : $"improved without {string.Join(", ", off)}";
        return new SiteVariant(name, null, on);
    }
}
